// Who stands next to whom on the map: the steps and places that arrows walk between.
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { Id } from "@/lib/argument/records";
import { hangsBelow } from "@/lib/client/reading-moves";
import { stepsHangingOn } from "@/lib/layout/fold-counts";

/** Keys of the places that hang below a place: its reasons and counterpoints, and what doubts its own step. */
export function childrenOf(tree: ReadingTree, key: string): string[] {
  return stepsHangingOn(tree, key).flatMap((id) => [...(tree.steps.get(id)?.premiseKeys ?? [])]);
}

/** Key of the place that a place hangs below, or null for a root. */
export function parentOf(tree: ReadingTree, key: string): string | null {
  const stepId = tree.places.get(key)?.stepId;
  return stepId ? hangsBelow(tree, stepId) : null;
}

/** Keys of the places beside a place, itself included: all that hang below the same place, or all roots. */
export function siblingsOf(tree: ReadingTree, key: string): readonly string[] {
  const parent = parentOf(tree, key);
  return parent === null ? tree.roots : childrenOf(tree, parent);
}

/** The steps beside a step, itself included: all that bear on the same place or on the same step. */
export function stepsBeside(tree: ReadingTree, stepId: Id): readonly Id[] {
  const step = tree.steps.get(stepId);
  if (!step) return [];
  if (step.onPlace !== null) return tree.places.get(step.onPlace)?.stepIds ?? [];
  return step.onStep === null ? [] : (tree.steps.get(step.onStep)?.stepIds ?? []);
}

/** Keys of the places that are drawn, in reading order: those with no folded place above them. */
export function visiblePlaces(tree: ReadingTree, folded: ReadonlySet<string>): string[] {
  const hidden = new Set<string>();
  return tree.order.filter((key) => {
    const parent = parentOf(tree, key);
    const isHidden = parent !== null && (hidden.has(parent) || folded.has(parent));
    if (isHidden) hidden.add(key);
    return !isHidden;
  });
}
