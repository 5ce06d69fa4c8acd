// How far down a page shows its argument: all of a usual one, the upper levels of a very large one.
import type { ReadingTree } from "../../argument/reading-types";

export interface Reach {
  /** Levels whose cards are seen at first. */
  readonly open: number;
  /** Levels that the page holds; below them stands a link. */
  readonly deep: number;
}

/** Cards that are seen at first, and that a page holds at most. */
const SEEN = 60;
const HELD = 1500;
/** Browsers cut off what is nested deeper than a few hundred elements. */
const DEEPEST = 40;

/** The reach by the number of places on each level. */
export function reachOf(tree: ReadingTree): Reach {
  const levels: number[] = [];
  for (const { depth } of tree.places.values()) levels[depth] = (levels[depth] ?? 0) + 1;
  let sum = 0;
  let open = 0;
  let deep = 0;
  for (const [depth, count] of levels.entries()) {
    sum += count ?? 0;
    if (sum <= SEEN || depth <= 1) open = depth;
    if (depth <= DEEPEST && (sum <= HELD || depth <= 1)) deep = depth;
  }
  return { open, deep };
}
