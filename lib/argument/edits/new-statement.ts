// What the edits share: the words of a statement to be added, and refusals.
import type { AddStatement } from "../operations/add-statement";
import type { Operation } from "../operations/operation";
import type { ArgumentGraph, InferenceTarget } from "../records";
import { type Reason, type Result, reason } from "../result";

/** A statement to be added: its id is minted by who asks, the rest is as in `addStatement`. */
export type NewStatement = Omit<AddStatement, "v" | "type" | "position">;

/** The operations of one edit, to be sent as one batch; or why it cannot be, in words for the person. */
export type EditResult = Result<readonly Operation[]>;

/** Adds a statement that hangs on nothing yet. */
export function addClaim(statement: NewStatement): readonly Operation[] {
  return [{ v: 1, type: "addStatement", ...statement }];
}

/** Why something cannot hang on this target: it is not there (IN2). Null where it can. */
export function missingTarget(graph: ArgumentGraph, target: InferenceTarget): Reason | null {
  const { type, id } = target;
  const there = type === "statement" ? graph.statements.has(id) : graph.inferences.has(id);
  if (there) return null;
  const what = type === "statement" ? "statement" : "step";
  return reason("NOT_FOUND", "IN2", `This ${what} was removed meanwhile. Choose another one.`);
}

/** The refusal of an edit of something that is gone. */
export function gone(what: "statement" | "step" | "annotation"): Reason {
  return reason("NOT_FOUND", "OP5", `This ${what} was removed meanwhile. Nothing was changed.`);
}

/** Refuses, or gives the operations. */
export function unless(bad: Reason | null, operations: readonly Operation[]): EditResult {
  return bad === null ? { ok: true, value: operations } : { ok: false, reason: bad };
}
