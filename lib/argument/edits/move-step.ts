// Moving a step, with its premises and all below them, under another target.
import { graphIndex } from "../graph-index";
import { below } from "../queries/below";
import type { ArgumentGraph, Id, Inference, InferenceTarget } from "../records";
import { type Reason, reason } from "../result";
import { type EditResult, gone, missingTarget, unless } from "./new-statement";

/** Where a step may go. */
export interface ValidTargets {
  readonly statements: ReadonlySet<Id>;
  readonly inferences: ReadonlySet<Id>;
  /** Those among them that hang below the step itself: it may go there, but the argument becomes circular. */
  readonly circular: ReadonlySet<Id>;
}

/** Every target that the step may have under IN2 to IN5, without the one that it has; none where it is gone. */
export function validTargets(graph: ArgumentGraph, inferenceId: Id): ValidTargets {
  const step = graph.inferences.get(inferenceId);
  if (step === undefined)
    return { statements: new Set(), inferences: new Set(), circular: new Set() };
  const statements = new Set(graph.statements.keys());
  for (const premise of step.premises) statements.delete(premise);
  const inferences = new Set(graph.inferences.keys());
  for (const id of stepsUpon(graph, inferenceId)) inferences.delete(id);
  (step.target.type === "statement" ? statements : inferences).delete(step.target.id);
  return { statements, inferences, circular: belowPremises(graph, step, statements, inferences) };
}

/** Moves the step; refused where it or the target is gone, or the target is no valid one. */
export function moveStep(
  graph: ArgumentGraph,
  inferenceId: Id,
  target: InferenceTarget,
): EditResult {
  const step = graph.inferences.get(inferenceId);
  if (step === undefined) return { ok: false, reason: gone("step") };
  const bad = missingTarget(graph, target) ?? badMove(graph, step, target);
  return unless(bad, [{ v: 1, type: "retarget", id: inferenceId, target }]);
}

/** Why the step cannot bear on the target (IN3 to IN5), or null. */
export function badMove(
  graph: ArgumentGraph,
  step: Inference,
  target: InferenceTarget,
): Reason | null {
  if (target.type === "statement" && step.premises.includes(target.id)) {
    const message = "A statement cannot be a reason for or against itself. Choose another place.";
    return reason("INVALID", "IN4", message);
  }
  if (target.type === "inference" && stepsUpon(graph, step.id).has(target.id)) {
    const message = "The step cannot hang on itself, or on what bears on it. Choose another place.";
    return reason("INVALID", target.id === step.id ? "IN3" : "IN5", message);
  }
  return null;
}

/** The step and every step that bears on it, at any depth of steps on steps. */
function stepsUpon(graph: ArgumentGraph, inferenceId: Id): ReadonlySet<Id> {
  const index = graphIndex(graph);
  const upon = new Set([inferenceId]);
  // A Set is read on while it grows.
  for (const id of upon) for (const step of index.stepsOnInference(id)) upon.add(step.id);
  return upon;
}

function belowPremises(
  graph: ArgumentGraph,
  step: Inference,
  ...valid: readonly ReadonlySet<Id>[]
): ReadonlySet<Id> {
  const circular = new Set<Id>();
  for (const premise of step.premises) {
    const under = below(graph, premise);
    for (const id of [...under.statements, ...under.inferences])
      if (valid.some((set) => set.has(id))) circular.add(id);
  }
  return circular;
}
