// Lines of hung columns: each runs from its premises left into its lane, and up to what it bears on.
import type { Columns } from "./assign-columns";
import { type CompiledTree, hangingPlaceOf, lastPlaceOf } from "./compile-tree";
import { CHIP_HEIGHT, LANE } from "./gaps";
import type { HungBoxes } from "./hang-boxes";
import type { LanePlan } from "./plan-lanes";
import type { Point, Wire } from "./types";

const NO_POINTS: readonly Point[] = [];

export interface Drawn {
  readonly tree: CompiledTree;
  readonly columns: Columns;
  readonly plan: LanePlan;
  readonly boxes: HungBoxes;
}

function bottomOf(drawn: Drawn, place: number): number {
  return (drawn.boxes.y[place] ?? 0) + (drawn.boxes.height[place] ?? 0);
}

/** Whether lines on this place leave it at its left edge, because another premise touches it below. */
function leavesLeft(drawn: Drawn, place: number): boolean {
  const group = drawn.tree.groupOf[place] ?? 0;
  return drawn.columns.stance[group] !== "row" && place !== lastPlaceOf(drawn.tree, group);
}

/** From a place to the lane with this number, and down it to `y`; the last point is at the place. */
function laneToPlace(
  drawn: Drawn,
  place: number,
  column: number,
  lane: Lane,
  y: number,
): Point[] {
  const { columns, plan, boxes } = drawn;
  const left = boxes.x[place] ?? 0;
  if (leavesLeft(drawn, place)) {
    const x = left - LANE.premise - LANE.pitch * ((plan.lanesBefore[place] ?? 0) + lane.index);
    const exit = (boxes.y[place] ?? 0) + LANE.entry + LANE.pitch * (lane.count - 1 - lane.index);
    return [
      { x, y },
      { x, y: exit },
      { x: left, y: exit },
    ];
  }
  const edge = column === columns.column[place] ? left : (boxes.columnX[column] ?? 0);
  const alone = lane.count === 1 ? LANE.alone : 0;
  const x = edge + alone + LANE.pitch * (lane.count - lane.index);
  return [
    { x, y },
    { x, y: bottomOf(drawn, place) },
  ];
}

/** Height at which a group's line enters it: a single card's first line, or a seam of linked premises. */
function entryOf(drawn: Drawn, group: number): number {
  const first = drawn.tree.firstPlace[group] ?? 0;
  const count = drawn.tree.premiseCount[group] ?? 1;
  if (count === 1) return (drawn.boxes.y[first] ?? 0) + LANE.entry;
  return bottomOf(drawn, first + Math.floor(count / 2) - 1);
}

function andsOf(drawn: Drawn, group: number): Point[] {
  const { tree, boxes, columns } = drawn;
  const ands: Point[] = [];
  const first = tree.firstPlace[group] ?? 0;
  for (let place = first; place < lastPlaceOf(tree, group); place++) {
    if (columns.stance[group] === "row") {
      ands.push({
        x: (boxes.x[place] ?? 0) + (boxes.width[place] ?? 0),
        y: (boxes.y[place] ?? 0) - LANE.row,
      });
    } else {
      ands.push({ x: (boxes.x[place] ?? 0) + LANE.and, y: bottomOf(drawn, place) });
    }
  }
  return ands;
}

interface Lane {
  readonly index: number;
  readonly count: number;
}

/** From the lane with this number to the step of `group`; the last point is on the step's line. */
function landingOf(drawn: Drawn, group: number, lane: Lane): Point[] {
  const { tree, boxes, plan, columns } = drawn;
  const first = tree.firstPlace[group] ?? 0;
  const left = boxes.x[first] ?? 0;
  const x = left - (plan.bracket[group] ?? 0) - LANE.joint - LANE.pitch * lane.index;
  if (columns.stance[group] !== "row" && plan.fromTop[group] !== 1) {
    return [{ x, y: entryOf(drawn, group) }];
  }
  const joint = topJoint(drawn, group);
  const y = joint.y + LANE.pitch * ((lane.count - 1) / 2 - lane.index);
  return [
    { x, y },
    { x: joint.x, y },
  ];
}

/** Where a line from above meets its group: a seam of a row of heads, or the top of a head. */
function topEntry(drawn: Drawn, group: number): Point {
  const { tree, boxes, columns } = drawn;
  const count = tree.premiseCount[group] ?? 1;
  const place = (tree.firstPlace[group] ?? 0) + Math.floor(count / 2);
  const x = boxes.x[place] ?? 0;
  const y = boxes.y[place] ?? 0;
  return columns.stance[group] === "row" ? { x, y: y - LANE.row } : { x: x + LANE.drop, y };
}

function topJoint(drawn: Drawn, group: number): Point {
  const entry = topEntry(drawn, group);
  const above = hangingPlaceOf(drawn.tree, group);
  return { x: entry.x, y: (entry.y + bottomOf(drawn, above)) / 2 };
}

/** Where a group's line runs, from its premises to what it bears on. */
interface Course {
  readonly points: readonly Point[];
  readonly joint: Point;
  readonly bracket: Wire["bracket"];
}

/** The line of one drawn group; null for a root. */
export function hangWire(drawn: Drawn, group: number): Wire | null {
  const { tree, columns, plan } = drawn;
  const step = tree.steps[group];
  if (step === null || step === undefined) return null;
  const above = columns.stance[group] === "row" || plan.fromTop[group] === 1;
  const course = above ? courseFromAbove(drawn, group) : courseFromLeft(drawn, group);
  return {
    inferenceId: step.inferenceId,
    relation: step.relation,
    onPlace: step.onPlace,
    onStep: step.onStep,
    points: course.points,
    joint: course.joint,
    bracket: course.bracket,
    ands: tree.premiseCount[group] === 1 ? NO_POINTS : andsOf(drawn, group),
  };
}

function courseFromAbove(drawn: Drawn, group: number): Course {
  const { tree, boxes } = drawn;
  const first = tree.firstPlace[group] ?? 0;
  const last = lastPlaceOf(tree, group);
  const entry = topEntry(drawn, group);
  const right = (boxes.x[last] ?? 0) + (boxes.width[last] ?? 0);
  const from = { x: boxes.x[first] ?? 0, y: entry.y };
  return {
    points: [entry, { x: entry.x, y: bottomOf(drawn, tree.via[group] ?? 0) }],
    joint: topJoint(drawn, group),
    bracket: last > first ? { from, to: { x: right, y: entry.y } } : null,
  };
}

function courseFromLeft(drawn: Drawn, group: number): Course {
  const { tree, boxes, plan, columns } = drawn;
  const first = tree.firstPlace[group] ?? 0;
  const last = lastPlaceOf(tree, group);
  const via = tree.via[group] ?? -1;
  const y = entryOf(drawn, group);
  const x = (boxes.x[first] ?? 0) - (plan.bracket[group] ?? 0);
  const lane = { index: plan.lane[group] ?? 0, count: plan.laneCount[group] ?? 1 };
  const points =
    via >= 0
      ? laneToPlace(drawn, via, columns.column[first] ?? 0, lane, y)
      : laneToStep(drawn, tree.parent[group] ?? 0, lane, y);
  points.unshift({ x, y });
  const tap = plan.zone[group] === plan.bracket[group] ? LANE.tap : LANE.joint;
  const from = { x, y: boxes.y[first] ?? 0 };
  return {
    points,
    joint: { x: x - tap, y },
    bracket: last > first ? { from, to: { x, y: bottomOf(drawn, last) } } : null,
  };
}

function laneToStep(drawn: Drawn, onGroup: number, lane: Lane, y: number): Point[] {
  const landing = landingOf(drawn, onGroup, lane);
  return [{ x: landing[0]?.x ?? 0, y }, ...landing];
}

/** The thin line from a folded place to its chip, from the chip (first) to the place. */
export function chipStem(drawn: Drawn, place: number, chipX: number, chipY: number): Point[] {
  const y = chipY + CHIP_HEIGHT / 2;
  const column = drawn.columns.column[place] ?? 0;
  return [{ x: chipX, y }, ...laneToPlace(drawn, place, column, { index: 0, count: 1 }, y)];
}
