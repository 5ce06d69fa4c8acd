// removeStatement: a statement goes, with the steps that make no sense without it.
import * as z from "zod";
import type { Draft } from "../draft";
import type { Reason } from "../result";
import { type Frozen, head, idField } from "./fields";
import { missing, orphan, removeSteps } from "./shared";

export const removeStatementSchema = z.strictObject({ ...head("removeStatement"), id: idField });
export type RemoveStatement = Frozen<z.infer<typeof removeStatementSchema>>;

/** Removes the statement with its steps, their undercuts and its links (ST8 to ST10, UC2, AN12). */
export function removeStatement(draft: Draft, operation: RemoveStatement): Reason | null {
  const { id } = operation;
  const statement = draft.statements.get(id);
  if (statement === undefined) return missing("statement");
  const premiseOf = draft.stepsFrom(id);
  const alone = premiseOf.filter((inference) => inference.premises.length === 1);
  const removed = removeSteps(draft, [...draft.stepsOn("statement", id), ...alone]);
  for (const inference of premiseOf) {
    if (removed.has(inference.id)) continue;
    draft.inferences.put({
      ...inference,
      premises: inference.premises.filter((each) => each !== id),
    });
  }
  for (const passage of draft.passagesOf(id)) {
    draft.passages.put({
      ...passage,
      statementIds: passage.statementIds.filter((each) => each !== id),
    });
  }
  orphan(draft, "statement", id, statement.text);
  draft.statements.remove(id);
  if (draft.mainClaimId === id) draft.setMainClaim(null);
  return null;
}
