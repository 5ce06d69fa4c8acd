// The vertical pass of hung columns: one walk in reading order, with one cursor per column.

import type { Columns } from "./assign-columns";
import { type CompiledTree, lastPlaceOf } from "./compile-tree";
import { CHIP_HEIGHT, GAP } from "./gaps";
import type { MeasureCard } from "./layout-input";
import { num } from "./num";
import type { LanePlan } from "./plan-lanes";
import { visibleBelow } from "./visible";

/** Where cards and chips stand; coordinates per place, NaN for what is not drawn. */
export interface HungBoxes {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly width: Float64Array;
  readonly height: Float64Array;
  /** Groups that are drawn, in reading order. */
  readonly groups: readonly number[];
  /** Folded places whose chips are drawn, with the chip's top. */
  readonly chips: readonly { readonly place: number; readonly y: number }[];
  readonly columnX: Float64Array;
  readonly columnRight: Float64Array;
  readonly bottom: number;
}

interface Walk {
  readonly tree: CompiledTree;
  readonly columns: Columns;
  readonly plan: LanePlan;
  readonly isFolded: (place: number) => boolean;
}

/** Stands every visible card in its column, below what comes before it there. */
export function hangBoxes(walk: Walk, widths: Float64Array, measure: MeasureCard): HungBoxes {
  const { tree, columns, plan, isFolded } = walk;
  const x = new Float64Array(tree.placeCount).fill(Number.NaN);
  const y = new Float64Array(tree.placeCount).fill(Number.NaN);
  const width = new Float64Array(tree.placeCount);
  const height = new Float64Array(tree.placeCount);
  const { columnX, columnRight } = columnEdges(widths);
  const cursor = new Float64Array(columns.count);
  const lastDepth = new Int32Array(columns.count).fill(-1);
  const groups: number[] = [];
  const chips: { place: number; y: number }[] = [];

  function spanEdges(place: number): void {
    const first = num(columns.column, place);
    const last = first + (columns.span[place] ?? 1) - 1;
    const left = num(columnX, first) + num(plan.offset, place);
    x[place] = left;
    width[place] = num(columnRight, last) - left;
  }

  /** Heads side by side touch: each takes half the gap between the columns. */
  function joinRow(group: number): void {
    const first = num(tree.firstPlace, group);
    const last = lastPlaceOf(tree, group);
    for (let place = first; place <= last; place++) {
      const half = GAP.column / 2;
      if (place > first) {
        x[place] = num(x, place) - half;
        width[place] = num(width, place) + half;
      }
      if (place < last) width[place] = num(width, place) + half;
    }
  }

  function gapAbove(group: number, column: number): number {
    const parent = tree.parent[group] ?? -1;
    if (parent < 0) return cursor[column] === 0 ? 0 : GAP.top;
    const great = (tree.parent[parent] ?? -1) < 0 || columns.stance[parent] !== "hang";
    if (great || columns.stance[group] !== "hang") return GAP.top;
    return num(lastDepth, column) > num(tree.depth, group) ? GAP.branch : GAP.sibling;
  }

  /** Sets premises below one another, or side by side with one height; returns their lower edge. */
  function standPremises(group: number, top: number): number {
    const first = num(tree.firstPlace, group);
    const last = lastPlaceOf(tree, group);
    const row = columns.stance[group] === "row";
    let bottom = top;
    for (let place = first; place <= last; place++) {
      const own = measure(place, num(width, place));
      y[place] = row ? top : bottom;
      height[place] = own;
      bottom = row ? Math.max(bottom, top + own) : bottom + own;
    }
    if (row) height.fill(bottom - top, first, last + 1);
    return bottom;
  }

  function standGroup(group: number): void {
    const first = num(tree.firstPlace, group);
    const last = lastPlaceOf(tree, group);
    const from = num(columns.column, first);
    const until = num(columns.column, last) + num(columns.span, last);
    let top = 0;
    for (let column = from; column < until; column++) top = Math.max(top, num(cursor, column));
    for (let place = first; place <= last; place++) spanEdges(place);
    if (columns.stance[group] === "row") joinRow(group);
    const bottom = standPremises(group, top + gapAbove(group, from));
    cursor.fill(bottom, from, until);
    lastDepth.fill(num(tree.depth, group), from, until);
    groups.push(group);
  }

  function standChip(place: number): void {
    const column = num(columns.column, place);
    const top = num(cursor, column) + GAP.sibling;
    chips.push({ place, y: top });
    cursor[column] = top + CHIP_HEIGHT;
    lastDepth[column] = num(tree.depth, num(tree.groupOf, place)) + 1;
  }

  for (const [at, root] of tree.roots.entries()) {
    if (at === 1) cursor.fill(Math.max(...cursor) + GAP.roots - GAP.top);
    const stack = [root];
    for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
      if (next < 0) {
        standChip(-1 - next);
        continue;
      }
      standGroup(next);
      const below = visibleBelow(tree, isFolded, next);
      for (let child = below.length - 1; child >= 0; child--) stack.push(num(below, child));
    }
  }
  return {
    x,
    y,
    width,
    height,
    groups,
    chips,
    columnX,
    columnRight,
    bottom: Math.max(0, ...cursor),
  };
}

function columnEdges(widths: Float64Array): { columnX: Float64Array; columnRight: Float64Array } {
  const columnX = new Float64Array(widths.length);
  const columnRight = new Float64Array(widths.length);
  let left = 0;
  for (const [column, wide] of widths.entries()) {
    columnX[column] = left;
    columnRight[column] = left + wide;
    left += wide + GAP.column;
  }
  return { columnX, columnRight };
}
