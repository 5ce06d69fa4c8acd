// unlinkPassage: a passage anchors a statement no longer.
import * as z from "zod";
import type { Draft } from "../draft";
import { type Reason, reason } from "../result";
import { type Frozen, head, idField } from "./fields";
import { missing } from "./shared";

export const unlinkPassageSchema = z.strictObject({
  ...head("unlinkPassage"),
  id: idField,
  statementId: idField,
});
export type UnlinkPassage = Frozen<z.infer<typeof unlinkPassageSchema>>;

/** Takes the link away, or says why not (PA6). */
export function unlinkPassage(draft: Draft, operation: UnlinkPassage): Reason | null {
  const { id, statementId } = operation;
  const passage = draft.passages.get(id);
  if (passage === undefined) return missing("passage");
  if (!passage.statementIds.includes(statementId)) {
    return reason(
      "CONFLICT",
      "PA6",
      "This statement is not linked to the passage any more. Nothing is left to do.",
    );
  }
  draft.passages.put({
    ...passage,
    statementIds: passage.statementIds.filter((each) => each !== statementId),
  });
  return null;
}
