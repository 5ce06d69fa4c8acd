// Whether a person may do what a batch does: the pure rules of lib/access, as refusals.
import "server-only";
import type { Decision } from "@/lib/access/decision";
import { mayApply } from "@/lib/access/may-apply";
import { mayUndo } from "@/lib/access/may-undo";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Patch } from "@/lib/argument/patch";
import type { ArgumentGraph } from "@/lib/argument/records";
import { AppError } from "@/lib/contract/app-error";
import type { MapAccess } from "./authorize";

/** Throws FORBIDDEN with the index of the first operation that the person may not apply to the graph. */
export function checkMayApply(
  access: MapAccess,
  operations: readonly Operation[],
  graph: ArgumentGraph,
): void {
  for (const [index, operation] of operations.entries())
    demand(mayApply(asked(access), operation, graph), index);
}

/** Throws FORBIDDEN where the person may not take back this patch of theirs. */
export function checkMayUndo(access: MapAccess, patch: Patch): void {
  demand(mayUndo(asked(access), patch), 0);
}

function asked({ map, role, actor }: MapAccess) {
  return { role, actorId: actor?.id ?? null, archived: map.archivedAt !== null };
}

function demand(decision: Decision, index: number): void {
  if (!decision.ok) throw new AppError(decision.code, decision.message, { index });
}
