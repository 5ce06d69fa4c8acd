// What a fold hides, laid out below its card: for readers without JavaScript, to whom a fold is a <details>.
import type { ReadingTree } from "@/lib/argument/reading-types";
import { stepsHangingOn } from "@/lib/layout/fold-counts";
import { hangColumns } from "@/lib/layout/hang-columns";
import type { CardWords, Layout } from "@/lib/layout/types";

/** A branch with more statements than this opens level by level. */
const AT_ONCE = 24;

/** The branch below a folded place in one column of this width; its first box is the place itself. */
export function foldedBranch(
  tree: ReadingTree,
  words: (placeKey: string) => CardWords,
  key: string,
  width: number,
  hidden: number,
): Layout {
  const branch = withDoubtsBelow(tree, key);
  const folded = hidden > AT_ONCE ? placesDirectlyBelow(branch, key) : new Set<string>();
  return hangColumns({ tree: branch, words, paneWidth: width, columns: 1, folded, root: key });
}

/** The tree in which what doubts a place's own step hangs on the place: it folds with it, but is not below it. */
function withDoubtsBelow(tree: ReadingTree, key: string): ReadingTree {
  const place = tree.places.get(key);
  const stepIds = stepsHangingOn(tree, key);
  if (!place || stepIds.length === place.stepIds.length) return tree;
  const steps = new Map(tree.steps);
  for (const id of stepIds) {
    const step = tree.steps.get(id);
    if (step) steps.set(id, { ...step, onPlace: key, onStep: null });
  }
  return { ...tree, steps, places: new Map(tree.places).set(key, { ...place, stepIds }) };
}

function placesDirectlyBelow(tree: ReadingTree, key: string): ReadonlySet<string> {
  const below = tree.places.get(key)?.stepIds ?? [];
  const keys = below.flatMap((id) => [...(tree.steps.get(id)?.premiseKeys ?? [])]);
  return new Set(keys.filter((each) => stepsHangingOn(tree, each).length > 0));
}
