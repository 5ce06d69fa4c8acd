// Cuts the drawn lines into pieces, one set for each part of the page, so that a part that grows stretches only
// the lines that pass it. Pure.
import type { StepRelation } from "@/lib/argument/reading-types";
import type { Layout, Point, Wire } from "@/lib/layout/types";
import { bracketPoints } from "@/lib/layout/wire-ends";
import { bottomOf, type FlowPart, type FlowRegion } from "./flow-regions";

/** What a line belongs to: a step, or the neutral stem of a fold's chip. */
export type LineOwner =
  | { readonly type: "step"; readonly id: string; readonly relation: StepRelation }
  | { readonly type: "stem"; readonly id: string };

/** A stretch of one line within a cell, in the cell's own coordinates. */
export interface LinePiece {
  readonly line: LineOwner;
  readonly shape: "line" | "bracket";
  readonly points: readonly Point[];
  /** Whether the line's last point, with its arrow or bar, is the piece's last. */
  readonly ends: boolean;
  /** Where the piece leaves the cell's lower edge and goes on: it must follow when the cell grows. */
  readonly throughX: number | null;
}

/** The lines of one part of the page. */
export interface LineCell {
  readonly height: number;
  readonly pieces: LinePiece[];
  readonly joints: { readonly wire: Wire; readonly point: Point }[];
  readonly ands: Point[];
}

interface PlacedCell extends LineCell {
  readonly x: number;
  readonly y: number;
}

/** Cells by the object they belong to: an item, columns (the room above them), or a region (the room at its end). */
export type LineCells = ReadonlyMap<FlowPart | FlowRegion, LineCell>;

/** Every line of the layout, cut into the cells of its page. */
export function cutLines(layout: Layout, root: FlowRegion): LineCells {
  const cells = new Map<FlowPart | FlowRegion, PlacedCell>();
  addCells(root, cells);
  for (const wire of layout.wires) {
    const owner = { type: "step", id: wire.inferenceId, relation: wire.relation } as const;
    cut(owner, "line", wire.points, root, cells);
    if (wire.bracket) cut(owner, "bracket", bracketPoints(wire.bracket), root, cells);
    const home = cellAt(root, wire.joint, cells);
    home?.joints.push({ wire, point: within(home, wire.joint) });
    for (const and of wire.ands) {
      const cell = cellAt(root, and, cells);
      cell?.ands.push(within(cell, and));
    }
  }
  for (const fold of layout.folds) {
    cut({ type: "stem", id: fold.key }, "line", fold.stem, root, cells);
  }
  return cells;
}

function addCells(region: FlowRegion, cells: Map<FlowPart | FlowRegion, PlacedCell>): void {
  let y = region.y;
  const add = (owner: FlowPart | FlowRegion, bottom: number) => {
    cells.set(owner, { x: region.x, y, height: bottom - y, pieces: [], joints: [], ands: [] });
    y = bottom;
  };
  for (const part of region.parts) {
    if (part.type === "columns") {
      add(part, part.y);
      for (const column of part.columns) addCells(column, cells);
      y = part.bottom;
    } else {
      add(part, bottomOf(part));
    }
  }
  add(region, region.bottom);
}

/** What owns a point: the boundary between two belongs to the lower one. */
function ownerAt(region: FlowRegion, point: Point): FlowPart | FlowRegion {
  for (const part of region.parts) {
    if (part.type !== "columns") {
      if (point.y < bottomOf(part)) return part;
    } else if (point.y < part.y) {
      return part;
    } else if (point.y < part.bottom) {
      const column = part.columns.findLast((each) => each.x <= point.x) ?? part.columns[0];
      return column ? ownerAt(column, point) : part;
    }
  }
  return region;
}

function cellAt(
  root: FlowRegion,
  point: Point,
  cells: ReadonlyMap<FlowPart | FlowRegion, PlacedCell>,
) {
  return cells.get(ownerAt(root, point));
}

function within(cell: PlacedCell, point: Point): Point {
  return { x: point.x - cell.x, y: point.y - cell.y };
}

interface Run {
  cell: PlacedCell;
  points: Point[];
}

/** Cuts one line where it crosses from cell to cell; only upright stretches do. */
function cut(
  line: LineOwner,
  shape: LinePiece["shape"],
  points: readonly Point[],
  root: FlowRegion,
  cells: ReadonlyMap<FlowPart | FlowRegion, PlacedCell>,
): void {
  const runs: Run[] = [];
  const visit = (cell: PlacedCell | undefined, from: Point, to: Point) => {
    if (!cell) return;
    const last = runs.at(-1);
    if (last?.cell === cell) last.points.push(to);
    else runs.push({ cell, points: [from, to] });
  };
  for (let at = 1; at < points.length; at += 1) {
    const from = points[at - 1];
    const to = points[at];
    if (!from || !to) continue;
    if (from.x !== to.x) visit(cellAt(root, from.x < to.x ? from : to, cells), from, to);
    else
      for (const [a, b] of upright(from, to, root, cells))
        visit(cellAt(root, middle(a, b), cells), a, b);
  }
  const end = points.at(-1);
  for (const { cell, points: corners } of runs) {
    const local = corners.map((point) => within(cell, point));
    const leaving = [local[0], local.at(-1)].find((point) => point && point.y >= cell.height);
    cell.pieces.push({
      line,
      shape,
      points: local,
      ends: line.type === "step" && shape === "line" && corners.at(-1) === end,
      throughX: leaving?.x ?? null,
    });
  }
}

/** An upright stretch as stretches that each lie in one cell, in the line's direction. */
function* upright(
  from: Point,
  to: Point,
  root: FlowRegion,
  cells: ReadonlyMap<FlowPart | FlowRegion, PlacedCell>,
): Generator<[Point, Point]> {
  const top = Math.min(from.y, to.y);
  const bottom = Math.max(from.y, to.y);
  const stops = [top];
  for (let y = top; y < bottom; ) {
    const cell = cellAt(root, { x: from.x, y }, cells);
    const next = Math.min(bottom, cell ? cell.y + cell.height : bottom);
    y = next > y ? next : bottom;
    stops.push(y);
  }
  if (from.y > to.y) stops.reverse();
  for (let at = 1; at < stops.length; at += 1) {
    const a = at === 1 ? from : { x: from.x, y: stops[at - 1] ?? top };
    const b = at === stops.length - 1 ? to : { x: from.x, y: stops[at] ?? bottom };
    yield [a, b];
  }
}

function middle(a: Point, b: Point): Point {
  return { x: a.x, y: (a.y + b.y) / 2 };
}
