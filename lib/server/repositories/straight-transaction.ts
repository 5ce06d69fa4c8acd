// Transactions whose statements all go straight to SQLite: without what Prisma does around a BEGIN and a COMMIT.
import "server-only";
import type { Tx } from "./database";
import { lendStraight, runOn, type Straight, takeBack } from "./straight-sql";

/** Thrown by a transaction that was asked for what only Prisma can do. */
export const NEEDS_PRISMA = new Error("Only a transaction of Prisma's can do this.");

/**
 * What stands for the transaction: statements find the connection by it, and whatever else a client has it refuses,
 * and remembers that it was asked, as whoever asked may have caught the refusal.
 */
function standIn(): { readonly tx: Tx; readonly needsPrisma: () => boolean } {
  let asked = false;
  const tx = new Proxy(Object.freeze({}), {
    get() {
      asked = true;
      throw NEEDS_PRISMA;
    },
  }) as Tx;
  return { tx, needsPrisma: () => asked };
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
  const { tx, needsPrisma } = standIn();
  const value = await commit();
  committed(tx);
  return value;

  async function commit(): Promise<T> {
    runOn(straight, "BEGIN IMMEDIATE");
    try {
      lendStraight(tx, straight, time);
      const made = await work(tx);
      if (needsPrisma()) throw NEEDS_PRISMA;
      runOn(straight, "COMMIT");
      return made;
    } catch (error) {
      // SQLite ends some transactions by itself.
      if (straight.database.inTransaction) runOn(straight, "ROLLBACK");
      throw needsPrisma() ? NEEDS_PRISMA : error;
    } finally {
      takeBack(straight);
    }
  }
}
