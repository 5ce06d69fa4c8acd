// The map's pane in numbers: how much of its width the drawing gets.

/** Room around the drawing. */
export const MAP_PADDING = 16;

/** Below this pane width the map is one column that one drills into, as on a phone. */
export const PHONE_WIDTH = 600;

/** Width that the layout may fill in a pane of this width. */
export function drawingWidth(paneWidth: number): number {
  return Math.max(240, paneWidth - 2 * MAP_PADDING);
}
