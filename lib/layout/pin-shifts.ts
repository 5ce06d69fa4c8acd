// How far each branch moves for the pins in it: a pinned card takes its linked premises and what hangs below along.
import type { Place, ReadingTree } from "../argument/reading-types";
import type { Box, Point } from "./types";

interface Pinned {
  /** From where the layout has the card to where it was pinned. */
  readonly by: Point;
  /** The least coordinates among the boxes that move with it. */
  x: number;
  y: number;
}

/** The shift of every place that moves, by key. No box leaves the drawing at its left or top. */
export function placePins(
  tree: ReadingTree,
  boxes: ReadonlyMap<string, Box>,
  positionOf: (placeKey: string) => Point | null,
): ReadonlyMap<string, Point> {
  const pinnedBy = new Map<string, Pinned>();
  const pinOfGroup = new Map<string, Pinned | null>();
  for (const key of tree.order) {
    const place = tree.places.get(key);
    const box = boxes.get(key);
    if (!(place && box)) continue;
    const group = place.stepId ?? key;
    let pin = pinOfGroup.get(group);
    if (pin === undefined) {
      pin = pinAmong(tree, place, boxes, positionOf) ?? inherited(tree, place, pinnedBy);
      pinOfGroup.set(group, pin);
    }
    if (!pin) continue;
    pin.x = Math.min(pin.x, box.x);
    pin.y = Math.min(pin.y, box.y);
    pinnedBy.set(key, pin);
  }
  const shifts = new Map<string, Point>();
  for (const [key, { by, x, y }] of pinnedBy) {
    shifts.set(key, { x: Math.max(by.x, -x), y: Math.max(by.y, -y) });
  }
  return shifts;
}

/** The pin of a place, or of the first pinned premise that is linked with it. */
function pinAmong(
  tree: ReadingTree,
  place: Place,
  boxes: ReadonlyMap<string, Box>,
  positionOf: (placeKey: string) => Point | null,
): Pinned | null {
  const keys = tree.steps.get(place.stepId ?? "")?.premiseKeys ?? [place.key];
  for (const key of keys) {
    const box = boxes.get(key);
    const pin = tree.places.get(key)?.stub === false ? positionOf(key) : null;
    if (!(box && pin)) continue;
    return { by: { x: pin.x - box.x, y: pin.y - box.y }, x: box.x, y: box.y };
  }
  return null;
}

/** The pin of what the place hangs below. */
function inherited(
  tree: ReadingTree,
  place: Place,
  pinnedBy: ReadonlyMap<string, Pinned>,
): Pinned | null {
  const step = tree.steps.get(place.stepId ?? "");
  if (!step) return null;
  const above = step.onPlace ?? tree.steps.get(step.onStep ?? "")?.premiseKeys[0];
  return (above !== undefined && pinnedBy.get(above)) || null;
}
