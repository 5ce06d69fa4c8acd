// Where the map's window looks: pure arithmetic on viewports. Screen = world * zoom + translation.
import type { Layout } from "@/lib/layout/types";
import { MAP_PADDING } from "../map-measures";

export interface Camera {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** How much of a card a zoom can show: all, its text or its label, or a block on one canvas for the whole map. */
export type Detail = "full" | "text" | "label" | "far";

export const MIN_ZOOM = 0.02;
export const MAX_ZOOM = 2.5;
/** Text of 13.5 px stays above 12 px on the screen down to here. */
const FULL_FROM = 0.89;
/** The text alone, set larger (16.4 px), stays above 12 px down to here. */
const TEXT_FROM = 0.75;
/** Below this a label of 12 px does not fit its card any more. */
const LABEL_FROM = 0.6;
/** Room around the drawing that one can scroll into, in pane heights. */
const OVERSCROLL = 0.5;

/** The detail that a zoom shows. */
export function detailAt(zoom: number): Detail {
  if (zoom >= FULL_FROM) return "full";
  if (zoom >= TEXT_FROM) return "text";
  return zoom >= LABEL_FROM ? "label" : "far";
}

/** What of the world is in the window. */
export function worldIn(camera: Camera, pane: Size): Area {
  return {
    x: -camera.x / camera.zoom,
    y: -camera.y / camera.zoom,
    width: pane.width / camera.zoom,
    height: pane.height / camera.zoom,
  };
}

/** The window with a margin, snapped outwards to a grid, so that it changes seldom while one scrolls. */
export function sliceAround(camera: Camera, pane: Size): Area {
  const seen = worldIn(camera, pane);
  const step = Math.max(256, 2 ** Math.ceil(Math.log2(Math.max(seen.width, seen.height) / 2)));
  const left = Math.floor((seen.x - step / 2) / step) * step;
  const top = Math.floor((seen.y - step / 2) / step) * step;
  const right = Math.ceil((seen.x + seen.width + step / 2) / step) * step;
  const bottom = Math.ceil((seen.y + seen.height + step / 2) / step) * step;
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** The camera that leaves a box on the same spot of the screen after the drawing changed. */
export function keepOnScreen(camera: Camera, before: Area, after: Area): Camera {
  return {
    ...camera,
    x: camera.x + (before.x - after.x) * camera.zoom,
    y: camera.y + (before.y - after.y) * camera.zoom,
  };
}

/** The camera that shows an area with a margin, moved no more than it must; the same one where it shows it. */
export function panToShow(camera: Camera, pane: Size, area: Area, margin = 24): Camera {
  return {
    ...camera,
    x: panAxis(camera.x, camera.zoom, pane.width, area.x, area.width, margin),
    y: panAxis(camera.y, camera.zoom, pane.height, area.y, area.height, margin),
  };
}

function panAxis(
  shift: number,
  zoom: number,
  room: number,
  start: number,
  length: number,
  margin: number,
) {
  const from = start * zoom + shift;
  const to = from + length * zoom;
  if (from >= 0 && to <= room) return shift;
  // What is larger than the window shows its beginning.
  const wanted =
    from < 0 || length * zoom > room - 2 * margin ? margin : room - margin - length * zoom;
  return shift + wanted - from;
}

/** The camera that shows the whole drawing, centred, never larger than 100 %. */
export function fitAll(drawing: Size, pane: Size): Camera {
  const across = pane.width / (drawing.width + 2 * MAP_PADDING);
  const down = pane.height / (drawing.height + 2 * MAP_PADDING);
  const zoom = Math.max(MIN_ZOOM, Math.min(1, across, down));
  return { x: (pane.width - drawing.width * zoom) / 2, y: MAP_PADDING * zoom, zoom };
}

/** Where a drawing opens: at its top, and a tree with its root in the middle. */
export function openingCamera(drawing: Layout, pane: Size): Camera {
  const root = drawing.boxes[0];
  const top = { x: MAP_PADDING, y: MAP_PADDING, zoom: 1 };
  if (drawing.kind === "hung" || !root) return top;
  const centred =
    drawing.kind === "top-down"
      ? { ...top, x: (pane.width - root.width) / 2 - root.x }
      : { ...top, y: (pane.height - root.height) / 2 - root.y };
  return clampCamera(centred, pane, panExtent(drawing, pane));
}

/** The camera of another zoom that leaves a point of the screen where it is. */
export function zoomAbout(camera: Camera, zoom: number, point: { x: number; y: number }): Camera {
  const kept = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
  const factor = kept / camera.zoom;
  return {
    x: point.x - (point.x - camera.x) * factor,
    y: point.y - (point.y - camera.y) * factor,
    zoom: kept,
  };
}

/** How far one can pan: the drawing with its margin, at least a window full of it, with room below to scroll into. */
export function panExtent(drawing: Size, pane: Size): [[number, number], [number, number]] {
  const right = Math.max(drawing.width + MAP_PADDING, pane.width - MAP_PADDING);
  const bottom = Math.max(drawing.height + pane.height * OVERSCROLL, pane.height - MAP_PADDING);
  return [
    [-MAP_PADDING, -MAP_PADDING],
    [right, bottom],
  ];
}

/** The camera, moved back where it looks beyond the extent; what is smaller than the window is centred. */
export function clampCamera(
  camera: Camera,
  pane: Size,
  extent: [[number, number], [number, number]],
): Camera {
  const [[left, top], [right, bottom]] = extent;
  return {
    ...camera,
    x: clampAxis(camera.x, camera.zoom, pane.width, left, right),
    y: clampAxis(camera.y, camera.zoom, pane.height, top, bottom),
  };
}

function clampAxis(shift: number, zoom: number, room: number, from: number, to: number): number {
  if ((to - from) * zoom <= room) return (room - (to + from) * zoom) / 2;
  return Math.min(-from * zoom, Math.max(room - to * zoom, shift));
}
