// Finds what is drawn: the card, joint or row of a place or step, and gives it the focus as soon as it stands.

import type { DeskState } from "@/lib/client/desk-types";
import type { EditorStart } from "@/lib/client/editing/editing-types";

/** Frames to wait for a card that is being drawn. */
const PATIENCE = 40;

/** The visible element of a place or a step in the map's pane; the canvas before the picture below it. */
export function findOnMap(id: string): HTMLElement | null {
  const name = CSS.escape(id);
  const found = document.querySelectorAll<HTMLElement>(
    `#pane-map :is([data-place-key="${name}"], a[data-inference-id="${name}"], [data-outline-key="${name}"], [data-row-id="${name}"], [data-step-row="${name}"])`,
  );
  return [...found].findLast(isVisible) ?? null;
}

/** A card of the canvas has its room before it is shown. */
function isVisible(element: HTMLElement): boolean {
  return element.getClientRects().length > 0 && getComputedStyle(element).visibility !== "hidden";
}

/** Gives the focus to a place or step once it is drawn; leaves it where the person has gone elsewhere meanwhile. */
export function focusOnMap(id: string, frames = PATIENCE): void {
  const before = document.activeElement;
  const attempt = (left: number) => {
    const element = findOnMap(id);
    const focusMoved =
      document.activeElement !== before && document.activeElement !== document.body;
    if (focusMoved) return;
    if (element) element.focus({ preventScroll: true });
    else if (left > 0) requestAnimationFrame(() => attempt(left - 1));
  };
  requestAnimationFrame(() => attempt(frames));
}

/** The place or step beside which an editor opens. */
export function anchorOf(
  start: EditorStart,
  { selection, tree, graph }: Pick<DeskState, "selection" | "tree" | "graph">,
): string | null {
  const placeOf = (statementId: string) =>
    selection?.type === "statement" && selection.id === statementId
      ? selection.placeKey
      : statementId;
  if (start.mode === "edit") return placeOf(start.statementId);
  const { relation } = start;
  switch (relation.type) {
    case "claim":
      return selection?.type === "statement" ? selection.placeKey : null;
    case "premise": {
      const premises = tree.steps.get(relation.inferenceId)?.premiseKeys ?? [];
      const own = selection?.type === "statement" ? selection.placeKey : "";
      return premises.includes(own) ? own : (premises.at(-1) ?? null);
    }
    case "step":
      if (relation.target.type === "statement") return placeOf(relation.target.id);
      return graph.inferences.has(relation.target.id) ? relation.target.id : null;
  }
}
