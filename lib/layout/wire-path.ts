// An orthogonal line with rounded corners, as an SVG path.
import type { Point } from "./types";

function towards(from: Point, to: Point, distance: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  if (length === 0) return from;
  const part = distance / length;
  return { x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part };
}

function write(point: Point): string {
  return `${round(point.x)} ${round(point.y)}`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** SVG path data through the points; a corner's radius is at most half of each of its sides. */
export function wirePath(points: readonly Point[], radius: number): string {
  const [first] = points;
  if (first === undefined) return "";
  let path = `M${write(first)}`;
  for (let at = 1; at < points.length; at++) {
    const corner = points[at];
    const before = points[at - 1];
    const after = points[at + 1];
    if (corner === undefined || before === undefined) continue;
    if (after === undefined) {
      path += `L${write(corner)}`;
      continue;
    }
    const entering = Math.hypot(corner.x - before.x, corner.y - before.y);
    const leaving = Math.hypot(after.x - corner.x, after.y - corner.y);
    const own = Math.min(
      radius,
      entering / (at === 1 ? 1 : 2),
      leaving / (at === points.length - 2 ? 1 : 2),
    );
    path += `L${write(towards(corner, before, own))}Q${write(corner)} ${write(towards(corner, after, own))}`;
  }
  return path;
}
