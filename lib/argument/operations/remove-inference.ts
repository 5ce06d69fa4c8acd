// removeInference: a step goes, and what bears on it; its premises and its target stay.
import * as z from "zod";
import type { Draft } from "../draft";
import type { Reason } from "../result";
import { type Frozen, head, idField } from "./fields";
import { missing, removeSteps } from "./shared";

export const removeInferenceSchema = z.strictObject({ ...head("removeInference"), id: idField });
export type RemoveInference = Frozen<z.infer<typeof removeInferenceSchema>>;

/** Removes the inference with the undercuts and backings on it (IN12, UC2). */
export function removeInference(draft: Draft, operation: RemoveInference): Reason | null {
  const inference = draft.inferences.get(operation.id);
  if (inference === undefined) return missing("step");
  removeSteps(draft, [inference]);
  return null;
}
