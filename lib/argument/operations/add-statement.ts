// addStatement: a new statement, hanging on nothing yet.
import * as z from "zod";
import type { Draft, OperationContext } from "../draft";
import type { Reason } from "../result";
import { TEXT_RULES } from "../text-rules";
import { type Frozen, head, idField, positionField, stanceField, textField } from "./fields";
import { takenId } from "./shared";

export const addStatementSchema = z.strictObject({
  ...head("addStatement"),
  id: idField,
  text: textField("ST1", TEXT_RULES.statementText),
  label: textField("ST2", TEXT_RULES.label).nullable().optional(),
  note: textField("ST3", TEXT_RULES.note).nullable().optional(),
  heldBy: textField("ST3", TEXT_RULES.heldBy).nullable().optional(),
  stance: stanceField.nullable().optional(),
  unstated: z.boolean().optional(),
  fromAnnotation: idField.nullable().optional(),
  position: positionField.nullable().optional(),
});
export type AddStatement = Frozen<z.infer<typeof addStatementSchema>>;

/** Adds the statement, or says why not (OP3). */
export function addStatement(
  draft: Draft,
  operation: AddStatement,
  context: OperationContext,
): Reason | null {
  const taken = takenId(draft, operation.id);
  if (taken) return taken;
  draft.statements.put({
    id: operation.id,
    text: operation.text,
    label: operation.label ?? null,
    note: operation.note ?? null,
    heldBy: operation.heldBy ?? null,
    stance: operation.stance ?? null,
    unstated: operation.unstated ?? false,
    fromAnnotation: operation.fromAnnotation ?? null,
    position: operation.position ?? null,
    revision: 1,
    createdBy: context.actorId,
    createdAt: context.at,
    ordinal: context.ordinal,
  });
  return null;
}
