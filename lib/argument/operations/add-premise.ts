// addPremise: links one more premise to a step.
import * as z from "zod";
import type { Draft } from "../draft";
import { type Reason, reason } from "../result";
import { LIMITS } from "../text-rules";
import { type Frozen, head, idField } from "./fields";
import { badPremises, badTarget, missing } from "./shared";

export const addPremiseSchema = z.strictObject({
  ...head("addPremise"),
  id: idField,
  statementId: idField,
});
export type AddPremise = Frozen<z.infer<typeof addPremiseSchema>>;

/** Appends the premise, or says why not (IN1, IN4, IN10). */
export function addPremise(draft: Draft, operation: AddPremise): Reason | null {
  const { id, statementId } = operation;
  const inference = draft.inferences.get(id);
  if (inference === undefined) return missing("step");
  if (inference.premises.includes(statementId)) {
    return reason(
      "CONFLICT",
      "IN10",
      "This statement is a premise of the step already. Choose another one.",
    );
  }
  if (inference.premises.length >= LIMITS.premises) {
    return reason(
      "INVALID",
      "IN1",
      `A step has at most ${LIMITS.premises} premises. Add a second step instead.`,
    );
  }
  const premises = [...inference.premises, statementId];
  const bad = badPremises(draft, premises) ?? badTarget(draft, id, premises, inference.target);
  if (bad) return bad;
  draft.inferences.put({ ...inference, premises });
  return null;
}
