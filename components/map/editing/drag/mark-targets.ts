// Marks what is drawn while a card is dragged: where it may go, and what it is over now.
import type { DeskStore } from "@/lib/client/desk-store";
import { candidatesFor, type Placed } from "../dialogs/placements";
import type { DropTarget } from "./drop-target";

export interface TargetMarks {
  readonly show: (drop: DropTarget) => void;
  readonly clear: () => void;
}

/** Attributes on the drawn elements alone: React draws nothing anew for a drag. */
export function markTargets(
  store: DeskStore,
  placed: readonly Placed[],
  source: HTMLElement,
): TargetMarks {
  const { tree, graph } = store.getState();
  const { ids } = candidatesFor(graph, placed, "counterpoint");
  const reasons = candidatesFor(graph, placed, "reason").ids;
  const before = new Map<Element, string>();
  const cards = document.querySelectorAll<HTMLElement>(".map-drawing .map-card[data-place-key]");
  for (const card of cards) {
    const id = tree.places.get(card.dataset.placeKey ?? "")?.statementId ?? "";
    if (card === source) before.set(card, "source");
    else if (ids.has(id) || reasons.has(id)) before.set(card, "valid");
  }
  for (const [element, mark] of before) element.setAttribute("data-drop", mark);
  let over: Element | null = null;

  function put(element: Element | null, mark: string) {
    if (over && over !== element) {
      const kept = before.get(over);
      if (kept) over.setAttribute("data-drop", kept);
      else over.removeAttribute("data-drop");
    }
    over = element;
    element?.setAttribute("data-drop", mark);
  }

  return {
    show: (drop) => {
      const isOver = drop.type === "valid" || drop.type === "refused";
      put(isOver ? drop.element : null, drop.type === "valid" ? "over" : "refused");
    },
    clear: () => {
      put(null, "");
      for (const element of before.keys()) element.removeAttribute("data-drop");
    },
  };
}
