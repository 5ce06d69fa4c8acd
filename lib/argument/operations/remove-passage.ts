// removePassage: a mark in the brief goes; the statements that it anchored stay.
import * as z from "zod";
import type { Draft } from "../draft";
import type { Reason } from "../result";
import { type Frozen, head, idField } from "./fields";
import { missing, orphan } from "./shared";

export const removePassageSchema = z.strictObject({ ...head("removePassage"), id: idField });
export type RemovePassage = Frozen<z.infer<typeof removePassageSchema>>;

/** Removes the passage; its annotations keep what it quoted (PA7, AN12). */
export function removePassage(draft: Draft, operation: RemovePassage): Reason | null {
  const passage = draft.passages.get(operation.id);
  if (passage === undefined) return missing("passage");
  orphan(draft, "passage", passage.id, passage.exact);
  draft.passages.remove(passage.id);
  return null;
}
