// What is to be done once a transaction stands: telling others of it. Nothing is told of one that was rolled back.
import "server-only";
import type { Prisma } from "./generated/sqlite/client";

type Tx = Prisma.TransactionClient;

type Work = () => void;

const waiting = new WeakMap<Tx, Work[]>();

/** Does the work after the transaction was committed, and never where it was not. */
export function afterCommit(tx: Tx, work: Work): void {
  const known = waiting.get(tx);
  if (known) known.push(work);
  else waiting.set(tx, [work]);
}

/** Called by `write` alone, when the transaction stands. What fails here undoes nothing. */
export function runAfterCommit(tx: Tx): void {
  const works = waiting.get(tx) ?? [];
  waiting.delete(tx);
  for (const work of works) {
    try {
      work();
    } catch (error) {
      console.error("What follows a change failed:", error);
    }
  }
}
