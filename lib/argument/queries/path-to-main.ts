// The way from a place up to its root.
import type { ReadingTree } from "../reading-types";
import type { Id } from "../records";

/** One station on the way: a place by its key, or a step by its inference. */
export type Waypoint =
  | { readonly type: "place"; readonly key: string }
  | { readonly type: "step"; readonly inferenceId: Id };

/** From the place itself up to its root, both included; empty where there is no such place (SPEC QU3). */
export function pathToMain(tree: ReadingTree, placeKey: string): readonly Waypoint[] {
  const path: Waypoint[] = [];
  let place = tree.places.get(placeKey);
  while (place !== undefined) {
    path.push({ type: "place", key: place.key });
    let step = place.stepId === null ? undefined : tree.steps.get(place.stepId);
    let onPlace: string | null = null;
    while (step !== undefined) {
      path.push({ type: "step", inferenceId: step.inferenceId });
      onPlace = step.onPlace;
      step = step.onStep === null ? undefined : tree.steps.get(step.onStep);
    }
    place = onPlace === null ? undefined : tree.places.get(onPlace);
  }
  return path;
}
