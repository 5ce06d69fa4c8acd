// From a step to the place that it bears on.
import type { ReadingTree } from "../reading-types";
import type { Id } from "../records";

/** The place that a step bears on, through the steps it undercuts or backs; null when the step is unknown. */
export function placeUnderStep(tree: ReadingTree, stepId: Id): string | null {
  let step = tree.steps.get(stepId);
  while (step && step.onPlace === null && step.onStep !== null) step = tree.steps.get(step.onStep);
  return step?.onPlace ?? null;
}
