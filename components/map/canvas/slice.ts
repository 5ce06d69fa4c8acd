// The part of a drawing that goes to React Flow: all of a small one, what is near the window of a large one. Pure.
import type { ReadingTree } from "@/lib/argument/reading-types";
import { boxesIn, foldsIn, wiresIn } from "@/lib/layout/box-grid";
import type { Box, Fold, Layout, Wire } from "@/lib/layout/types";
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
  return { boxes: [...chosen.values()], wires, folds: foldsIn(layout, area) };
}
