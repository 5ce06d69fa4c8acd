// Folding and unfolding all at once, and what is printed: everything.
import { all, byId, pane, say } from "./page";

const FOLD = "#map details.fold";

/** The fold of what bears on a card, where something does. */
export function foldBelow(card: Element): HTMLDetailsElement | null {
  const fold = document.getElementById(`f-${card.id.slice(2)}`);
  return fold instanceof HTMLDetailsElement ? fold : null;
}

/** The card that a fold is about. */
export function cardAbove(fold: HTMLDetailsElement): HTMLElement | null {
  return document.getElementById(`s-${fold.id.slice(2)}`);
}

function setAll(open: boolean): void {
  for (const fold of all<HTMLDetailsElement>(FOLD))
    fold.open = open || fold.parentElement?.className === "trunk";
  if (!open) pane.scrollTo({ left: 0, top: 0, behavior: "instant" });
  say(open ? "All is open." : "All but the first level is folded.");
}

export function startFolds(): void {
  byId("open-all").onclick = () => setAll(true);
  byId("close-all").onclick = () => setAll(false);
  let closed: HTMLDetailsElement[] = [];
  addEventListener("beforeprint", () => {
    closed = all<HTMLDetailsElement>("details:not([open])");
    for (const fold of closed) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of closed) fold.open = false;
  });
}
