// Which labels a map can show from afar: 12.5 px on the screen, none over another, the highest statements first. Pure.
import { measureText } from "@/lib/layout/measure-text";
import type { Box } from "@/lib/layout/types";
import { wrapText } from "@/lib/layout/wrap-text";
import type { Area, Camera } from "./camera";

export const FAR_LABEL = { size: 12.5, line: 14 } as const;

export interface FarLabel extends Area {
  readonly key: string;
  readonly lines: readonly string[];
}

/** Narrower than this a label would break every word. */
const LEAST_WIDTH = 84;
/** Stubs are labelled when everything else is. */
const STUB_LATER = 1000;
/** The role's shape and its gap, in front of the first line. */
const SHAPE = 13;
const MOST_TRIED = 500;
const MOST_SHOWN = 160;

/** The labels for boxes in the window, `depthOf` 0 for the main claim. Positions are on the screen. */
export function farLabels(
  boxes: readonly Box[],
  camera: Camera,
  depthOf: (key: string) => number,
  nameOf: (key: string) => string,
): FarLabel[] {
  const wanted = boxes
    .map((box) => ({ box, depth: depthOf(box.key) + (box.stub ? STUB_LATER : 0) }))
    .sort((a, b) => a.depth - b.depth)
    .slice(0, MOST_TRIED);
  const shown: FarLabel[] = [];
  for (const { box } of wanted) {
    if (shown.length >= MOST_SHOWN) break;
    const label = labelOf(box, camera, nameOf(box.key));
    if (!shown.some((other) => meets(other, label))) shown.push(label);
  }
  return shown;
}

function labelOf(box: Box, camera: Camera, name: string): FarLabel {
  const room = Math.max(LEAST_WIDTH, box.width * camera.zoom - 10 - SHAPE);
  const lines = wrapText(name, 600, FAR_LABEL.size, room);
  const width = Math.max(...lines.map((line) => measureText(line, 600, FAR_LABEL.size)));
  return {
    key: box.key,
    x: Math.round(box.x * camera.zoom + camera.x + Math.max(3, 4 * camera.zoom) + 3),
    y: Math.round(box.y * camera.zoom + camera.y + 1),
    width: Math.ceil(width) + SHAPE + 2,
    height: lines.length * FAR_LABEL.line,
    lines,
  };
}

function meets(a: Area, b: Area): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
