// addInference: a step from linked premises to a statement, or to another step (undercut, backing).
import * as z from "zod";
import type { Draft, OperationContext } from "../draft";
import type { Reason } from "../result";
import { LIMITS, TEXT_RULES } from "../text-rules";
import { type Frozen, head, idField, kindField, targetField, textField } from "./fields";
import { badPremises, badTarget, takenId } from "./shared";

export const addInferenceSchema = z.strictObject({
  ...head("addInference"),
  id: idField,
  kind: kindField,
  premises: z.array(idField).min(1).max(LIMITS.premises),
  target: targetField,
  scheme: textField("IN7", TEXT_RULES.scheme).nullable().optional(),
});
export type AddInference = Frozen<z.infer<typeof addInferenceSchema>>;

/** Adds the inference, or says why not (OP3, IN1 to IN5). */
export function addInference(
  draft: Draft,
  operation: AddInference,
  context: OperationContext,
): Reason | null {
  const { id, kind, premises, target } = operation;
  const bad =
    takenId(draft, id) ?? badPremises(draft, premises) ?? badTarget(draft, id, premises, target);
  if (bad) return bad;
  draft.inferences.put({
    id,
    kind,
    premises,
    target,
    scheme: operation.scheme ?? null,
    createdBy: context.actorId,
    createdAt: context.at,
    ordinal: context.ordinal,
  });
  return null;
}
