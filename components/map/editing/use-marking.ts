// Marks several cards together: with Ctrl or Shift and a click, with Shift and arrows, with Ctrl A; Escape lets them go.
import { useEffect } from "react";
import { useDeskStore } from "@/lib/client/desk-context";
import type { DeskStore } from "@/lib/client/desk-store";
import { siblingsOf, visiblePlaces } from "../keyboard/family";

const ARROWS: ReadonlySet<string> = new Set(["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight"]);

function isInDrawing(target: EventTarget | null): target is Element {
  return (
    target instanceof Element &&
    target.closest("#pane-map") !== null &&
    target.closest("input, textarea, select, [role=menu]") === null
  );
}

/** Listens before the map does, since a marking click must not follow the card's link. */
export function useMarking(active: boolean): void {
  const store = useDeskStore();
  useEffect(() => {
    if (!active) return;
    const onClick = (event: MouseEvent) => markByClick(event, store);
    const onKey = (event: KeyboardEvent) => markByKey(event, store);
    document.addEventListener("click", onClick, true);
    document.addEventListener("keydown", onKey, true);
    return () => {
      document.removeEventListener("click", onClick, true);
      document.removeEventListener("keydown", onKey, true);
    };
  }, [active, store]);
}

function markByClick(event: MouseEvent, store: DeskStore): void {
  if (!(event.ctrlKey || event.metaKey || event.shiftKey) || event.button !== 0) return;
  if (!isInDrawing(event.target)) return;
  const own = event.target.closest<HTMLElement>("[data-place-key], [data-outline-key]");
  const { tree, actions, selection, marked } = store.getState();
  const place = tree.places.get(own?.dataset.placeKey ?? own?.dataset.outlineKey ?? "");
  if (!place) return;
  event.preventDefault();
  event.stopPropagation();
  const first =
    marked.length === 0 && selection?.type === "statement" && selection.id !== place.statementId
      ? [selection.id]
      : marked;
  const next = first.includes(place.statementId)
    ? first.filter((id) => id !== place.statementId)
    : [...first, place.statementId];
  actions.mark(next);
  actions.select({ type: "statement", id: place.statementId, placeKey: place.key }, "map");
  sayMarked(store);
}

function markByKey(event: KeyboardEvent, store: DeskStore): void {
  if (!isInDrawing(event.target)) return;
  const { marked, actions } = store.getState();
  if (event.key === "Escape" && marked.length > 0) {
    event.preventDefault();
    actions.mark([]);
    actions.announce("Nothing is marked.");
  } else if (event.shiftKey && ARROWS.has(event.key)) {
    markSelected(store);
    // The map walks on this key; where it comes to is marked too.
    queueMicrotask(() => requestAnimationFrame(() => markSelected(store, true)));
  } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "a") {
    event.preventDefault();
    markBeside(store);
  }
}

function markSelected(store: DeskStore, say = false): void {
  const { selection, marked, actions } = store.getState();
  if (selection?.type !== "statement") return;
  if (!marked.includes(selection.id)) actions.mark([...marked, selection.id]);
  if (say) sayMarked(store);
}

/** All beside the selected one; where they are marked already, all that is drawn. */
function markBeside(store: DeskStore): void {
  const { selection, tree, folded, marked, actions } = store.getState();
  const idsOf = (keys: readonly string[]) => [
    ...new Set(keys.flatMap((key) => tree.places.get(key)?.statementId ?? [])),
  ];
  const beside = selection?.type === "statement" ? idsOf(siblingsOf(tree, selection.placeKey)) : [];
  const isMarked = beside.every((id) => marked.includes(id));
  actions.mark(isMarked ? idsOf(visiblePlaces(tree, folded)) : beside);
  sayMarked(store);
}

function sayMarked(store: DeskStore): void {
  const { marked, actions } = store.getState();
  actions.announce(
    marked.length === 0
      ? "Nothing is marked."
      : `${marked.length} ${marked.length === 1 ? "statement is" : "statements are"} marked.`,
  );
}
