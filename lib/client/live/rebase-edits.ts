// An edit that began from an older revision: it still stands where nobody else changed the same words.
import type { Operation } from "@/lib/argument/operations/operation";
import type { ArgumentGraph, Statement } from "@/lib/argument/records";
import { type ConflictAt, EDITED_FIELDS, type KeptBatch } from "./batch";

type Edit = Extract<Operation, { type: "editStatement" }>;

export type Rebased =
  | { readonly operations: readonly Operation[] }
  | { readonly conflict: ConflictAt };

/** The operations from the newest revisions, or the words that two people changed; null where neither would help. */
export function rebaseEdits(
  { operations, bases }: Pick<KeptBatch, "operations" | "bases">,
  graph: ArgumentGraph,
): Rebased | null {
  const ahead = new Map<string, number>();
  for (const operation of operations) {
    if (operation.type !== "editStatement" || ahead.has(operation.id)) continue;
    const now = graph.statements.get(operation.id);
    const base = bases.find(({ id }) => id === operation.id);
    if (!now) return null;
    const field = contested(operations, operation.id, base, now);
    if (field) return { conflict: { statementId: operation.id, field } };
    ahead.set(operation.id, now.revision - operation.revision);
  }
  if ([...ahead.values()].every((by) => by === 0)) return null;
  return {
    operations: operations.map((operation) =>
      operation.type === "editStatement"
        ? { ...operation, revision: operation.revision + (ahead.get(operation.id) ?? 0) }
        : operation,
    ),
  };
}

/** What the batch makes of a statement's fields, the last edit of each counting. */
export function wantedOf(operations: readonly Operation[], statementId: string): Partial<Edit> {
  let wanted: Partial<Edit> = {};
  for (const operation of operations) {
    if (operation.type === "editStatement" && operation.id === statementId)
      wanted = { ...wanted, ...operation };
  }
  return wanted;
}

function contested(
  operations: readonly Operation[],
  id: string,
  base: Statement | undefined,
  now: Statement,
): ConflictAt["field"] | undefined {
  const wanted = wantedOf(operations, id);
  return EDITED_FIELDS.find(
    (field) =>
      wanted[field] !== undefined &&
      wanted[field] !== now[field] &&
      (base === undefined || base[field] !== now[field]),
  );
}

/** The same batch as one decided: with these words, or without its own words for this field. */
export function settledOperations(
  operations: readonly Operation[],
  { statementId, field }: ConflictAt,
  words: string | null,
  graph: ArgumentGraph,
): readonly Operation[] {
  const now = graph.statements.get(statementId);
  if (!now) return [];
  const edit = { ...wantedOf(operations, statementId) };
  delete edit[field];
  const kept: Edit = {
    ...edit,
    v: 1,
    type: "editStatement",
    id: statementId,
    revision: now.revision,
  };
  const decided: Edit = words === null ? kept : { ...kept, [field]: words };
  const says = EDITED_FIELDS.some((each) => decided[each] !== undefined);
  const others = operations.filter(
    (operation) => operation.type !== "editStatement" || operation.id !== statementId,
  );
  return says ? [decided, ...others] : others;
}
