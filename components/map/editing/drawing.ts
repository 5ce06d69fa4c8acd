// The drawing that stands on the canvas now, for what edits by places: pins and drags.
import type { DeskStore } from "@/lib/client/desk-store";
import type { Layout } from "@/lib/layout/types";
import type { CanvasHandle } from "../canvas/use-camera";

export interface Drawing {
  readonly layout: Layout;
  /** Null while no canvas stands. */
  readonly canvas: { readonly current: CanvasHandle | null };
}

const DRAWINGS = new WeakMap<DeskStore, Drawing>();

/** The drawing of a desk; undefined where none was drawn yet. */
export function drawingOf(store: DeskStore): Drawing | undefined {
  return DRAWINGS.get(store);
}

/** Tells what is drawn; null when the drawing goes. */
export function noteDrawing(store: DeskStore, drawing: Drawing | null): void {
  if (drawing) DRAWINGS.set(store, drawing);
  else DRAWINGS.delete(store);
}
