// Moves over the reading tree: what lies above a place, what comes before and after it, what a search finds.
import { placeUnderStep } from "@/lib/argument/queries/place-under-step";
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import { holdsWords, wordsToFind } from "@/lib/contract/find-words";

/** Keys of the places above a place, nearest first, up to its root. */
export function ancestorsOf(tree: ReadingTree, key: string): string[] {
  const above: string[] = [];
  let place = tree.places.get(key);
  while (place?.stepId) {
    const parent = placeUnderStep(tree, place.stepId);
    if (parent === null || above.includes(parent)) break;
    above.push(parent);
    place = tree.places.get(parent);
  }
  return above;
}

/** Where a step hangs: below the place that it bears on, or below the last premise of the step that it bears on. */
export function hangsBelow(tree: ReadingTree, stepId: Id): string | null {
  const step = tree.steps.get(stepId);
  if (!step) return null;
  if (step.onPlace !== null || step.onStep === null) return step.onPlace;
  return tree.steps.get(step.onStep)?.premiseKeys.at(-1) ?? null;
}

/** Keys of the places whose folds hide a place, nearest first. */
export function foldsAbove(tree: ReadingTree, key: string): string[] {
  const above: string[] = [];
  let place = tree.places.get(key);
  while (place?.stepId) {
    const parent = hangsBelow(tree, place.stepId);
    if (parent === null || above.includes(parent)) break;
    above.push(parent);
    place = tree.places.get(parent);
  }
  return above;
}

/** The key after (or before) a place in reading order; the first or last where there is none; null for an empty map. */
export function neighbourInOrder(tree: ReadingTree, key: string | null, by: 1 | -1): string | null {
  const at = key === null ? -1 : tree.order.indexOf(key);
  if (at < 0) return tree.order.at(by === 1 ? 0 : -1) ?? null;
  return tree.order[at + by] ?? key;
}

/** Keys of the full places whose label or text holds every word of the query, in reading order. */
export function searchPlaces(tree: ReadingTree, graph: ArgumentGraph, query: string): string[] {
  const words = wordsToFind(query);
  if (words.length === 0) return [];
  return tree.order.filter((key) => {
    const place = tree.places.get(key);
    const statement = place && !place.stub ? graph.statements.get(place.statementId) : undefined;
    if (!statement) return false;
    return holdsWords(`${statement.label ?? ""} ${statement.text}`, words);
  });
}

/** Keys of all places with something below them, but the main claim and the other roots: the folds of a closed map. */
export function foldEverything(tree: ReadingTree): Set<string> {
  const folded = new Set<string>();
  for (const place of tree.places.values()) {
    if (place.depth > 0 && place.stepIds.length > 0) folded.add(place.key);
  }
  return folded;
}
