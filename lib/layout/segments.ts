// The straight pieces of all lines of a drawing, and a grid that brings neighbours together.
import type { StepRelation } from "../argument/reading-types";
import type { Layout, Point } from "./types";

/** One upright or level piece of a line; `from` is its left or upper end. */
export interface Segment {
  /** Index of the line in the layout. */
  readonly wire: number;
  readonly relation: StepRelation;
  readonly upright: boolean;
  /** x of an upright piece, y of a level one. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly bracket: boolean;
}

function segmentOf(
  a: Point,
  b: Point,
  wire: number,
  relation: StepRelation,
  bracket: boolean,
): Segment {
  const upright = Math.abs(a.x - b.x) < Math.abs(a.y - b.y);
  const [from, to] = upright ? [a.y, b.y] : [a.x, b.x];
  return {
    wire,
    relation,
    bracket,
    upright,
    at: upright ? a.x : a.y,
    from: Math.min(from, to),
    to: Math.max(from, to),
  };
}

/** All pieces of all lines, brackets among them. */
export function segmentsOf(layout: Layout): Segment[] {
  const segments: Segment[] = [];
  for (const [index, wire] of layout.wires.entries()) {
    for (let at = 1; at < wire.points.length; at++) {
      const a = wire.points[at - 1];
      const b = wire.points[at];
      if (a === undefined || b === undefined || (a.x === b.x && a.y === b.y)) continue;
      segments.push(segmentOf(a, b, index, wire.relation, false));
    }
    if (wire.bracket !== null) {
      segments.push(segmentOf(wire.bracket.from, wire.bracket.to, index, wire.relation, true));
    }
  }
  return segments;
}

const CELL = 256;

/** Calls `visit` for each cell of a grid that a rectangle touches. */
export function eachCell(
  left: number,
  top: number,
  right: number,
  bottom: number,
  visit: (cell: string) => void,
): void {
  for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row++) {
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column++) {
      visit(`${column} ${row}`);
    }
  }
}

/** The cells that a piece passes. */
export function cellsOfSegment(segment: Segment, visit: (cell: string) => void): void {
  const { upright, at, from, to } = segment;
  if (upright) eachCell(at, from, at, to, visit);
  else eachCell(from, at, to, at, visit);
}
