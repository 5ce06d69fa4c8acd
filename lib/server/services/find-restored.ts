// Finds what a restore brings back: the map as it was at an earlier moment.
import "server-only";
import type { Operation } from "@/lib/argument/operations/operation";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import { AppError } from "@/lib/contract/app-error";
import type { Tx } from "../repositories/database";
import { graphAtMoment, type KnownMoment } from "./moment-graph";

export interface Restored {
  readonly then: ArgumentGraph;
  /** The statement whose branch comes back; the whole map where it is left out. */
  readonly statementId: Id | undefined;
}

/** The moment that the batch's restore brings back, or null where it holds none. Throws where there is no such moment. */
export async function findRestored(
  tx: Tx,
  now: KnownMoment,
  operations: readonly Operation[],
): Promise<Restored | null> {
  const restore = operations.find((operation) => operation.type === "restore");
  if (!restore) return null;
  if (operations.length > 1) {
    throw new AppError("VALIDATION", "A restore stands alone in its batch. Send it on its own.", {
      rule: "OP14",
    });
  }
  const then = await graphAtMoment(tx, { ...now, provisional: true }, restore.seq);
  return { then, statementId: restore.statementId };
}
