// The dragged card under the pointer, with what dropping it would do.
import type { DropTarget } from "./drop-target";

export interface Ghost {
  readonly show: (at: { x: number; y: number }, drop: DropTarget) => void;
  readonly remove: () => void;
}

const HINT = "Shift: for or against · Alt: link";

/** A plain element over the page: it moves at every frame, and nothing renders for it. */
export function makeGhost(text: string): Ghost {
  const ghost = document.createElement("div");
  ghost.className = "map-drag-ghost";
  ghost.setAttribute("aria-hidden", "true");
  const card = document.createElement("div");
  card.className = "map-drag-card";
  card.textContent = text;
  const words = document.createElement("div");
  words.className = "map-drag-words";
  ghost.append(card, words);
  document.body.append(ghost);
  return {
    show: ({ x, y }, drop) => {
      ghost.style.transform = `translate(${x + 12}px, ${y + 10}px)`;
      const said = drop.type === "nothing" ? "" : drop.words;
      words.hidden = said === "";
      words.textContent = drop.type === "valid" ? `${said} · ${HINT}` : said;
      words.toggleAttribute("data-refused", drop.type === "refused");
    },
    remove: () => ghost.remove(),
  };
}
