// Lines of hung columns: each runs from its premises left into its lane, and up to what it bears on.

import type { Columns } from "./assign-columns";
import { type CompiledTree, hangingPlaceOf, lastPlaceOf } from "./compile-tree";
import { CHIP_HEIGHT, LANE } from "./gaps";
import type { HungBoxes } from "./hang-boxes";
import { num } from "./num";
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
  return num(drawn.boxes.y, place) + num(drawn.boxes.height, place);
}

/** Whether lines on this place leave it at its left edge, because another premise touches it below. */
function leavesLeft(drawn: Drawn, place: number): boolean {
  const group = num(drawn.tree.groupOf, place);
  return drawn.columns.stance[group] !== "row" && place !== lastPlaceOf(drawn.tree, group);
}

/** From a place to the lane with this number, and down it to `y`; the last point is at the place. */
function laneToPlace(drawn: Drawn, place: number, column: number, lane: Lane, y: number): Point[] {
  const { columns, plan, boxes } = drawn;
  const left = num(boxes.x, place);
  if (leavesLeft(drawn, place)) {
    const x = left - LANE.premise - LANE.pitch * (num(plan.lanesBefore, place) + lane.index);
    const exit = num(boxes.y, place) + LANE.entry + LANE.pitch * (lane.count - 1 - lane.index);
    return [
      { x, y },
      { x, y: exit },
      { x: left, y: exit },
    ];
  }
  const edge = column === columns.column[place] ? left : num(boxes.columnX, column);
  const alone = lane.count === 1 ? LANE.alone : 0;
  const x = edge + alone + LANE.pitch * (lane.count - lane.index);
  return [
    { x, y },
    { x, y: bottomOf(drawn, place) },
  ];
}

/** Height at which a group's line enters it: a single card's first line, or a seam of linked premises. */
function entryOf(drawn: Drawn, group: number): number {
  const first = num(drawn.tree.firstPlace, group);
  const count = drawn.tree.premiseCount[group] ?? 1;
  if (count === 1) return num(drawn.boxes.y, first) + LANE.entry;
  return bottomOf(drawn, first + Math.floor(count / 2) - 1);
}

function andsOf(drawn: Drawn, group: number): Point[] {
  const { tree, boxes, columns } = drawn;
  const ands: Point[] = [];
  const first = num(tree.firstPlace, group);
  for (let place = first; place < lastPlaceOf(tree, group); place++) {
    if (columns.stance[group] === "row") {
      ands.push({
        x: num(boxes.x, place) + num(boxes.width, place),
        y: num(boxes.y, place) - LANE.row,
      });
    } else {
      ands.push({ x: num(boxes.x, place) + LANE.and, y: bottomOf(drawn, place) });
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
  const first = num(tree.firstPlace, group);
  const left = num(boxes.x, first);
  const x = left - num(plan.bracket, group) - LANE.joint - LANE.pitch * lane.index;
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
  const place = num(tree.firstPlace, group) + Math.floor(count / 2);
  const x = num(boxes.x, place);
  const y = num(boxes.y, place);
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
  const first = num(tree.firstPlace, group);
  const last = lastPlaceOf(tree, group);
  const entry = topEntry(drawn, group);
  const right = num(boxes.x, last) + num(boxes.width, last);
  const from = { x: num(boxes.x, first), y: entry.y };
  return {
    points: [entry, { x: entry.x, y: bottomOf(drawn, num(tree.via, group)) }],
    joint: topJoint(drawn, group),
    bracket: last > first ? { from, to: { x: right, y: entry.y } } : null,
  };
}

function courseFromLeft(drawn: Drawn, group: number): Course {
  const { tree, boxes, plan, columns } = drawn;
  const first = num(tree.firstPlace, group);
  const last = lastPlaceOf(tree, group);
  const via = tree.via[group] ?? -1;
  const y = entryOf(drawn, group);
  const x = num(boxes.x, first) - num(plan.bracket, group);
  const lane = { index: num(plan.lane, group), count: plan.laneCount[group] ?? 1 };
  const points =
    via >= 0
      ? laneToPlace(drawn, via, num(columns.column, first), lane, y)
      : laneToStep(drawn, num(tree.parent, group), lane, y);
  points.unshift({ x, y });
  const tap = plan.zone[group] === plan.bracket[group] ? LANE.tap : LANE.joint;
  const from = { x, y: num(boxes.y, first) };
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
  const column = num(drawn.columns.column, place);
  return [{ x: chipX, y }, ...laneToPlace(drawn, place, column, { index: 0, count: 1 }, y)];
}
