// editStatement: new words for a statement, from the revision that their author saw.
import * as z from "zod";
import type { Draft } from "../draft";
import { nameOf } from "../names";
import type { Statement } from "../records";
import { type Reason, reason } from "../result";
import { TEXT_RULES } from "../text-rules";
import { countField, type Frozen, head, idField, stanceField, textField } from "./fields";
import { missing } from "./shared";

export const editStatementSchema = z.strictObject({
  ...head("editStatement"),
  id: idField,
  revision: countField,
  text: textField("ST1", TEXT_RULES.statementText).optional(),
  label: textField("ST2", TEXT_RULES.label).nullable().optional(),
  note: textField("ST3", TEXT_RULES.note).nullable().optional(),
  heldBy: textField("ST3", TEXT_RULES.heldBy).nullable().optional(),
  stance: stanceField.nullable().optional(),
  unstated: z.boolean().optional(),
});
export type EditStatement = Frozen<z.infer<typeof editStatementSchema>>;

/** Changes the fields that the operation names, or says why not (OP5, ST6). */
export function editStatement(draft: Draft, operation: EditStatement): Reason | null {
  const statement = draft.statements.get(operation.id);
  if (statement === undefined) return missing("statement");
  if (operation.revision !== statement.revision) {
    const message = `Someone changed “${nameOf(statement)}” meanwhile: it is at revision ${statement.revision}, your edit began at ${operation.revision}. Compare both texts and send the edit again.`;
    return reason("CONFLICT", "ST6", message);
  }
  const { text, label, note, heldBy, stance, unstated } = operation;
  const edited: Statement = {
    ...statement,
    ...(text !== undefined && { text }),
    ...(label !== undefined && { label }),
    ...(note !== undefined && { note }),
    ...(heldBy !== undefined && { heldBy }),
    ...(stance !== undefined && { stance }),
    ...(unstated !== undefined && { unstated }),
  };
  const fields = ["text", "label", "note", "heldBy", "stance", "unstated"] as const;
  if (fields.every((field) => edited[field] === statement[field])) return null;
  draft.statements.put({ ...edited, revision: statement.revision + 1 });
  return null;
}
