// Gives every place its column and span. It looks at the whole tree, folded or not, so that folding moves no branch
// to another column; an earlier assignment can be kept while the argument changes.

import { type CompiledTree, lastPlaceOf } from "./compile-tree";
import { num } from "./num";
import {
  type Balance,
  fillColumns,
  fitLimit,
  type GroupStance,
  needOf,
  needOfList,
  stanceOf,
  stepWeight,
} from "./split-columns";

/** The first column of a place and how many it spans. */
export interface ColumnSpan {
  readonly column: number;
  readonly span: number;
}

/** Which branch stands in which columns: kept by whoever wants the next layout to be steady. */
export interface ColumnAssignment {
  readonly columns: number;
  /** For each place that stands in the split part of the drawing, by its key. */
  readonly spans: ReadonlyMap<string, ColumnSpan>;
}

/** Columns of all groups and places as arrays. */
export interface Columns {
  readonly count: number;
  readonly stance: readonly GroupStance[];
  /** Per place. */
  readonly column: Int32Array;
  readonly span: Int32Array;
  readonly assignment: ColumnAssignment;
}

/** Assigns columns, at most `columns` of them; `kept` is an earlier assignment that is followed where it still fits. */
export function assignColumns(
  balance: Balance,
  columns: number,
  kept: ColumnAssignment | undefined,
): Columns {
  const { tree } = balance;
  const stance = new Array<GroupStance>(tree.groupCount).fill("hang");
  const column = new Int32Array(tree.placeCount).fill(-1);
  const span = new Int32Array(tree.placeCount).fill(1);
  const spans = new Map<string, ColumnSpan>();
  const pins = kept?.columns === columns ? kept.spans : undefined;

  function place(at: number, first: number, wide: number): void {
    column[at] = first;
    span[at] = wide;
    spans.set(tree.keys[at] ?? "", { column: first, span: wide });
  }

  function assignGroup(group: number, first: number, wide: number, level: number): void {
    const from = num(tree.firstPlace, group);
    const last = lastPlaceOf(tree, group);
    const how = wide > 1 ? stanceOf(balance, group) : "hang";
    if (how === "row" && wide > last - from) {
      stance[group] = "row";
      const widths = splitRow(group, wide, level);
      let at = first;
      for (let premise = from; premise <= last; premise++) {
        const own = widths[premise - from] ?? 1;
        place(premise, at, own);
        assignBelow(group, premise, at, own, level, premise === from);
        at += own;
      }
      return;
    }
    const own = how === "row" ? 1 : wide;
    stance[group] = own > 1 ? "span" : "hang";
    for (let premise = from; premise <= last; premise++) place(premise, first, own);
    if (own > 1) assignBelow(group, last, first, own, level, true);
  }

  /** Columns of each premise of a row, by what it needs; what is left over goes to the highest. */
  function splitRow(group: number, wide: number, level: number): number[] {
    const limit = fitLimit(balance, [group], wide, level);
    const from = num(tree.firstPlace, group);
    const widths: number[] = [];
    const heights: number[] = [];
    for (let premise = from; premise <= lastPlaceOf(tree, group); premise++) {
      const pin = pins?.get(tree.keys[premise] ?? "");
      const children = tree.onPlace[premise] ?? [];
      const extra = premise === from ? stepWeight(balance, group) : 0;
      const need = needOfList(balance, children, limit, level + 1, extra);
      widths.push(pin?.span ?? need.columns);
      heights.push(need.height);
    }
    let spare = wide - widths.reduce((sum, width) => sum + width, 0);
    if (spare < 0) {
      widths.fill(1);
      spare = wide - widths.length;
    }
    if (spare > 0) {
      const highest = heights.indexOf(Math.max(...heights));
      widths[highest] = (widths[highest] ?? 1) + spare;
    }
    return widths;
  }

  /** Spreads what bears on a place over the columns that it spans. */
  function assignBelow(
    group: number,
    onPlace: number,
    first: number,
    wide: number,
    level: number,
    holdsSteps: boolean,
  ): void {
    if (wide === 1) return;
    const children = tree.onPlace[onPlace] ?? [];
    if (pins !== undefined && followPins(children, first, wide, level)) return;
    const extra = holdsSteps ? stepWeight(balance, group) : 0;
    const limit = fitLimit(balance, children, wide, level + 1, extra);
    fillColumns(balance, children, limit, level + 1, extra, (child, at, own) => {
      assignGroup(child, first + at, own, level + 1);
    });
  }

  function followPins(
    children: readonly number[],
    first: number,
    wide: number,
    level: number,
  ): boolean {
    const found = pinnedSpans(tree, children, pins ?? new Map(), first, wide);
    if (found === null) return false;
    for (const [at, child] of children.entries()) {
      const pin = found[at];
      if (pin !== undefined) assignGroup(child, pin.column, pin.span, level + 1);
    }
    return true;
  }

  let count = 1;
  const [main, ...others] = tree.roots;
  if (main !== undefined) {
    const pin = pins?.get(tree.keys[num(tree.firstPlace, main)] ?? "");
    const wide = pin?.span ?? needOf(balance, main, fitLimit(balance, [main], columns)).columns;
    assignGroup(main, 0, Math.min(wide, columns), 0);
    count = Math.min(wide, columns);
  }
  if (others.length > 0 && !(pins !== undefined && followPins(others, 0, columns, 0))) {
    const limit = fitLimit(balance, others, columns);
    fillColumns(balance, others, limit, 0, 0, (root, at, own) => assignGroup(root, at, own, 0));
  }
  inheritColumns(tree, column, span);
  for (let at = 0; at < tree.placeCount; at++) {
    count = Math.max(count, num(column, at) + (span[at] ?? 1));
  }
  return { count, stance, column, span, assignment: { columns, spans } };
}

/** What hangs in one column has the column of what it hangs on. */
function inheritColumns(tree: CompiledTree, column: Int32Array, span: Int32Array): void {
  for (let group = 0; group < tree.groupCount; group++) {
    const first = num(tree.firstPlace, group);
    if (num(column, first) >= 0) continue;
    const via = tree.via[group] ?? -1;
    const parent = tree.parent[group] ?? -1;
    const above = via >= 0 ? via : parent >= 0 ? num(tree.firstPlace, parent) : -1;
    for (let place = first; place <= lastPlaceOf(tree, group); place++) {
      column[place] = above < 0 ? 0 : num(column, above);
      span[place] = 1;
    }
  }
}

/** Earlier spans of branches; a new branch joins its elder's column, else its younger's. Null where they do not fit. */
function pinnedSpans(
  tree: CompiledTree,
  children: readonly number[],
  pins: ReadonlyMap<string, ColumnSpan>,
  first: number,
  wide: number,
): ColumnSpan[] | null {
  const widest = (child: number): ColumnSpan | undefined => {
    const from = pins.get(tree.keys[num(tree.firstPlace, child)] ?? "");
    const to = pins.get(tree.keys[lastPlaceOf(tree, child)] ?? "");
    if (from === undefined || to === undefined) return undefined;
    return { column: from.column, span: to.column + to.span - from.column };
  };
  const known = children.map(widest);
  const spans: ColumnSpan[] = [];
  for (let at = 0; at < children.length; at++) {
    const own =
      known[at] ?? spans[at - 1] ?? known.slice(at + 1).find((span) => span !== undefined);
    if (own === undefined) return null;
    if (known[at] === undefined && own.span > 1) return null;
    spans.push(own);
  }
  let end = first;
  let previous: ColumnSpan | undefined;
  for (const own of spans) {
    const joins = own.span === 1 && previous?.span === 1 && previous.column === own.column;
    if (!joins && own.column < end) return null;
    end = Math.max(end, own.column + own.span);
    previous = own;
  }
  return end <= first + wide ? spans : null;
}
