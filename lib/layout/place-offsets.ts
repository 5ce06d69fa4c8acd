// Left edges of cards: each group is indented from what it hangs on, or from its column's edge.
import type { Columns } from "./assign-columns";
import { type CompiledTree, lastPlaceOf } from "./compile-tree";
import { LANE } from "./gaps";
import { num } from "./num";
import type { LanePlan } from "./plan-lanes";

interface Frame {
  readonly tree: CompiledTree;
  readonly columns: Columns;
  readonly plan: LanePlan;
}

/** Splits the groups on a spanning place by the column they begin in; rows of heads are left out. */
export function runsOf(
  tree: CompiledTree,
  columns: Columns,
  groups: readonly number[],
): number[][] {
  const runs: number[][] = [];
  let column = -1;
  for (const group of groups) {
    if (columns.stance[group] === "row") continue;
    const own = num(columns.column, num(tree.firstPlace, group));
    if (own === column) runs.at(-1)?.push(group);
    else runs.push([group]);
    column = own;
  }
  return runs;
}

/** Fills in the offsets and indents of a plan whose lanes are known. O(n). */
export function placeOffsets(
  tree: CompiledTree,
  columns: Columns,
  plan: LanePlan,
  lanesOnLast: Int32Array,
): void {
  const frame = { tree, columns, plan };
  for (let group = 0; group < tree.groupCount; group++) {
    if (columns.stance[group] === "hang") settleHung(frame, group, num(lanesOnLast, group));
    else settleSpread(frame, group);
  }
}

/** Width of the gutter that so many lanes and the children's own lines need. */
function indentFor(lanes: number, zone: number): number {
  return Math.max(LANE.indent, lanes * LANE.pitch + LANE.pitch + zone);
}

function widestZone({ plan }: Frame, groups: readonly number[]): number {
  let most = 0;
  for (const group of groups) most = Math.max(most, num(plan.zone, group));
  return most;
}

function settle({ tree, columns, plan }: Frame, groups: readonly number[], left: number): void {
  for (const group of groups) {
    const first = num(tree.firstPlace, group);
    const row = columns.stance[group] === "row";
    for (let place = first; place <= lastPlaceOf(tree, group); place++) {
      plan.offset[place] = row && place > first ? 0 : left;
    }
  }
}

/** All that hangs below a group in one column has the same indent. */
function settleHung(frame: Frame, group: number, lanes: number): void {
  const { tree, plan } = frame;
  const first = num(tree.firstPlace, group);
  const last = lastPlaceOf(tree, group);
  const onStep = tree.onStep[group] ?? [];
  let most = widestZone(frame, onStep);
  for (let place = first; place <= last; place++) {
    most = Math.max(most, widestZone(frame, tree.onPlace[place] ?? []));
  }
  const own = indentFor(lanes, most);
  const left = num(plan.offset, first) + own;
  for (let place = first; place <= last; place++) {
    plan.indent[place] = own;
    settle(frame, tree.onPlace[place] ?? [], left);
  }
  settle(frame, onStep, left);
}

function settleSpread(frame: Frame, group: number): void {
  const { tree, plan } = frame;
  const first = num(tree.firstPlace, group);
  const onStep = tree.onStep[group] ?? [];
  settle(frame, onStep, num(plan.offset, first) + indentFor(0, widestZone(frame, onStep)));
  for (let place = first; place <= lastPlaceOf(tree, group); place++) settleRuns(frame, place);
}

/** What hangs on a place that spans columns, or on one head of a row. */
function settleRuns(frame: Frame, place: number): void {
  const { tree, columns, plan } = frame;
  const groups = tree.onPlace[place] ?? [];
  const spread = num(columns.span, place) > 1;
  const runs = spread ? runsOf(tree, columns, groups) : [[...groups]];
  for (const group of groups) if (columns.stance[group] === "row") runs.push([group]);
  for (const run of runs) {
    const [head] = run;
    if (head === undefined) continue;
    const own = num(columns.column, num(tree.firstPlace, head)) === num(columns.column, place);
    const width = gutterOf(frame, head, run);
    if (own) plan.indent[place] = Math.max(width, LANE.indent);
    settle(frame, run, (own ? num(plan.offset, place) : 0) + width);
  }
}

/** What comes from above needs no lane at its left, only room for lines on its own step. */
function gutterOf(frame: Frame, head: number, run: readonly number[]): number {
  const { columns, plan } = frame;
  if (plan.fromTop[head] !== 1 && columns.stance[head] !== "row") {
    return indentFor(num(plan.laneCount, head), widestZone(frame, run));
  }
  const own = num(plan.zone, head);
  return own > 0 ? own + LANE.pitch : 0;
}
