// Lanes and indents: how far left of its cards each line runs. They depend on the whole tree, not on what is folded,
// so that opening a fold moves nothing sideways. See docs/decisions/0008-lanes.md.
import type { Columns } from "./assign-columns";
import { type CompiledTree, lastPlaceOf } from "./compile-tree";
import { LANE } from "./gaps";

/** From how many steps on one card, one earlier premise or one step on, lines of a kind share a lane. */
export interface LaneLimits {
  readonly place: number;
  readonly premise: number;
  readonly step: number;
}

/** From roomy to narrow; the first with which everything fits is taken. */
export const LANE_LIMITS: readonly LaneLimits[] = [
  { place: 6, premise: 2, step: 3 },
  { place: 4, premise: 2, step: 2 },
  { place: 2, premise: 1, step: 1 },
  { place: 1, premise: 1, step: 1 },
];

export interface LanePlan {
  /** Per group: its lane on what it bears on, 0 nearest the cards, and how many lanes there are. */
  readonly lane: Int32Array;
  readonly laneCount: Int32Array;
  /** Per group: from its cards' left edge to its bracket (0 without one). */
  readonly bracket: Float64Array;
  /** Per group: from its cards' left edge to the leftmost line that is its own. */
  readonly zone: Float64Array;
  /** Per group: 1 where its line comes straight down from a spanning head, because it is alone in its columns. */
  readonly fromTop: Uint8Array;
  /** Per place that is not the last of its group: lanes of later premises, which run nearer the cards. */
  readonly lanesBefore: Int32Array;
  /** Per place: its left edge, from the left edge of its first column. */
  readonly offset: Float64Array;
  /** Per place: indent of what hangs below it in its first column. */
  readonly indent: Float64Array;
}

interface LaneList {
  readonly groups: readonly number[];
  readonly limit: number;
}

/** Gives lanes to lines that end on one thing in one column; returns how many there are. */
function shareLanes(tree: CompiledTree, list: LaneList, lane: Int32Array, laneCount: Int32Array) {
  const { groups, limit } = list;
  if (groups.length <= limit) {
    for (const [at, group] of groups.entries()) {
      lane[group] = at;
      laneCount[group] = groups.length;
    }
    return groups.length;
  }
  // One lane for each kind; the kind whose last line ends first is nearest the cards, so that fewest lines cross.
  const lastOfKind = new Map<string, number>();
  for (const group of groups) {
    const kind = tree.steps[group]?.relation ?? "support";
    lastOfKind.delete(kind);
    lastOfKind.set(kind, group);
  }
  const kinds = [...lastOfKind.keys()];
  for (const group of groups) {
    lane[group] = kinds.indexOf(tree.steps[group]?.relation ?? "support");
    laneCount[group] = kinds.length;
  }
  return kinds.length;
}

/** Width of the gutter that so many lanes and the children's own lines need. */
function indentFor(lanes: number, zone: number): number {
  return Math.max(LANE.indent, lanes * LANE.pitch + LANE.pitch + zone);
}

/** Plans the lanes of a whole tree. O(n). */
export function planLanes(tree: CompiledTree, columns: Columns, limits: LaneLimits): LanePlan {
  const lane = new Int32Array(tree.groupCount);
  const laneCount = new Int32Array(tree.groupCount).fill(1);
  const bracket = new Float64Array(tree.groupCount);
  const zone = new Float64Array(tree.groupCount);
  const lanesBefore = new Int32Array(tree.placeCount);
  const offset = new Float64Array(tree.placeCount);
  const indent = new Float64Array(tree.placeCount).fill(LANE.indent);
  const fromTop = new Uint8Array(tree.groupCount);
  const plan = { lane, laneCount, bracket, zone, fromTop, lanesBefore, offset, indent };
  const lanesOnLast = new Int32Array(tree.groupCount);

  for (let group = 0; group < tree.groupCount; group++) {
    const first = tree.firstPlace[group] ?? 0;
    const last = lastPlaceOf(tree, group);
    const row = columns.stance[group] === "row";
    let earlier = 0;
    for (let place = last; place >= first; place--) {
      const onPlace = tree.onPlace[place] ?? [];
      if ((columns.span[place] ?? 1) > 1) {
        for (const run of runsOf(tree, columns, onPlace)) {
          shareLanes(tree, { groups: run, limit: limits.place }, lane, laneCount);
          const [head] = run;
          if (run.length === 1 && head !== undefined && tree.premiseCount[head] === 1) fromTop[head] = 1;
        }
      } else if (place === last || row) {
        const list = { groups: onPlace, limit: limits.place };
        const lanes = shareLanes(tree, list, lane, laneCount);
        if (place === last) lanesOnLast[group] = lanes;
      } else {
        lanesBefore[place] = earlier;
        earlier += shareLanes(tree, { groups: onPlace, limit: limits.premise }, lane, laneCount);
      }
    }
    const onStep = tree.onStep[group] ?? [];
    const doubts = shareLanes(tree, { groups: onStep, limit: limits.step }, lane, laneCount);
    if (last > first && !row) {
      bracket[group] = earlier === 0 ? LANE.bracket : LANE.premise + earlier * LANE.pitch;
    }
    zone[group] =
      (bracket[group] ?? 0) + (doubts === 0 ? 0 : LANE.joint + (doubts - 1) * LANE.pitch);
  }
  placeOffsets(tree, columns, plan, lanesOnLast);
  return plan;
}

/** Splits the groups on a spanning place by the column they begin in. */
function runsOf(tree: CompiledTree, columns: Columns, groups: readonly number[]): number[][] {
  const runs: number[][] = [];
  let column = -1;
  for (const group of groups) {
    if (columns.stance[group] === "row") continue;
    const own = columns.column[tree.firstPlace[group] ?? 0] ?? 0;
    if (own === column) runs.at(-1)?.push(group);
    else runs.push([group]);
    column = own;
  }
  return runs;
}

/** Left edges: each group is indented from what it hangs on, or from its column's edge. */
function placeOffsets(
  tree: CompiledTree,
  columns: Columns,
  plan: LanePlan,
  lanesOnLast: Int32Array,
): void {
  const { offset, indent, zone, laneCount } = plan;
  const widest = (groups: readonly number[]): number =>
    groups.reduce((most, group) => Math.max(most, zone[group] ?? 0), 0);
  const settle = (groups: readonly number[], left: number): void => {
    for (const group of groups) {
      const first = tree.firstPlace[group] ?? 0;
      offset[first] = left;
      const row = columns.stance[group] === "row";
      for (let place = first + 1; place <= lastPlaceOf(tree, group); place++) {
        offset[place] = row ? 0 : left;
      }
    }
  };
  for (let group = 0; group < tree.groupCount; group++) {
    const first = tree.firstPlace[group] ?? 0;
    const last = lastPlaceOf(tree, group);
    const left = offset[first] ?? 0;
    const onStep = tree.onStep[group] ?? [];
    if (columns.stance[group] === "hang") {
      let most = widest(onStep);
      for (let place = first; place <= last; place++) {
        most = Math.max(most, widest(tree.onPlace[place] ?? []));
      }
      const own = indentFor(lanesOnLast[group] ?? 0, most);
      for (let place = first; place <= last; place++) {
        indent[place] = own;
        settle(tree.onPlace[place] ?? [], left + own);
      }
      settle(onStep, left + own);
      continue;
    }
    settle(onStep, left + indentFor(0, widest(onStep)));
    for (let place = first; place <= last; place++) {
      settleRuns(place, tree.onPlace[place] ?? []);
    }
  }

  /** What comes from above needs no lane at its left, only room for lines on its own step. */
  function insetOf(group: number): number {
    const own = zone[group] ?? 0;
    return own > 0 ? own + LANE.pitch : 0;
  }

  function settleRuns(place: number, groups: readonly number[]): void {
    const spread = (columns.span[place] ?? 1) > 1;
    const runs = spread ? runsOf(tree, columns, groups) : [[...groups]];
    for (const group of groups) if (columns.stance[group] === "row") runs.push([group]);
    for (const run of runs) {
      const [head] = run;
      if (head === undefined) continue;
      const own = columns.column[tree.firstPlace[head] ?? 0] === columns.column[place];
      const above = plan.fromTop[head] === 1 || columns.stance[head] === "row";
      const width = above ? insetOf(head) : indentFor(laneCount[head] ?? 1, widest(run));
      if (own) indent[place] = Math.max(width, LANE.indent);
      settle(run, (own ? (offset[place] ?? 0) : 0) + width);
    }
  }
}
