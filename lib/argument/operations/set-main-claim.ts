// setMainClaim: names the statement that the whole map argues for.
import * as z from "zod";
import type { Draft } from "../draft";
import { type Reason, reason } from "../result";
import { type Frozen, head, idField } from "./fields";

export const setMainClaimSchema = z.strictObject({
  ...head("setMainClaim"),
  statementId: idField.nullable(),
});
export type SetMainClaim = Frozen<z.infer<typeof setMainClaimSchema>>;

/** Names the main claim, or with null leaves it to be derived (MC1). */
export function setMainClaim(draft: Draft, operation: SetMainClaim): Reason | null {
  const { statementId } = operation;
  if (statementId !== null && !draft.statements.has(statementId)) {
    return reason(
      "NOT_FOUND",
      "MC1",
      `There is no statement ${statementId} to be the main claim. Choose one that is on the map.`,
    );
  }
  draft.setMainClaim(statementId);
  return null;
}
