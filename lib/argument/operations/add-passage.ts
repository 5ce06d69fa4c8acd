// addPassage: marks an exact stretch of the brief, for statements or for annotations.
import * as z from "zod";
import type { Draft, OperationContext } from "../draft";
import { type Reason, reason } from "../result";
import { LIMITS } from "../text-rules";
import { countField, type Frozen, head, idField, quoteField } from "./fields";
import { takenId } from "./shared";

export const addPassageSchema = z.strictObject({
  ...head("addPassage"),
  id: idField,
  briefRevision: countField,
  exact: quoteField("PA2", "A passage", 1, LIMITS.exactUnits),
  prefix: quoteField("PA3", "The text before a passage", 0, LIMITS.contextUnits),
  suffix: quoteField("PA3", "The text after a passage", 0, LIMITS.contextUnits),
  start: countField,
  end: countField,
  statementIds: z.array(idField).max(LIMITS.passageStatements).optional(),
});
export type AddPassage = Frozen<z.infer<typeof addPassageSchema>>;

/** Adds the passage where the brief says it, or says why not (OP3, PA1 to PA4). */
export function addPassage(
  draft: Draft,
  operation: AddPassage,
  context: OperationContext,
): Reason | null {
  const { id, briefRevision, exact, prefix, suffix, start, end } = operation;
  const statementIds = operation.statementIds ?? [];
  const bad = takenId(draft, id) ?? misquoted(operation, context) ?? badLinks(draft, statementIds);
  if (bad || context.brief === null) return bad;
  draft.passages.put({
    id,
    briefId: context.brief.id,
    briefRevision,
    exact,
    prefix,
    suffix,
    start,
    end,
    statementIds,
    createdBy: context.actorId,
    createdAt: context.at,
  });
  return null;
}

function misquoted(operation: AddPassage, { brief }: OperationContext): Reason | null {
  const { start, end, exact, prefix, suffix } = operation;
  if (brief === null)
    return reason(
      "INVALID",
      "PA1",
      "This map has no brief to mark a passage in. Add a brief first.",
    );
  if (operation.briefRevision !== brief.revision) {
    const message = `The brief is at revision ${brief.revision}, the passage was selected in ${operation.briefRevision}. Reload the map and select it again.`;
    return reason("CONFLICT", "PA1", message);
  }
  if (start >= end || brief.text.slice(start, end) !== exact || end - start !== exact.length) {
    return reason(
      "INVALID",
      "PA2",
      "The passage is not what stands in the brief at this place. Select it again.",
    );
  }
  const before = brief.text.slice(Math.max(0, start - prefix.length), start);
  const after = brief.text.slice(end, end + suffix.length);
  if (before !== prefix || after !== suffix) {
    return reason(
      "INVALID",
      "PA3",
      "What is said to stand around the passage does not stand there. Select it again.",
    );
  }
  return null;
}

function badLinks(draft: Draft, statementIds: readonly string[]): Reason | null {
  if (new Set(statementIds).size < statementIds.length) {
    return reason("INVALID", "PA4", "A statement stands twice on the passage. Name each one once.");
  }
  const absent = statementIds.find((id) => !draft.statements.has(id));
  if (absent === undefined) return null;
  return reason(
    "NOT_FOUND",
    "PA4",
    `The statement ${absent} is not in this map; it may have been removed. Choose another.`,
  );
}
