// How many columns a branch needs when no column may be higher than a limit, and which branch stands in which:
// children of a spanning head are split, in order, into runs; a branch larger than a column spans several in turn.

import { type CompiledTree, lastPlaceOf } from "./compile-tree";
import { GAP } from "./gaps";
import { num } from "./num";

/** Spanning heads nest no deeper than this. */
const MAX_SPAN_DEPTH = 40;

/** How a group stands: hung in one column, stacked over several, or its premises side by side over several. */
export type GroupStance = "hang" | "span" | "row";

/** What balancing needs to know of a tree. */
export interface Balance {
  readonly tree: CompiledTree;
  /** Rough height of each place's card. */
  readonly cards: Float64Array;
  /** Rough height of each group with all that hangs below it, in one column. */
  readonly groups: Float64Array;
  /** 1 for each place that something bears on. */
  readonly bearing: Uint8Array;
}

/** What a list of branches needs when no column may be higher than some limit. */
export interface Need {
  readonly columns: number;
  readonly height: number;
}

/** Sums the rough card heights over the whole tree. */
export function weighTree(tree: CompiledTree, cards: Float64Array): Balance {
  const groups = new Float64Array(tree.groupCount);
  const bearing = new Uint8Array(tree.placeCount);
  for (let group = tree.groupCount - 1; group >= 0; group--) {
    let sum = num(groups, group) + GAP.sibling;
    const last = lastPlaceOf(tree, group);
    for (let place = num(tree.firstPlace, group); place <= last; place++) sum += num(cards, place);
    groups[group] = sum;
    const parent = tree.parent[group] ?? -1;
    if (parent >= 0) groups[parent] = num(groups, parent) + sum;
    const via = tree.via[group] ?? -1;
    if (via >= 0) bearing[via] = 1;
  }
  return { tree, cards, groups, bearing };
}

/** How a group stands if it gets more than one column. */
export function stanceOf(balance: Balance, group: number): GroupStance {
  const { tree, bearing } = balance;
  const last = lastPlaceOf(tree, group);
  for (let place = num(tree.firstPlace, group); place < last; place++) {
    if (bearing[place] === 1) return "row";
  }
  return bearing[last] === 1 ? "span" : "hang";
}

/** Rough height of what bears on the group's own step; it hangs in the group's first column. */
export function stepWeight(balance: Balance, group: number): number {
  let sum = 0;
  for (const child of balance.tree.onStep[group] ?? []) sum += num(balance.groups, child);
  return sum;
}

function headHeight(balance: Balance, group: number, stance: GroupStance): number {
  let sum = 0;
  let greatest = 0;
  const last = lastPlaceOf(balance.tree, group);
  for (let place = num(balance.tree.firstPlace, group); place <= last; place++) {
    const height = num(balance.cards, place);
    sum += height;
    greatest = Math.max(greatest, height);
  }
  // Over several columns the text wraps less.
  return stance === "row" ? greatest : sum / 2;
}

/** Columns and height of one group where a column is at most `limit` high. */
export function needOf(balance: Balance, group: number, limit: number, level = 0): Need {
  const { tree } = balance;
  const one = { columns: 1, height: num(balance.groups, group) };
  if (one.height <= limit || level > MAX_SPAN_DEPTH) return one;
  const stance = stanceOf(balance, group);
  if (stance === "hang") return one;
  const last = lastPlaceOf(tree, group);
  const first = stance === "row" ? num(tree.firstPlace, group) : last;
  const above = headHeight(balance, group, stance) + GAP.top;
  let columns = 0;
  let height = 0;
  for (let place = first; place <= last; place++) {
    const extra = place === first ? stepWeight(balance, group) : 0;
    const children = tree.onPlace[place] ?? [];
    const need = needOfList(balance, children, limit - above, level + 1, extra);
    columns += need.columns;
    height = Math.max(height, need.height);
  }
  return columns < 2 ? one : { columns, height: height + above };
}

/** Columns and height of branches in order; `extra` is what the first column holds besides. */
export function needOfList(
  balance: Balance,
  groups: readonly number[],
  limit: number,
  level = 0,
  extra = 0,
): Need {
  let columns = 1;
  let height = extra;
  fillColumns(balance, groups, limit, level, extra, (_group, column, span, bottom) => {
    columns = column + span;
    height = Math.max(height, bottom);
  });
  return { columns, height };
}

/** Fills columns one after another; tells each branch's column, span and the height reached. */
export function fillColumns(
  balance: Balance,
  groups: readonly number[],
  limit: number,
  level: number,
  extra: number,
  visit: (group: number, column: number, span: number, bottom: number) => void,
): void {
  let column = 0;
  let fill = extra;
  let fresh = true;
  for (const group of groups) {
    const need = needOf(balance, group, limit, level);
    if (!(fresh || (need.columns === 1 && fill + need.height + GAP.top <= limit))) {
      column += 1;
      fill = 0;
    }
    fill += need.height + GAP.top;
    visit(group, column, need.columns, fill);
    fresh = need.columns > 1;
    if (fresh) {
      column += need.columns;
      fill = 0;
    }
  }
}

/** The lowest limit with which branches fit into so many columns. */
export function fitLimit(
  balance: Balance,
  groups: readonly number[],
  columns: number,
  level = 0,
  extra = 0,
): number {
  let high = extra + 1;
  for (const group of groups) high += num(balance.groups, group) + GAP.top;
  if (columns === 1) return high;
  let low = high / (columns * 2);
  for (let round = 0; round < 14; round++) {
    const middle = (low + high) / 2;
    if (needOfList(balance, groups, middle, level, extra).columns <= columns) high = middle;
    else low = middle;
  }
  return high;
}
