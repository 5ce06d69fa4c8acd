// setPosition: pins a card where a person put it, or unpins it.
import * as z from "zod";
import { sameValue } from "../compare";
import type { Draft } from "../draft";
import type { Reason } from "../result";
import { type Frozen, head, idField, positionField } from "./fields";
import { missing } from "./shared";

export const setPositionSchema = z.strictObject({
  ...head("setPosition"),
  id: idField,
  position: positionField.nullable(),
});
export type SetPosition = Frozen<z.infer<typeof setPositionSchema>>;

/** Pins or unpins the statement's card; its revision stays (ST7). */
export function setPosition(draft: Draft, operation: SetPosition): Reason | null {
  const statement = draft.statements.get(operation.id);
  if (statement === undefined) return missing("statement");
  const { position } = operation;
  if (!sameValue(position, statement.position)) draft.statements.put({ ...statement, position });
  return null;
}
