// A synthetic argument of a given size, the same in every run: texts of many lengths, linked premises, attacks,
// undercuts of undercuts, and a few statements that are used twice.
import type { ReadingTree } from "../../lib/argument/reading-types";
import { cardHeight } from "../../lib/layout/card-size";
import { randomFrom, randomTree } from "../../lib/layout/testing/test-trees";
import type { CardWords } from "../../lib/layout/types";
import { CARD_WIDTH, type HeightOf } from "./peers";

const SEED = 20221122;

export interface BenchArgument {
  readonly tree: ReadingTree;
  readonly words: (placeKey: string) => CardWords;
  /** Height of each place's card at the width that the peers get. */
  readonly heightOf: HeightOf;
  /** For each stub the place of the statement that it repeats: never the one that it bears on. */
  readonly repeats: ReadonlyMap<string, string>;
}

/** An argument of about `size` statements. */
export function benchArgument(size: number): BenchArgument {
  const { tree, words } = randomTree(size, SEED);
  const heights = new Map<string, number>();
  for (const key of tree.places.keys()) heights.set(key, cardHeight(words(key), CARD_WIDTH));
  return { tree, words, heightOf: (key) => heights.get(key) ?? 0, repeats: repeatsIn(tree) };
}

function repeatsIn(tree: ReadingTree): Map<string, string> {
  const random = randomFrom(SEED);
  const full = tree.order.filter((key) => tree.places.get(key)?.stub === false);
  const repeats = new Map<string, string>();
  for (const place of tree.places.values()) {
    if (!place.stub) continue;
    const step = tree.steps.get(place.stepId ?? "");
    const taken = new Set([...(step?.premiseKeys ?? []), step?.onPlace]);
    const free = full.filter((key) => !taken.has(key));
    const repeated = free[Math.floor(random() * free.length)];
    if (repeated !== undefined) repeats.set(place.key, repeated);
  }
  return repeats;
}
