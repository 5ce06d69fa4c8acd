// A statement that stands already is used at one more place.
import type { ArgumentGraph, Id, InferenceKind, InferenceTarget } from "../records";
import { type Reason, reason } from "../result";
import { fullStep } from "./join-premise";
import { type EditResult, gone, missingTarget, unless } from "./new-statement";

const ITSELF = "A statement cannot be a reason for or against itself. Choose another place.";
const THERE = "The statement stands there already. Choose another place.";

export interface ReuseAsStep {
  readonly statementId: Id;
  /** Minted for the step. */
  readonly inferenceId: Id;
  readonly kind: InferenceKind;
  readonly target: InferenceTarget;
}

/** Makes the statement a reason or counterpoint of its own elsewhere; refused where it is one there already. */
export function reuseAsStep(graph: ArgumentGraph, edit: ReuseAsStep): EditResult {
  const { statementId, inferenceId, kind, target } = edit;
  if (!graph.statements.has(statementId)) return { ok: false, reason: gone("statement") };
  const bad = missingTarget(graph, target) ?? badPlace(graph, edit);
  return unless(bad, [
    { v: 1, type: "addInference", id: inferenceId, kind, premises: [statementId], target },
  ]);
}

/** Joins the statement to the premises of a step; refused where it is one, is the target, or the step is full. */
export function reuseAsPremise(
  graph: ArgumentGraph,
  { statementId, inferenceId }: Pick<ReuseAsStep, "statementId" | "inferenceId">,
): EditResult {
  const step = graph.inferences.get(inferenceId);
  if (!graph.statements.has(statementId)) return { ok: false, reason: gone("statement") };
  if (step === undefined) return { ok: false, reason: gone("step") };
  const bad = step.premises.includes(statementId)
    ? reason("CONFLICT", "IN10", THERE)
    : (onItself(statementId, step.target) ?? fullStep(step));
  return unless(bad, [{ v: 1, type: "addPremise", id: inferenceId, statementId }]);
}

function badPlace(graph: ArgumentGraph, edit: ReuseAsStep): Reason | null {
  const { statementId, kind, target } = edit;
  const twin = [...graph.inferences.values()].some(
    (step) =>
      step.kind === kind &&
      step.target.type === target.type &&
      step.target.id === target.id &&
      step.premises.length === 1 &&
      step.premises[0] === statementId,
  );
  return onItself(statementId, target) ?? (twin ? reason("CONFLICT", "IN10", THERE) : null);
}

function onItself(statementId: Id, target: InferenceTarget): Reason | null {
  const itself = target.type === "statement" && target.id === statementId;
  return itself ? reason("INVALID", "IN4", ITSELF) : null;
}
