// Measures of a drawing's quality, for tests and for the benchmark: overlaps, crossings, lines through cards.
import type { Rect } from "./box-grid";
import { cellsOfSegment, eachCell, type Segment, segmentsOf } from "./segments";
import type { Layout } from "./types";

/** Touching is not overlapping. */
const SLIVER = 0.25;

function inside(a: Rect, b: Rect): boolean {
  return (
    a.x < b.x + b.width - SLIVER &&
    b.x < a.x + a.width - SLIVER &&
    a.y < b.y + b.height - SLIVER &&
    b.y < a.y + a.height - SLIVER
  );
}

/** Everything that takes room: cards and chips. */
function rectsOf(layout: Layout): Rect[] {
  return [...layout.boxes, ...layout.folds];
}

/** Items of a list by the grid's cells. */
function byCell<T>(
  items: readonly T[],
  cellsOf: (item: T, visit: (cell: string) => void) => void,
): Map<string, T[]> {
  const cells = new Map<string, T[]>();
  for (const item of items) {
    cellsOf(item, (cell) => {
      const list = cells.get(cell);
      if (list === undefined) cells.set(cell, [item]);
      else list.push(item);
    });
  }
  return cells;
}

function cellsOfRect(rect: Rect, visit: (cell: string) => void): void {
  eachCell(rect.x, rect.y, rect.x + rect.width, rect.y + rect.height, visit);
}

/** Pairs of cards or chips that overlap. */
export function overlaps(layout: Layout): [Rect, Rect][] {
  const pairs = new Map<string, [Rect, Rect]>();
  const order = new Map(rectsOf(layout).map((rect, index) => [rect, index]));
  for (const list of byCell(rectsOf(layout), cellsOfRect).values()) {
    for (const [at, a] of list.entries()) {
      for (const b of list.slice(at + 1)) {
        if (inside(a, b)) pairs.set(`${order.get(a)} ${order.get(b)}`, [a, b]);
      }
    }
  }
  return [...pairs.values()];
}

/** Lines (by inference) that run through a card or a chip, with what they run through. */
export function wiresThroughCards(layout: Layout): { inferenceId: string; rect: Rect }[] {
  const cells = byCell(rectsOf(layout), cellsOfRect);
  const found = new Map<string, { inferenceId: string; rect: Rect }>();
  for (const segment of segmentsOf(layout)) {
    const own: Rect = segment.upright
      ? { x: segment.at, y: segment.from, width: 0, height: segment.to - segment.from }
      : { x: segment.from, y: segment.at, width: segment.to - segment.from, height: 0 };
    const inferenceId = layout.wires[segment.wire]?.inferenceId ?? "";
    cellsOfSegment(segment, (cell) => {
      for (const rect of cells.get(cell) ?? []) {
        if (within(own, rect))
          found.set(`${segment.wire} ${rect.x} ${rect.y}`, { inferenceId, rect });
      }
    });
  }
  return [...found.values()];
}

/** Whether a line piece runs inside a card, not only along its edge. */
function within(line: Rect, card: Rect): boolean {
  return (
    line.x + line.width > card.x + SLIVER &&
    line.x < card.x + card.width - SLIVER &&
    line.y + line.height > card.y + SLIVER &&
    line.y < card.y + card.height - SLIVER
  );
}

/** Number of places where two lines cross. A line that ends on another does not cross it. */
export function crossings(layout: Layout): number {
  const segments = segmentsOf(layout);
  const upright = byCell(
    segments.filter((segment) => segment.upright),
    cellsOfSegment,
  );
  const points = new Set<string>();
  for (const level of segments) {
    if (level.upright) continue;
    cellsOfSegment(level, (cell) => {
      for (const other of upright.get(cell) ?? []) {
        if (other.wire !== level.wire && cross(level, other)) points.add(`${other.at} ${level.at}`);
      }
    });
  }
  return points.size;
}

function cross(level: Segment, upright: Segment): boolean {
  return (
    upright.at > level.from + SLIVER &&
    upright.at < level.to - SLIVER &&
    level.at > upright.from + SLIVER &&
    level.at < upright.to - SLIVER
  );
}

/** Pairs of lines of different kinds that lie on one another along a stretch, by inference. */
export function sharedStretches(layout: Layout): [string, string][] {
  const pairs = new Map<string, [string, string]>();
  for (const list of byCell(segmentsOf(layout), cellsOfSegment).values()) {
    for (const [at, a] of list.entries()) {
      for (const b of list.slice(at + 1)) {
        if (a.wire === b.wire || a.relation === b.relation || !lieOnOneAnother(a, b)) continue;
        const ids: [string, string] = [
          layout.wires[a.wire]?.inferenceId ?? "",
          layout.wires[b.wire]?.inferenceId ?? "",
        ];
        pairs.set(ids.join(" "), ids);
      }
    }
  }
  return [...pairs.values()];
}

function lieOnOneAnother(a: Segment, b: Segment): boolean {
  return (
    a.upright === b.upright &&
    Math.abs(a.at - b.at) < 1 &&
    a.from < b.to - SLIVER &&
    b.from < a.to - SLIVER
  );
}
