// The vertical pass of hung columns: one walk in reading order, with one cursor per column.
import type { Columns } from "./assign-columns";
import { type CompiledTree, lastPlaceOf } from "./compile-tree";
import { CHIP_HEIGHT, GAP } from "./gaps";
import type { MeasureCard } from "./layout-input";
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
    const first = columns.column[place] ?? 0;
    const last = first + (columns.span[place] ?? 1) - 1;
    const left = (columnX[first] ?? 0) + (plan.offset[place] ?? 0);
    x[place] = left;
    width[place] = (columnRight[last] ?? 0) - left;
  }

  /** Heads side by side touch: each takes half the gap between the columns. */
  function joinRow(group: number): void {
    const first = tree.firstPlace[group] ?? 0;
    const last = lastPlaceOf(tree, group);
    for (let place = first; place <= last; place++) {
      const half = GAP.column / 2;
      if (place > first) {
        x[place] = (x[place] ?? 0) - half;
        width[place] = (width[place] ?? 0) + half;
      }
      if (place < last) width[place] = (width[place] ?? 0) + half;
    }
  }

  function gapAbove(group: number, column: number): number {
    const parent = tree.parent[group] ?? -1;
    if (parent < 0) return cursor[column] === 0 ? 0 : GAP.top;
    const great = (tree.parent[parent] ?? -1) < 0 || columns.stance[parent] !== "hang";
    if (great || columns.stance[group] !== "hang") return GAP.top;
    return (lastDepth[column] ?? 0) > (tree.depth[group] ?? 0) ? GAP.branch : GAP.sibling;
  }

  function standGroup(group: number): void {
    const first = tree.firstPlace[group] ?? 0;
    const last = lastPlaceOf(tree, group);
    const row = columns.stance[group] === "row";
    const from = columns.column[first] ?? 0;
    const until = (columns.column[last] ?? 0) + (columns.span[last] ?? 1);
    let top = 0;
    for (let column = from; column < until; column++) top = Math.max(top, cursor[column] ?? 0);
    top += gapAbove(group, from);
    for (let place = first; place <= last; place++) spanEdges(place);
    if (row) joinRow(group);
    let bottom = top;
    for (let place = first; place <= last; place++) {
      y[place] = row ? top : bottom;
      const own = measure(place, width[place] ?? 0);
      height[place] = own;
      bottom = row ? Math.max(bottom, top + own) : bottom + own;
    }
    if (row) for (let place = first; place <= last; place++) height[place] = bottom - top;
    for (let column = from; column < until; column++) {
      cursor[column] = bottom;
      lastDepth[column] = tree.depth[group] ?? 0;
    }
    groups.push(group);
  }

  function standChip(place: number): void {
    const column = columns.column[place] ?? 0;
    const top = (cursor[column] ?? 0) + GAP.sibling;
    chips.push({ place, y: top });
    cursor[column] = top + CHIP_HEIGHT;
    lastDepth[column] = (tree.depth[tree.groupOf[place] ?? 0] ?? 0) + 1;
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
      for (let child = below.length - 1; child >= 0; child--) stack.push(below[child] ?? 0);
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
