// A new premise that is linked to those of a step: they work only together.
import type { ArgumentGraph, Id, Inference } from "../records";
import { type Reason, reason } from "../result";
import { LIMITS } from "../text-rules";
import { addClaim, type EditResult, gone, type NewStatement, unless } from "./new-statement";

export interface JoinPremise {
  readonly statement: NewStatement;
  readonly inferenceId: Id;
}

/** Adds the statement and joins it to the step's premises; refused where the step is gone or full. */
export function joinPremise(graph: ArgumentGraph, edit: JoinPremise): EditResult {
  const { statement, inferenceId } = edit;
  const step = graph.inferences.get(inferenceId);
  return unless(step === undefined ? gone("step") : fullStep(step), [
    ...addClaim(statement),
    { v: 1, type: "addPremise", id: inferenceId, statementId: statement.id },
  ]);
}

/** Why a step takes no more premises (IN1), or null. */
export function fullStep(step: Inference): Reason | null {
  if (step.premises.length < LIMITS.premises) return null;
  const message = `A step has at most ${LIMITS.premises} premises. Add a second step instead.`;
  return reason("INVALID", "IN1", message);
}
