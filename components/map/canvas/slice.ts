// The part of a drawing that goes to React Flow: all of a small one, what is near the window of a large one. Pure.
import type { ReadingTree } from "@/lib/argument/reading-types";
import { boxesIn, foldsIn, wiresIn } from "@/lib/layout/box-grid";
import type { Box, Fold, Layout, Point, Wire } from "@/lib/layout/types";
import type { Area } from "./camera";

export interface Slice {
  readonly boxes: readonly Box[];
  readonly wires: readonly Wire[];
  readonly folds: readonly Fold[];
}

/** Up to so many cards a drawing is shown whole. */
const WHOLE = 240;

/** The two places between which React Flow is told that a wire runs: its first premise and what it bears on. */
export function endsOfWire(tree: ReadingTree, wire: Wire): { from: string; to: string } | null {
  const from = tree.steps.get(wire.inferenceId)?.premiseKeys[0];
  const to = wire.onPlace ?? (wire.onStep && tree.steps.get(wire.onStep)?.premiseKeys[0]);
  return from && to ? { from, to } : null;
}

/** What is drawn in an area, with the ends of its wires and the cards to keep (the selected one holds the focus). */
export function sliceOf(
  layout: Layout,
  boxes: ReadonlyMap<string, Box>,
  tree: ReadingTree,
  area: Area,
  keep: readonly string[],
): Slice {
  if (layout.boxes.length <= WHOLE) return layout;
  const wires = wiresIn(layout, area);
  const chosen = new Map(boxesIn(layout, area).map((box) => [box.key, box]));
  const ends = wires.flatMap((wire) => {
    const pair = endsOfWire(tree, wire);
    return pair ? [pair.from, pair.to] : [];
  });
  for (const key of [...ends, ...keep]) {
    const box = boxes.get(key);
    if (box) chosen.set(key, box);
  }
  const clipped = wires.map((wire) => clipWire(wire, area));
  return { boxes: [...chosen.values()], wires: clipped, folds: foldsIn(layout, area) };
}

/** Lines go on for this much beyond the slice, so that no end is seen. */
const BEYOND = 64;

/** The wire with what is far outside the area drawn in to its edge: a dashed line of 100,000 pixels is slow to paint. */
function clipWire(wire: Wire, area: Area): Wire {
  const clip = ({ x, y }: Point): Point => ({
    x: Math.min(area.x + area.width + BEYOND, Math.max(area.x - BEYOND, x)),
    y: Math.min(area.y + area.height + BEYOND, Math.max(area.y - BEYOND, y)),
  });
  const { bracket } = wire;
  return {
    ...wire,
    points: wire.points.map(clip),
    bracket: bracket && { from: clip(bracket.from), to: clip(bracket.to) },
  };
}
