// Does what a key of the map asked for.
import type { DeskStore } from "@/lib/client/desk-store";
import type { CanvasHandle } from "../canvas/use-camera";
import { focusActive } from "../focus-active";
import type { MapAction } from "./map-keys";

const ZOOM_STEP = 1.25;

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
