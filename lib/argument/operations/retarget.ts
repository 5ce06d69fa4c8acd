// retarget: lets a step, with all that bears on it, point at something else.
import * as z from "zod";
import { sameValue } from "../compare";
import type { Draft } from "../draft";
import type { Reason } from "../result";
import { type Frozen, head, idField, targetField } from "./fields";
import { badTarget, circularTarget, missing } from "./shared";

export const retargetSchema = z.strictObject({
  ...head("retarget"),
  id: idField,
  target: targetField,
});
export type Retarget = Frozen<z.infer<typeof retargetSchema>>;

/** Moves the inference to another target, or says why not (IN2 to IN5, IN9). */
export function retarget(draft: Draft, operation: Retarget): Reason | null {
  const { id, target } = operation;
  const inference = draft.inferences.get(id);
  if (inference === undefined) return missing("step");
  const bad = badTarget(draft, id, inference.premises, target) ?? circularTarget(draft, id, target);
  if (bad) return bad;
  if (!sameValue(target, inference.target)) draft.inferences.put({ ...inference, target });
  return null;
}
