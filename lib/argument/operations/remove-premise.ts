// removePremise: takes one of several premises out of a step.
import * as z from "zod";
import type { Draft } from "../draft";
import { type Reason, reason } from "../result";
import { type Frozen, head, idField } from "./fields";
import { missing } from "./shared";

export const removePremiseSchema = z.strictObject({
  ...head("removePremise"),
  id: idField,
  statementId: idField,
});
export type RemovePremise = Frozen<z.infer<typeof removePremiseSchema>>;

/** Takes the premise away, or says why not (IN11). */
export function removePremise(draft: Draft, operation: RemovePremise): Reason | null {
  const { id, statementId } = operation;
  const inference = draft.inferences.get(id);
  if (inference === undefined) return missing("step");
  if (!inference.premises.includes(statementId)) {
    return reason(
      "CONFLICT",
      "IN11",
      "This statement is no premise of the step any more. Nothing is left to do.",
    );
  }
  if (inference.premises.length === 1) {
    return reason(
      "INVALID",
      "IN11",
      "A step keeps at least one premise. Remove the step itself, or add another premise first.",
    );
  }
  draft.inferences.put({
    ...inference,
    premises: inference.premises.filter((each) => each !== statementId),
  });
  return null;
}
