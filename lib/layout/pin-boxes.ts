// Draws pinned cards where a person put them, each with what hangs below it; the rest of the drawing stays as it was.
import type { ReadingTree, Step } from "../argument/reading-types";
import { placePins } from "./pin-shifts";
import { routeAcross } from "./route-across";
import type { Box, Fold, Layout, Point, Wire } from "./types";

const STILL: Point = { x: 0, y: 0 };
/** Room around a joint at which a line that ends on it stops. */
const JOINT_ROOM = 5;

/**
 * The layout with the branches of pinned places moved; `positionOf` gives a place's pin or null. What does not move
 * keeps its objects. O(n), never recurses.
 */
export function pinBoxes(
  layout: Layout,
  tree: ReadingTree,
  positionOf: (placeKey: string) => Point | null,
): Layout {
  const boxes = new Map(layout.boxes.map((box) => [box.key, box]));
  const shifts = placePins(tree, boxes, positionOf);
  if (shifts.size === 0) return layout;
  const shiftAt = (key: string): Point => shifts.get(key) ?? STILL;
  const moved = layout.boxes.map((box) => shifted(box, shiftAt(box.key)));
  const wires = moveWires(layout, tree, new Map(moved.map((box) => [box.key, box])), shiftAt);
  const folds = layout.folds.map((fold) => shiftFold(fold, shiftAt(fold.key)));
  return {
    ...layout,
    ...extentOf([...moved, ...folds], layout),
    boxes: moved,
    wires,
    folds,
  };
}

function shifted<T extends Point>(item: T, by: Point): T {
  return by.x === 0 && by.y === 0 ? item : { ...item, x: item.x + by.x, y: item.y + by.y };
}

function shiftFold(fold: Fold, by: Point): Fold {
  const moved = shifted(fold, by);
  return moved === fold ? fold : { ...moved, stem: fold.stem.map((point) => shifted(point, by)) };
}

function extentOf(items: readonly (Box | Fold)[], layout: Layout) {
  let { width, height } = layout;
  for (const item of items) {
    width = Math.max(width, item.x + item.width);
    height = Math.max(height, item.y + item.height);
  }
  return { width, height };
}

/** Wires in reading order, so that a line that ends on a joint finds it where it stands now. */
function moveWires(
  layout: Layout,
  tree: ReadingTree,
  boxes: ReadonlyMap<string, Box>,
  shiftAt: (key: string) => Point,
): Wire[] {
  const known = new Map(layout.wires.map((wire) => [wire.inferenceId, wire]));
  const done = new Map<string, Wire>();
  for (const key of tree.order) {
    const step = tree.steps.get(tree.places.get(key)?.stepId ?? "");
    const wire = step && known.get(step.inferenceId);
    if (!(step && wire) || done.has(step.inferenceId)) continue;
    done.set(step.inferenceId, moveWire(wire, step, boxes, shiftAt, known, done));
  }
  return layout.wires.map((wire) => done.get(wire.inferenceId) ?? wire);
}

function moveWire(
  wire: Wire,
  step: Step,
  boxes: ReadonlyMap<string, Box>,
  shiftAt: (key: string) => Point,
  before: ReadonlyMap<string, Wire>,
  done: ReadonlyMap<string, Wire>,
): Wire {
  const source = shiftAt(step.premiseKeys[0] ?? "");
  const jointNow = step.onStep === null ? undefined : done.get(step.onStep)?.joint;
  const jointOnce = step.onStep === null ? undefined : before.get(step.onStep)?.joint;
  const target =
    jointNow && jointOnce
      ? { x: jointNow.x - jointOnce.x, y: jointNow.y - jointOnce.y }
      : shiftAt(step.onPlace ?? "");
  if (source.x === target.x && source.y === target.y) return translated(wire, source);
  const premises = step.premiseKeys.flatMap((key) => boxes.get(key) ?? []);
  const end = jointNow ? aroundJoint(jointNow) : boxes.get(step.onPlace ?? "");
  if (premises.length === 0 || !end) return translated(wire, source);
  const route = routeAcross(unionOf(premises), end);
  return { ...translated(wire, source), ...route };
}

function translated(wire: Wire, by: Point): Wire {
  if (by.x === 0 && by.y === 0) return wire;
  const { bracket } = wire;
  return {
    ...wire,
    points: wire.points.map((point) => shifted(point, by)),
    joint: shifted(wire.joint, by),
    bracket: bracket && { from: shifted(bracket.from, by), to: shifted(bracket.to, by) },
    ands: wire.ands.map((and) => shifted(and, by)),
  };
}

function aroundJoint(joint: Point) {
  const size = 2 * JOINT_ROOM;
  return { x: joint.x - JOINT_ROOM, y: joint.y - JOINT_ROOM, width: size, height: size };
}

function unionOf(boxes: readonly Box[]) {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x, y, width: right - x, height: bottom - y };
}
