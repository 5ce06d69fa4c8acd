// setKind: makes a reason a counterpoint, or the reverse.
import * as z from "zod";
import type { Draft } from "../draft";
import type { Reason } from "../result";
import { type Frozen, head, idField, kindField } from "./fields";
import { missing } from "./shared";

export const setKindSchema = z.strictObject({ ...head("setKind"), id: idField, kind: kindField });
export type SetKind = Frozen<z.infer<typeof setKindSchema>>;

/** Sets whether the inference supports or attacks (IN8). */
export function setKind(draft: Draft, operation: SetKind): Reason | null {
  const inference = draft.inferences.get(operation.id);
  if (inference === undefined) return missing("step");
  const { kind } = operation;
  if (kind !== inference.kind) draft.inferences.put({ ...inference, kind });
  return null;
}
