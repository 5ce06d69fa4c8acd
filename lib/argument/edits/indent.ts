// Raising and lowering a place as in any outliner: under the sibling above, or up to where its parent bears.
import type { Operation } from "../operations/operation";
import type { Place, ReadingTree } from "../reading-types";
import type { ArgumentGraph, Id, Inference, InferenceTarget } from "../records";
import { type Reason, reason } from "../result";
import { badMove } from "./move-step";
import { type EditResult, gone, unless } from "./new-statement";

/** Lowers a place: it becomes a reason for the sibling above it, keeping its kind where it had one. `inferenceId` is minted for a step that may be needed. */
export function indent(
  graph: ArgumentGraph,
  tree: ReadingTree,
  placeKey: string,
  inferenceId: Id,
): EditResult {
  const place = tree.places.get(placeKey);
  if (place === undefined) return { ok: false, reason: gone("statement") };
  const above = siblingAbove(tree, place);
  if (above === undefined) {
    const message = "Nothing stands above it at this level, so it cannot be lowered.";
    return { ok: false, reason: reason("INVALID", "IN2", message) };
  }
  const target = { type: "statement", id: above } as const;
  return bearOn(graph, place, target, inferenceId);
}

/** Raises a place: it bears on what its parent bears on, and below the top it stands free. */
export function outdent(
  graph: ArgumentGraph,
  tree: ReadingTree,
  placeKey: string,
  inferenceId: Id,
): EditResult {
  const place = tree.places.get(placeKey);
  if (place === undefined) return { ok: false, reason: gone("statement") };
  const step = place.stepId === null ? undefined : graph.inferences.get(place.stepId);
  if (step === undefined) {
    const message = "It stands at the top already, so it cannot be raised.";
    return { ok: false, reason: reason("INVALID", "IN2", message) };
  }
  const target = parentsTarget(graph, tree, step);
  return target === null ? free(step, place) : bearOn(graph, place, target, inferenceId);
}

/** What the parent of a step's places bears on; null where the parent stands at the top. */
function parentsTarget(
  graph: ArgumentGraph,
  tree: ReadingTree,
  step: Inference,
): InferenceTarget | null {
  if (step.target.type === "inference") return graph.inferences.get(step.target.id)?.target ?? null;
  const parentKey = tree.steps.get(step.id)?.onPlace ?? null;
  const parentStep = parentKey === null ? null : (tree.places.get(parentKey)?.stepId ?? null);
  return parentStep === null ? null : (graph.inferences.get(parentStep)?.target ?? null);
}

/** The first premise of a step takes the whole step along; a later one leaves its step alone. */
function bearOn(
  graph: ArgumentGraph,
  place: Place,
  target: InferenceTarget,
  inferenceId: Id,
): EditResult {
  const { statementId } = place;
  const step = place.stepId === null ? undefined : graph.inferences.get(place.stepId);
  if (step !== undefined && step.premises[0] === statementId)
    return unless(badMove(graph, step, target), [{ v: 1, type: "retarget", id: step.id, target }]);
  const kind = step?.kind ?? "support";
  return unless(onItself(statementId, target), [
    ...(step === undefined ? [] : [leave(step, statementId)]),
    { v: 1, type: "addInference", id: inferenceId, kind, premises: [statementId], target },
  ]);
}

function free(step: Inference, { statementId }: Place): EditResult {
  const alone = step.premises.length === 1;
  return unless(null, [
    alone ? { v: 1, type: "removeInference", id: step.id } : leave(step, statementId),
  ]);
}

function leave({ id }: Inference, statementId: Id): Operation {
  return { v: 1, type: "removePremise", id, statementId };
}

function onItself(statementId: Id, target: InferenceTarget): Reason | null {
  if (target.type !== "statement" || target.id !== statementId) return null;
  const message = "A statement cannot be a reason for or against itself. Choose another place.";
  return reason("INVALID", "IN4", message);
}

/** The statement just above at the same level: the premise before it, else the last one of the step before. */
function siblingAbove(tree: ReadingTree, place: Place): Id | undefined {
  const keys = level(tree, place);
  const above = keys[keys.indexOf(place.key) - 1];
  return above === undefined ? undefined : tree.places.get(above)?.statementId;
}

/** Keys of all places at the level of this one, in reading order. */
function level(tree: ReadingTree, place: Place): readonly string[] {
  const step = place.stepId === null ? undefined : tree.steps.get(place.stepId);
  if (step === undefined) return tree.roots;
  const around =
    step.onPlace === null
      ? tree.steps.get(step.onStep ?? "")?.stepIds
      : tree.places.get(step.onPlace)?.stepIds;
  return (around ?? []).flatMap((id) => tree.steps.get(id)?.premiseKeys ?? []);
}
