// A new reason, counterpoint, undercut or backing: a statement with the step that makes it one.
import type { ArgumentGraph, Id, InferenceKind, InferenceTarget } from "../records";
import {
  addClaim,
  type EditResult,
  missingTarget,
  type NewStatement,
  unless,
} from "./new-statement";

export interface AddStep {
  readonly statement: NewStatement;
  /** Minted for the step. */
  readonly inferenceId: Id;
  readonly kind: InferenceKind;
  /** A statement: reason or counterpoint. A step: backing or undercut. */
  readonly target: InferenceTarget;
}

/** Adds the statement and its step; refused where the target is gone. */
export function addStep(graph: ArgumentGraph, edit: AddStep): EditResult {
  const { statement, inferenceId, kind, target } = edit;
  return unless(missingTarget(graph, target), [
    ...addClaim(statement),
    { v: 1, type: "addInference", id: inferenceId, kind, premises: [statement.id], target },
  ]);
}
