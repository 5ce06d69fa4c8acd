"use client";
// What pointer and keys do in the map, heard once above all cards, chips, lines and joints.
import { type MouseEvent, type PointerEvent, useMemo } from "react";
import { useDeskStore } from "@/lib/client/desk-context";
import type { DeskStore } from "@/lib/client/desk-store";
import type { CanvasHandle } from "./canvas/use-camera";
import { useMapKeys } from "./keyboard/use-map-keys";
import type { MapMarks } from "./map-marks";

interface HandlerParts {
  readonly canvas: { readonly current: CanvasHandle | null };
  readonly focusWanted: MapMarks["focusWanted"];
  /** On a phone a fold opens as a branch of its own. */
  readonly drillsIn: boolean;
}

/** Handlers for the element around the drawing. */
export function useMapHandlers({ canvas, focusWanted, drillsIn }: HandlerParts) {
  const store = useDeskStore();
  const onKeyDown = useMapKeys(canvas, focusWanted);
  return useMemo(
    () => ({
      onClick: (event: MouseEvent) => {
        focusWanted.byKeys = false;
        handleClick(event, store, drillsIn);
      },
      onKeyDown,
      onPointerOver: (event: PointerEvent) => {
        if (event.pointerType !== "touch")
          store.getState().actions.hover(statementsAt(event.target, store));
      },
      onPointerLeave: () => store.getState().actions.hover([]),
    }),
    [store, onKeyDown, focusWanted, drillsIn],
  );
}

function closest(target: EventTarget, attribute: string): string | null {
  return target instanceof Element
    ? (target.closest(`[${attribute}]`)?.getAttribute(attribute) ?? null)
    : null;
}

function handleClick(event: MouseEvent, store: DeskStore, drillsIn: boolean): void {
  // A new tab, a copy of the link: the browser's own business.
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
  const { tree, actions } = store.getState();
  const fold = closest(event.target, "data-fold-key");
  const step = closest(event.target, "data-inference-id");
  const place = tree.places.get(closest(event.target, "data-place-key") ?? "");
  if (fold !== null) {
    if (drillsIn && store.getState().folded.has(fold)) actions.focusOn(fold);
    else actions.toggleFold(fold);
  } else if (step !== null) {
    actions.select({ type: "inference", id: step }, "map");
  } else if (place?.stub) {
    // From the stub one jumps to where the statement stands in full, so that place has to come into view.
    actions.selectStatement(place.statementId, "link");
  } else if (place) {
    actions.select({ type: "statement", id: place.statementId, placeKey: place.key }, "map");
    openSource(event, store);
  } else {
    return;
  }
  event.preventDefault();
}

/** On the words that say from which annotation a statement was made: opens its thread beside the map. */
function openSource(event: MouseEvent, store: DeskStore): void {
  const { graph, actions } = store.getState();
  const source = graph.annotations.get(closest(event.target, "data-thread-of") ?? "");
  if (source) actions.openThread(source.parentId ?? source.id);
}

/** The statements under the pointer: a card's, or the premises of a line's step. */
function statementsAt(target: EventTarget, store: DeskStore): readonly string[] {
  const { tree, graph } = store.getState();
  const place = tree.places.get(closest(target, "data-place-key") ?? "");
  if (place) return [place.statementId];
  const step = closest(target, "data-inference-id");
  return (step && graph.inferences.get(step)?.premises) || [];
}
