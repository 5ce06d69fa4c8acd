// The right mouse button, a long press and the menu key open the menu of editing on a card, step or row.
import { useEffect } from "react";
import { useDeskStore } from "@/lib/client/desk-context";
import type { DeskStore } from "@/lib/client/desk-store";
import type { Selection } from "@/lib/client/desk-types";

/** Listens in the map's pane. With Shift the browser's own menu comes. */
export function useContextMenu(active: boolean): void {
  const store = useDeskStore();
  useEffect(() => {
    if (!active) return;
    const handleMenu = (event: MouseEvent) => openAt(event, store);
    document.addEventListener("contextmenu", handleMenu);
    return () => document.removeEventListener("contextmenu", handleMenu);
  }, [active, store]);
}

function openAt(event: MouseEvent, store: DeskStore): void {
  const target = event.target instanceof Element ? event.target : null;
  if (event.defaultPrevented || event.shiftKey || !target?.closest("#pane-map")) return;
  const { actions, marked } = store.getState();
  const selection = target.closest("input, textarea") ? null : selectionAt(target, store);
  if (!selection) {
    if (!target.closest(".map-drawing") || target.closest("button")) return;
    event.preventDefault();
    actions.select(null, "map");
    actions.openMenu({ of: "whole", x: event.clientX, y: event.clientY });
    return;
  }
  event.preventDefault();
  if (selection.type === "statement" && !marked.includes(selection.id)) actions.mark([]);
  actions.select(selection, "map");
  // The menu key tells no place of its own in some browsers.
  const box = target.getBoundingClientRect();
  const byKey = event.clientX === 0 && event.clientY === 0;
  const at = byKey ? { x: box.left + 12, y: box.bottom } : { x: event.clientX, y: event.clientY };
  actions.openMenu({ of: "all", ...at });
}

/** What is drawn under an element of the map, as a selection. */
export function selectionAt(element: Element, store: DeskStore): Selection | null {
  const { tree, graph } = store.getState();
  const own = element.closest(
    "[data-place-key], [data-outline-key], [data-inference-id], [data-step-row]",
  );
  if (!(own instanceof HTMLElement || own instanceof SVGElement)) return null;
  const { placeKey, outlineKey, inferenceId, stepRow } = own.dataset;
  const place = tree.places.get(placeKey ?? outlineKey ?? "");
  if (place) return { type: "statement", id: place.statementId, placeKey: place.key };
  const step = inferenceId ?? stepRow ?? "";
  return graph.inferences.has(step) ? { type: "inference", id: step } : null;
}
