// Lines of tidy trees: from a node back to its parent, turning in the gap between them, each kind at its own height.

import { lastPlaceOf } from "./compile-tree";
import { LANE, TIDY } from "./gaps";
import type { DrawnTree } from "./layout-tree";
import { num } from "./num";
import { levelKey, relationKey, stepKinds } from "./tidy-nodes";
import type { Point, Wire } from "./types";

/** A point by its place across and along the tree. */
function point(drawn: DrawnTree, across: number, along: number): Point {
  return drawn.kind === "top-down" ? { x: across, y: along } : { x: along, y: across };
}

function endOf(drawn: DrawnTree, node: number): number {
  return num(drawn.at.along, node) + num(drawn.nodes.along, node);
}

function middleOf(drawn: DrawnTree, node: number): number {
  return num(drawn.at.across, node) + num(drawn.nodes.across, node) / 2;
}

/** Where a node's own line begins: at its edge, or at its bracket. */
function startOf(drawn: DrawnTree, node: number): number {
  const group = drawn.nodes.group[node] ?? -1;
  const linked = group >= 0 && (drawn.tree.premiseCount[group] ?? 1) > 1;
  return num(drawn.at.along, node) - (linked ? TIDY.bracket : 0);
}

function levelAt(drawn: DrawnTree, node: number, key: string): number {
  const index = Math.max(0, drawn.nodes.levels[node]?.indexOf(key) ?? 0);
  return endOf(drawn, node) + TIDY.head + TIDY.level * index;
}

/** Moves a line that leads to a node aside where a child of another kind has its own line at the same place. */
function clearOf(drawn: DrawnTree, node: number, key: string, across: number): number {
  const { nodes, tree } = drawn;
  const children = nodes.children[node] ?? [];
  let low = 0;
  let high = children.length;
  while (low < high) {
    const half = (low + high) >> 1;
    if (middleOf(drawn, num(children, half)) < across - TIDY.aside) low = half + 1;
    else high = half;
  }
  const child = children[low];
  if (child === undefined || middleOf(drawn, child) > across + 1.5) return across;
  const other = levelKey(tree, nodes.group[child] ?? -1, nodes.chip[child] ?? -1);
  return other === key ? across : middleOf(drawn, child) + TIDY.aside;
}

/** Where lines of one kind end on a place: beside those of another kind. */
function landingOn(drawn: DrawnTree, place: number, key: string): number {
  const { tree, nodes, at, nodeOf } = drawn;
  const node = num(nodeOf, num(tree.groupOf, place));
  const kinds = (nodes.levels[node] ?? []).filter((level) => level.startsWith(`${place} `));
  const middle =
    num(at.across, node) + num(nodes.placeStart, place) + num(nodes.placeAcross, place) / 2;
  const index = Math.max(0, kinds.indexOf(key));
  const landing = middle + TIDY.ends * (index - (Math.max(1, kinds.length) - 1) / 2);
  return clearOf(drawn, node, key, landing);
}

/** Where the step of a node's group is doubted: on its line, by kind. */
function jointOf(drawn: DrawnTree, node: number, index: number): number {
  return startOf(drawn, node) - TIDY.tap - TIDY.lane * index;
}

/** Corners from a place along and across the tree to the landing: through the gap at `level`. */
function bend(
  drawn: DrawnTree,
  from: number,
  start: number,
  level: number,
  landing: number,
): Point[] {
  if (Math.abs(from - landing) < 0.5) return [point(drawn, landing, start)];
  return [point(drawn, from, start), point(drawn, from, level), point(drawn, landing, level)];
}

/** The line of a node's group; null for a root. */
export function tidyWire(drawn: DrawnTree, node: number): Wire | null {
  const { tree, nodes, at } = drawn;
  const group = num(nodes.group, node);
  const step = tree.steps[group];
  const parent = nodes.parent[node] ?? -1;
  if (step === null || step === undefined || parent < 0) return null;
  const start = startOf(drawn, node);
  const from = middleOf(drawn, node);
  const low = num(at.across, node);
  const linked = (tree.premiseCount[group] ?? 1) > 1;
  return {
    inferenceId: step.inferenceId,
    relation: step.relation,
    onPlace: step.onPlace,
    onStep: step.onStep,
    points: pointsOf(drawn, node, parent),
    joint: point(drawn, from, jointOf(drawn, node, 0)),
    bracket: linked
      ? {
          from: point(drawn, low, start),
          to: point(drawn, low + num(nodes.across, node), start),
        }
      : null,
    ands: linked ? andsOf(drawn, node) : [],
  };
}

function pointsOf(drawn: DrawnTree, node: number, parent: number): Point[] {
  const { tree, nodes, at } = drawn;
  const group = num(nodes.group, node);
  const key = relationKey(tree, group);
  const start = startOf(drawn, node);
  const from = middleOf(drawn, node);
  const level = levelAt(drawn, parent, key);
  const via = tree.via[group] ?? -1;
  if (via >= 0) {
    const landing = landingOn(drawn, via, key);
    const points = bend(drawn, from, start, level, landing);
    points.push(point(drawn, landing, endOf(drawn, parent)));
    return points;
  }
  const onGroup = num(nodes.group, parent);
  const index = Math.max(0, stepKinds(tree, onGroup).indexOf(key));
  const edge = num(at.across, parent) + num(nodes.across, parent);
  const lane = clearOf(drawn, parent, key, edge + TIDY.lane * (index + 1));
  const joint = jointOf(drawn, parent, index);
  const points = bend(drawn, from, start, level, lane);
  points.push(point(drawn, lane, joint), point(drawn, middleOf(drawn, parent), joint));
  return points;
}

function andsOf(drawn: DrawnTree, node: number): Point[] {
  const { tree, nodes, at, kind } = drawn;
  const group = num(nodes.group, node);
  const ands: Point[] = [];
  for (let place = num(tree.firstPlace, group); place < lastPlaceOf(tree, group); place++) {
    const seam =
      num(at.across, node) + num(nodes.placeStart, place) + num(nodes.placeAcross, place);
    const along = num(at.along, node);
    ands.push(point(drawn, seam, kind === "top-down" ? along - TIDY.bracket : along + LANE.and));
  }
  return ands;
}

/** The thin line from a chip to the place that it stands for. */
export function tidyStem(drawn: DrawnTree, node: number, place: number): Point[] {
  const parent = num(drawn.nodes.parent, node);
  const key = levelKey(drawn.tree, -1, place);
  const level = levelAt(drawn, parent, key);
  const landing = landingOn(drawn, place, key);
  const start = num(drawn.at.along, node);
  const points = bend(drawn, middleOf(drawn, node), start, level, landing);
  points.push(point(drawn, landing, endOf(drawn, parent)));
  return points;
}
