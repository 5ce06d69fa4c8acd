// movePassage: a passage is the words at another place of the brief as it is now; what it anchors stays on it.
import * as z from "zod";
import type { Draft, OperationContext } from "../draft";
import type { Reason } from "../result";
import { LIMITS } from "../text-rules";
import { countField, type Frozen, head, idField, quoteField } from "./fields";
import { misquoted } from "./misquoted";
import { missing } from "./shared";

export const movePassageSchema = z.strictObject({
  ...head("movePassage"),
  id: idField,
  briefRevision: countField,
  exact: quoteField("PA2", "A passage", 1, LIMITS.exactUnits),
  prefix: quoteField("PA3", "The text before a passage", 0, LIMITS.contextUnits),
  suffix: quoteField("PA3", "The text after a passage", 0, LIMITS.contextUnits),
  start: countField,
  end: countField,
});
export type MovePassage = Frozen<z.infer<typeof movePassageSchema>>;

/** Moves the passage to where the brief says it, or says why not (PA1 to PA3, PA8). */
export function movePassage(
  draft: Draft,
  operation: MovePassage,
  context: OperationContext,
): Reason | null {
  const { id, briefRevision, exact, prefix, suffix, start, end } = operation;
  const passage = draft.passages.get(id);
  if (passage === undefined) return missing("passage");
  const bad = misquoted(operation, context);
  if (bad || context.brief === null) return bad;
  const briefId = context.brief.id;
  draft.passages.put({ ...passage, briefId, briefRevision, exact, prefix, suffix, start, end });
  return null;
}
