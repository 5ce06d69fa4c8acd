// An orthogonal line between two boxes that stand anywhere, with the point in its middle.
import type { Point } from "./types";

interface Rect extends Point {
  readonly width: number;
  readonly height: number;
}

/** How near a corner of the target a line may end. */
const FROM_CORNER = 14;

/** The corners of a line from one box to another, along the axis on which they are farther apart, and its middle. */
export function routeAcross(
  from: Rect,
  to: Rect,
): { readonly points: Point[]; readonly joint: Point } {
  const apartX = Math.max(to.x - (from.x + from.width), from.x - (to.x + to.width));
  const apartY = Math.max(to.y - (from.y + from.height), from.y - (to.y + to.height));
  if (apartY >= apartX) {
    const { points, joint } = routeDown(from, to);
    return { points, joint };
  }
  const { points, joint } = routeDown(turned(from), turned(to));
  return { points: points.map(turnedPoint), joint: turnedPoint(joint) };
}

function turned({ x, y, width, height }: Rect): Rect {
  return { x: y, y: x, width: height, height: width };
}

function turnedPoint({ x, y }: Point): Point {
  return { x: y, y: x };
}

/** Up or down from the middle of one edge to the nearest point of the other box's edge. */
function routeDown(from: Rect, to: Rect): { points: Point[]; joint: Point } {
  const isBelow = from.y + from.height / 2 >= to.y + to.height / 2;
  const x = from.x + from.width / 2;
  const start = { x, y: isBelow ? from.y : from.y + from.height };
  const margin = Math.min(FROM_CORNER, to.width / 2);
  const end = {
    x: Math.min(to.x + to.width - margin, Math.max(to.x + margin, x)),
    y: isBelow ? to.y + to.height : to.y,
  };
  const middle = (start.y + end.y) / 2;
  if (start.x === end.x) return { points: [start, end], joint: { x, y: middle } };
  return {
    points: [start, { x: start.x, y: middle }, { x: end.x, y: middle }, end],
    joint: { x: (start.x + end.x) / 2, y: middle },
  };
}
