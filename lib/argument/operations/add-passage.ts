// addPassage: marks an exact stretch of the brief, for statements or for annotations.
import * as z from "zod";
import type { Draft, OperationContext } from "../draft";
import { type Reason, reason } from "../result";
import { LIMITS } from "../text-rules";
import { countField, type Frozen, head, idField, quoteField } from "./fields";
import { misquoted } from "./misquoted";
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
