// Lanes and indents: how far left of its cards each line runs. They depend on the whole tree, not on what is folded,
// so that opening a fold moves nothing sideways. See docs/decisions/0009-lanes.md.

import type { Columns } from "./assign-columns";
import { type CompiledTree, lastPlaceOf } from "./compile-tree";
import { LANE } from "./gaps";
import { num } from "./num";
import { placeOffsets, runsOf } from "./place-offsets";

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

interface Sharing {
  readonly tree: CompiledTree;
  readonly columns: Columns;
  readonly limits: LaneLimits;
  readonly plan: LanePlan;
}

/** Gives lanes to lines that end on one thing in one column; returns how many there are. */
function shareLanes(sharing: Sharing, groups: readonly number[], limit: number): number {
  const { tree, plan } = sharing;
  const { lane, laneCount } = plan;
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
    const kind = kindOf(tree, group);
    lastOfKind.delete(kind);
    lastOfKind.set(kind, group);
  }
  const kinds = [...lastOfKind.keys()];
  for (const group of groups) {
    lane[group] = kinds.indexOf(kindOf(tree, group));
    laneCount[group] = kinds.length;
  }
  return kinds.length;
}

function kindOf(tree: CompiledTree, group: number): string {
  return tree.steps[group]?.relation ?? "support";
}

/** Plans the lanes of a whole tree. O(n). */
export function planLanes(tree: CompiledTree, columns: Columns, limits: LaneLimits): LanePlan {
  const plan: LanePlan = {
    lane: new Int32Array(tree.groupCount),
    laneCount: new Int32Array(tree.groupCount).fill(1),
    bracket: new Float64Array(tree.groupCount),
    zone: new Float64Array(tree.groupCount),
    fromTop: new Uint8Array(tree.groupCount),
    lanesBefore: new Int32Array(tree.placeCount),
    offset: new Float64Array(tree.placeCount),
    indent: new Float64Array(tree.placeCount).fill(LANE.indent),
  };
  const sharing = { tree, columns, limits, plan };
  const lanesOnLast = new Int32Array(tree.groupCount);
  for (let group = 0; group < tree.groupCount; group++) {
    lanesOnLast[group] = lanesOfGroup(sharing, group);
  }
  placeOffsets(tree, columns, plan, lanesOnLast);
  return plan;
}

/** Plans what ends on a group; returns the lanes on its last place. */
function lanesOfGroup(sharing: Sharing, group: number): number {
  const { tree, columns, limits, plan } = sharing;
  const first = num(tree.firstPlace, group);
  const last = lastPlaceOf(tree, group);
  const row = columns.stance[group] === "row";
  const onLast = row ? 0 : lanesBelow(sharing, last);
  let earlier = 0;
  for (let place = row ? last : last - 1; place >= first; place--) {
    if (row) {
      lanesBelow(sharing, place);
      continue;
    }
    plan.lanesBefore[place] = earlier;
    earlier += shareLanes(sharing, tree.onPlace[place] ?? [], limits.premise);
  }
  const doubts = shareLanes(sharing, tree.onStep[group] ?? [], limits.step);
  if (last > first && !row) {
    plan.bracket[group] = earlier === 0 ? LANE.bracket : LANE.premise + earlier * LANE.pitch;
  }
  const joints = doubts === 0 ? 0 : LANE.joint + (doubts - 1) * LANE.pitch;
  plan.zone[group] = num(plan.bracket, group) + joints;
  return onLast;
}

/** Lanes that drop from a place's lower edge, column by column; returns those of a place in one column. */
function lanesBelow(sharing: Sharing, place: number): number {
  const { tree, columns, limits, plan } = sharing;
  const onPlace = tree.onPlace[place] ?? [];
  if (num(columns.span, place) === 1) return shareLanes(sharing, onPlace, limits.place);
  for (const run of runsOf(tree, columns, onPlace)) {
    shareLanes(sharing, run, limits.place);
    const [head] = run;
    const alone = run.length === 1 && head !== undefined && tree.premiseCount[head] === 1;
    if (alone) plan.fromTop[head] = 1;
  }
  return 0;
}
