// linkPassage: lets a passage anchor one more statement.
import * as z from "zod";
import type { Draft } from "../draft";
import { type Reason, reason } from "../result";
import { LIMITS } from "../text-rules";
import { type Frozen, head, idField } from "./fields";
import { missing } from "./shared";

export const linkPassageSchema = z.strictObject({
  ...head("linkPassage"),
  id: idField,
  statementId: idField,
});
export type LinkPassage = Frozen<z.infer<typeof linkPassageSchema>>;

/** Links the statement to the passage, or says why not (PA4, PA5). */
export function linkPassage(draft: Draft, operation: LinkPassage): Reason | null {
  const { id, statementId } = operation;
  const passage = draft.passages.get(id);
  if (passage === undefined) return missing("passage");
  if (!draft.statements.has(statementId)) return missing("statement");
  if (passage.statementIds.includes(statementId)) {
    return reason(
      "CONFLICT",
      "PA5",
      "This statement is linked to the passage already. Nothing is left to do.",
    );
  }
  if (passage.statementIds.length >= LIMITS.passageStatements) {
    return reason(
      "INVALID",
      "PA4",
      `A passage anchors at most ${LIMITS.passageStatements} statements. Mark a smaller passage.`,
    );
  }
  draft.passages.put({ ...passage, statementIds: [...passage.statementIds, statementId] });
  return null;
}
