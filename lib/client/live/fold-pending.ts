// The view as a fold: what is confirmed, and on it the batches that are on their way.
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import type { Reason, Result } from "@/lib/argument/result";
import type { KeptBatch } from "./batch";
import { rebaseEdits } from "./rebase-edits";

export interface PendingBatch extends KeptBatch {
  /** It was sent at least once and may have been applied: only the server knows. */
  readonly attempted: boolean;
}

export interface Folded<T extends PendingBatch> {
  readonly graph: ArgumentGraph;
  /** What still stands, in order; edits that began from an older revision are brought up to date. */
  readonly pending: readonly T[];
  /** What can no longer be applied, and why. */
  readonly refused: readonly { readonly batch: T; readonly reason: Reason }[];
}

type Fold<T> = (graph: ArgumentGraph, batch: T, ahead: number) => Result<ArgumentGraph>;

/**
 * Folds the batches on the graph. One that fails and was never sent is refused; one that may have been applied stays,
 * unseen, until the server has told, and so does what comes after it.
 */
export function foldPending<T extends PendingBatch>(
  confirmed: ArgumentGraph,
  batches: readonly T[],
  fold: Fold<T>,
  mintId: () => Id,
): Folded<T> {
  let graph = confirmed;
  let unsure = false;
  const pending: T[] = [];
  const refused: { batch: T; reason: Reason }[] = [];
  for (const batch of batches) {
    const result = fold(graph, batch, pending.length + 1);
    if (result.ok) {
      graph = result.value;
      pending.push(batch);
      continue;
    }
    if (batch.attempted || unsure) {
      unsure = true;
      pending.push(batch);
      continue;
    }
    const rebased = result.reason.rule === "ST6" ? rebaseEdits(batch, graph) : null;
    if (rebased && "operations" in rebased) {
      const again = { ...batch, clientOpId: mintId(), operations: rebased.operations };
      const second = fold(graph, again, pending.length + 1);
      if (second.ok) {
        graph = second.value;
        pending.push(again);
        continue;
      }
    }
    const conflicting = rebased && "conflict" in rebased ? { ...batch, ...rebased } : batch;
    refused.push({ batch: conflicting, reason: result.reason });
  }
  return { graph, pending, refused };
}
