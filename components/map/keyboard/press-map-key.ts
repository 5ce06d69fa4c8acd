// A key pressed in the map, from the press to what it does. Fetched after the first picture.
import type { DeskStore } from "@/lib/client/desk-store";
import type { CanvasHandle } from "../canvas/use-camera";
import type { MapMarks } from "../map-marks";
import { selectedId } from "../use-focus-wanted";
import { carryOut } from "./carry-out";
import { type KeyPress, mapKeyAction } from "./map-keys";

interface MapParts {
  readonly store: DeskStore;
  readonly canvas: CanvasHandle | null;
  readonly focusWanted: MapMarks["focusWanted"];
}

/** Does what the key asks for; false where the key is not the map's and goes on to the browser. */
export function pressMapKey(press: KeyPress, { store, canvas, focusWanted }: MapParts): boolean {
  const { tree, selection, folded, focusKey, singleKeys } = store.getState();
  const action = mapKeyAction(press, { tree, selection, folded, focusKey, singleKeys });
  if (!action) return false;
  focusWanted.byKeys = true;
  carryOut(action, store, canvas);
  // The search field and the other view take the focus themselves.
  const leaves = action.do === "search" || action.do === "change-view";
  focusWanted.current = leaves ? null : selectedId(store);
  return true;
}
