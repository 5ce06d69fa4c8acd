// A batch of the session: where it stands between the person and the server.
import type { Operation } from "@/lib/argument/operations/operation";
import type { Id, Statement } from "@/lib/argument/records";
import type { KeptBatch } from "./batch";
import type { PendingBatch } from "./fold-pending";

export interface SessionBatch extends PendingBatch {
  /** Its first clientOpId: an edit that is brought up to date is sent under a new one. */
  readonly token: Id;
  /** Some sending of it ended without an answer. */
  readonly lost: boolean;
  /** Its number, once it is known; it stays until the graph that holds it is here. */
  readonly confirmedAt: number | null;
  /** Waits for a newer reading of the map before it goes on. */
  readonly held: boolean;
  readonly refusals: number;
  /** Answers in a row that were the server's own failures. */
  readonly broken: number;
}

const BEGINNING = { held: false, confirmedAt: null, refusals: 0, broken: 0 } as const;

/** A batch that was just made. */
export function newBatch(
  clientOpId: Id,
  operations: readonly Operation[],
  bases: readonly Statement[],
  at: string,
): SessionBatch {
  return {
    ...{ clientOpId, token: clientOpId, operations, bases, at, ...BEGINNING },
    ...{ attempted: false, lost: false },
  };
}

/** A batch that an earlier page left: it may have been sent. */
export function adoptedBatch(kept: KeptBatch): SessionBatch {
  return { ...kept, token: kept.clientOpId, ...BEGINNING, attempted: true, lost: true };
}

/** What of a batch is kept over a reload. */
export function keptForm({
  clientOpId,
  operations,
  at,
  bases,
  refused,
  conflict,
}: KeptBatch): KeptBatch {
  return {
    ...{ clientOpId, operations, at, bases },
    ...(refused && { refused }),
    ...(conflict && { conflict }),
  };
}
