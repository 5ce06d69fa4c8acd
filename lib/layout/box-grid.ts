// Finds what lies in a rectangle: a drawing of thousands of cards is shown a slice at a time.
import { num } from "./num";
import type { Box, Fold, Layout, Wire } from "./types";

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const CELL = 512;

/** Items by the cells of a grid that they touch. */
interface CellIndex {
  readonly across: number;
  readonly down: number;
  readonly starts: Int32Array;
  readonly items: Int32Array;
}

interface LayoutIndex {
  readonly boxes: CellIndex;
  readonly wires: CellIndex;
}

const INDEXES = new WeakMap<Layout, LayoutIndex>();

function clampCell(value: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.floor(value / CELL)));
}

function buildIndex(layout: Layout, rects: readonly Rect[]): CellIndex {
  const across = Math.max(1, Math.ceil(layout.width / CELL));
  const down = Math.max(1, Math.ceil(layout.height / CELL));
  const starts = new Int32Array(across * down + 1);
  const visit = (rect: Rect, cell: (at: number) => void): void => {
    const right = clampCell(rect.x + rect.width, across);
    const bottom = clampCell(rect.y + rect.height, down);
    for (let row = clampCell(rect.y, down); row <= bottom; row++) {
      for (let column = clampCell(rect.x, across); column <= right; column++) {
        cell(row * across + column);
      }
    }
  };
  for (const rect of rects) visit(rect, (at) => (starts[at + 1] = num(starts, at + 1) + 1));
  for (let at = 1; at < starts.length; at++) starts[at] = num(starts, at) + num(starts, at - 1);
  const next = starts.slice();
  const items = new Int32Array(num(starts, across * down));
  for (const [index, rect] of rects.entries()) {
    visit(rect, (at) => {
      items[num(next, at)] = index;
      next[at] = num(next, at) + 1;
    });
  }
  return { across, down, starts, items };
}

function indexOf(layout: Layout): LayoutIndex {
  const known = INDEXES.get(layout);
  if (known !== undefined) return known;
  const index = {
    boxes: buildIndex(layout, layout.boxes),
    wires: buildIndex(layout, layout.wires.map(boundsOf)),
  };
  INDEXES.set(layout, index);
  return index;
}

/** The rectangle that a line and its bracket lie in. */
export function boundsOf(wire: Wire): Rect {
  let left = wire.joint.x;
  let right = left;
  let top = wire.joint.y;
  let bottom = top;
  const ends = wire.bracket === null ? [] : [wire.bracket.from, wire.bracket.to];
  for (const point of [...wire.points, ...ends]) {
    left = Math.min(left, point.x);
    right = Math.max(right, point.x);
    top = Math.min(top, point.y);
    bottom = Math.max(bottom, point.y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}

function meets(a: Rect, b: Rect): boolean {
  return (
    a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height
  );
}

/** Indexes of the items in a rectangle, ascending. */
function query(index: CellIndex, rect: Rect, hits: (item: number) => boolean): number[] {
  const { across, down, starts, items } = index;
  const found = new Set<number>();
  const right = clampCell(rect.x + rect.width, across);
  const bottom = clampCell(rect.y + rect.height, down);
  for (let row = clampCell(rect.y, down); row <= bottom; row++) {
    for (let column = clampCell(rect.x, across); column <= right; column++) {
      const cell = row * across + column;
      for (let at = num(starts, cell); at < num(starts, cell + 1); at++) {
        const item = num(items, at);
        if (hits(item)) found.add(item);
      }
    }
  }
  return [...found].sort((a, b) => a - b);
}

function pick<T>(list: readonly T[], indexes: readonly number[]): T[] {
  const picked: T[] = [];
  for (const index of indexes) {
    const item = list[index];
    if (item !== undefined) picked.push(item);
  }
  return picked;
}

/** Cards that touch a rectangle, in reading order. The first call for a layout indexes it. */
export function boxesIn(layout: Layout, rect: Rect): Box[] {
  const found = query(indexOf(layout).boxes, rect, (item) => {
    const box = layout.boxes[item];
    return box !== undefined && meets(box, rect);
  });
  return pick(layout.boxes, found);
}

/** Lines whose bounds touch a rectangle, in reading order. */
export function wiresIn(layout: Layout, rect: Rect): Wire[] {
  const found = query(indexOf(layout).wires, rect, (item) => {
    const wire = layout.wires[item];
    return wire !== undefined && meets(boundsOf(wire), rect);
  });
  return pick(layout.wires, found);
}

/** Chips that touch a rectangle; there are few, so they are not indexed. */
export function foldsIn(layout: Layout, rect: Rect): Fold[] {
  return layout.folds.filter((fold) => meets(fold, rect));
}
