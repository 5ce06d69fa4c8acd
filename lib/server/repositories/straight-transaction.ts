// Transactions whose statements all go straight to SQLite: without what Prisma does around a BEGIN and a COMMIT.
import "server-only";
import type { Tx } from "./database";
import { lendStraight, runOn, type Straight } from "./straight-sql";

/** Thrown by a transaction that was asked for what only Prisma can do. */
export const NEEDS_PRISMA = new Error("Only a transaction of Prisma's can do this.");

/** What stands for the transaction: statements find the connection by it, and whatever else a client has it refuses. */
function standIn(): Tx {
  return new Proxy(Object.freeze({}), {
    get() {
      throw NEEDS_PRISMA;
    },
  }) as Tx;
}

/**
 * Runs `work` between BEGIN and COMMIT on the connection, which must be in no transaction, and then `committed`.
 * Rejects with NEEDS_PRISMA, rolled back, where `work` asked for more than statements or took more than `time`
 * milliseconds.
 */
export async function straightly<T>(
  straight: Straight,
  time: number,
  work: (tx: Tx) => Promise<T>,
  committed: (tx: Tx) => void,
): Promise<T> {
  const tx = standIn();
  runOn(straight, "BEGIN IMMEDIATE");
  try {
    lendStraight(tx, straight, time);
    const value = await work(tx);
    runOn(straight, "COMMIT");
    committed(tx);
    return value;
  } catch (error) {
    // SQLite ends some transactions by itself, and what follows a commit cannot undo it.
    if (straight.database.inTransaction) runOn(straight, "ROLLBACK");
    throw error;
  }
}
