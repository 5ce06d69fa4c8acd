// What was refused, as a person sees it: two versions of the same words, or words to copy.
import type { Operation } from "@/lib/argument/operations/operation";
import type { ArgumentGraph } from "@/lib/argument/records";
import type { KeptBatch } from "./batch";
import type { FailedBatch, TextConflict } from "./live-types";
import { operationText } from "./operation-text";
import { wantedOf } from "./rebase-edits";

const NOTHING_REFUSED = { failed: [], conflicts: [] };

/** Splits what was refused; a conflict on a statement that is gone is a failure like any other. */
export function failedView(
  refused: readonly KeptBatch[],
  graph: ArgumentGraph,
): { readonly failed: readonly FailedBatch[]; readonly conflicts: readonly TextConflict[] } {
  if (refused.length === 0) return NOTHING_REFUSED;
  const failed: FailedBatch[] = [];
  const conflicts: TextConflict[] = [];
  for (const batch of refused) {
    const conflict = conflictOf(batch, graph);
    if (conflict) conflicts.push(conflict);
    else failed.push(failureOfBatch(batch, graph));
  }
  return { failed, conflicts };
}

function conflictOf(batch: KeptBatch, graph: ArgumentGraph): TextConflict | null {
  const { conflict } = batch;
  const statement = conflict && graph.statements.get(conflict.statementId);
  if (!conflict || !statement) return null;
  const mine = wantedOf(batch.operations, conflict.statementId)[conflict.field];
  const theirs = statement[conflict.field];
  return {
    clientOpId: batch.clientOpId,
    statementId: conflict.statementId,
    field: conflict.field,
    theirs: String(theirs ?? ""),
    mine: String(mine ?? ""),
  };
}

function failureOfBatch(batch: KeptBatch, graph: ArgumentGraph): FailedBatch {
  const { clientOpId, operations, refused } = batch;
  return {
    clientOpId,
    operations,
    code: refused?.code ?? "NOT_FOUND",
    message: refused?.message ?? "Somebody removed this statement meanwhile. Copy your words.",
    text: textOf(operations, graph),
  };
}

/** The words that somebody wrote; where there are none, what the operations would have done. */
function textOf(operations: readonly Operation[], graph: ArgumentGraph): readonly string[] {
  const written = operations.filter(({ type }) => WRITTEN.has(type));
  return (written.length > 0 ? written : operations).map((operation) =>
    operationText(operation, graph),
  );
}

const WRITTEN: ReadonlySet<Operation["type"]> = new Set([
  "addStatement",
  "editStatement",
  "addAnnotation",
  "editAnnotation",
]);
