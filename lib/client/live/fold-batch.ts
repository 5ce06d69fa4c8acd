// Carries one pending batch out on a graph, as the server will. It brings the whole core.
import { applyOperations } from "@/lib/argument/apply-operation";
import type { OperationContext } from "@/lib/argument/draft";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Patch } from "@/lib/argument/patch";
import type { ArgumentGraph } from "@/lib/argument/records";
import { ok, type Result } from "@/lib/argument/result";
import { undoPatch } from "@/lib/argument/undo-patch";

export type FoldBatch = typeof foldBatch;

/**
 * The graph after the batch, or why the core refuses it. An undo is foreseen where `patchOf` knows what it takes back;
 * elsewhere nothing shows until the server has done it.
 */
export function foldBatch(
  graph: ArgumentGraph,
  operations: readonly Operation[],
  context: OperationContext,
  patchOf: (seq: number) => Patch | undefined,
): Result<ArgumentGraph> {
  const [first] = operations;
  if (first?.type === "undo") {
    const patch = patchOf(first.seq);
    if (!patch) return ok(graph);
    const undone = undoPatch(graph, patch);
    return undone.ok ? ok(undone.value.graph) : undone;
  }
  // What an earlier moment was, the server knows.
  if (first?.type === "restore") return ok(graph);
  const applied = applyOperations(graph, operations, context);
  return applied.ok ? ok(applied.value.graph) : applied;
}
