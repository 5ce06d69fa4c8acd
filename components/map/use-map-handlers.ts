"use client";
// What pointer and keys do in the map, heard once above all cards, chips, lines and joints.
import { type KeyboardEvent, type MouseEvent, type PointerEvent, useMemo } from "react";
import { useDeskStore } from "@/lib/client/desk-context";
import type { DeskStore } from "@/lib/client/desk-store";
import type { CanvasHandle } from "./canvas/use-camera";
import { focusActive } from "./focus-active";
import { type MapAction, mapKeyAction } from "./keyboard/map-keys";
import type { MapMarks } from "./map-marks";

const ZOOM_STEP = 1.25;

interface HandlerParts {
  readonly canvas: { readonly current: CanvasHandle | null };
  readonly focusWanted: MapMarks["focusWanted"];
  /** On a phone a fold opens as a branch of its own. */
  readonly drillsIn: boolean;
}

/** Handlers for the element around the drawing. */
export function useMapHandlers({ canvas, focusWanted, drillsIn }: HandlerParts) {
  const store = useDeskStore();
  return useMemo(
    () => ({
      onClick: (event: MouseEvent) => {
        focusWanted.byKeys = false;
        handleClick(event, store, drillsIn);
      },
      onKeyDown: (event: KeyboardEvent) => {
        const action = actionOf(event, store);
        if (!action) return;
        event.preventDefault();
        focusWanted.byKeys = true;
        carryOut(action, store, canvas.current);
        // The search field and the other view take the focus themselves.
        const leaves = action.do === "search" || action.do === "change-view";
        focusWanted.current = leaves ? null : selectedId(store);
      },
      onPointerOver: (event: PointerEvent) => {
        if (event.pointerType !== "touch")
          store.getState().actions.hover(statementsAt(event.target, store));
      },
      onPointerLeave: () => store.getState().actions.hover([]),
    }),
    [store, canvas, focusWanted, drillsIn],
  );
}

function closest(target: EventTarget, attribute: string): string | null {
  return target instanceof Element
    ? (target.closest(`[${attribute}]`)?.getAttribute(attribute) ?? null)
    : null;
}

function selectedId(store: DeskStore): string | null {
  const { selection } = store.getState();
  if (selection?.type === "statement") return selection.placeKey;
  return selection?.type === "inference" ? selection.id : null;
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

function actionOf(event: KeyboardEvent, store: DeskStore): MapAction | null {
  const onButton = event.target instanceof HTMLElement && event.target.closest("button") !== null;
  if (onButton && (event.key === "Enter" || event.key === " ")) return null;
  const { tree, selection, folded, focusKey, singleKeys } = store.getState();
  const modified = event.ctrlKey || event.metaKey || event.altKey;
  return mapKeyAction(
    { key: event.key, modified },
    { tree, selection, folded, focusKey, singleKeys },
  );
}

/** Does what a key asked for. */
export function carryOut(action: MapAction, store: DeskStore, canvas: CanvasHandle | null): void {
  const { actions, mapView, search } = store.getState();
  switch (action.do) {
    case "select":
      actions.select(action.selection, "map");
      break;
    case "toggle-fold":
      actions.toggleFold(action.key);
      break;
    case "focus":
      actions.focusOn(action.key);
      break;
    case "read":
      actions.stepReading(action.by);
      break;
    case "search":
      actions.setSearch(search?.query ?? "");
      break;
    case "change-view":
      actions.setMapView(mapView === "canvas" ? "outline" : "canvas");
      focusActive();
      break;
    case "zoom":
      zoomBy(action.to, canvas);
  }
}

function zoomBy(to: "in" | "out" | "fit" | "actual", canvas: CanvasHandle | null): void {
  if (to === "fit") canvas?.fit();
  else if (to === "actual") canvas?.zoomTo(1);
  else canvas?.zoomBy(to === "in" ? ZOOM_STEP : 1 / ZOOM_STEP);
}

/** The statements under the pointer: a card's, or the premises of a line's step. */
function statementsAt(target: EventTarget, store: DeskStore): readonly string[] {
  const { tree, graph } = store.getState();
  const place = tree.places.get(closest(target, "data-place-key") ?? "");
  if (place) return [place.statementId];
  const step = closest(target, "data-inference-id");
  return (step && graph.inferences.get(step)?.premises) || [];
}
