// The database to the rest of the server: a reader, and writes that each stand in one transaction.
import "server-only";
import { setTimeout as wait } from "node:timers/promises";
import { env } from "../env";
import { runAfterCommit } from "./after-commit";
import { type Connections, openPostgresql, openSqlite, PATIENCE_MS } from "./connections";
import { Prisma, type PrismaClient } from "./generated/sqlite/client";
import { lendStraight, runSql } from "./straight-sql";
import { NEEDS_PRISMA, straightly } from "./straight-transaction";

export type Reader = Omit<PrismaClient, "$transaction" | "$executeRaw" | "$executeRawUnsafe">;
export type Tx = Prisma.TransactionClient;
export type Provider = "sqlite" | "postgresql";
export { Prisma };

// Next bundles modules more than once and reloads them in development; the connections are one a process.
const store = globalThis as typeof globalThis & {
  counterpointDatabase?: Promise<Connections> | undefined;
};

/**
 * Changes nothing, and waits for SQLite's write lock. A transaction that reads first and writes then is refused at
 * once where another process wrote in between: no waiting would help it.
 */
const TAKE_WRITE_LOCK = Prisma.sql`UPDATE "ArgumentMap" SET "seq" = "seq" WHERE 1 = 0`;

/** Holds off all others who would change a map. PostgreSQL looks at the data only after it has this lock. */
const HOLD_OFF_OTHERS = Prisma.sql`LOCK TABLE "ArgumentMap" IN SHARE ROW EXCLUSIVE MODE`;

/** How often a transaction that got in another's way is run, and from which time on it holds the others off. */
const ATTEMPTS = 12;
const POLITE_ATTEMPTS = 5;

const ROLL_BACK = new Error("Rolled back on purpose.");

interface Kind {
  readonly isolation: "Serializable" | "RepeatableRead" | "ReadCommitted";
  /** Whether the work's own first statement takes the lock. */
  readonly locks: boolean;
}

/** Which database DATABASE_URL names. */
export function provider(): Provider {
  return env().DATABASE_URL.startsWith("file:") ? "sqlite" : "postgresql";
}

/** The client to read with; it sees only what was committed. */
export async function reader(): Promise<Reader> {
  return (await connections()).reader;
}

/**
 * Runs `work` in one transaction; what it returns is on the disk, what it throws is rolled back. It is as if writers
 * came one after the other; on PostgreSQL `work` is run again where it got in another's way, so it must do nothing
 * but read and write by its `tx`, and leave the rest to `afterCommit`.
 */
export async function write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(work, { isolation: "Serializable", locks: false });
}

/**
 * A transaction for batches of operations: `work` takes the map's next seq first, which is its lock, and says
 * whether what it did is kept or rolled back; its value comes back either way.
 */
export async function writeUnless<T>(
  work: (tx: Tx) => Promise<{ keep: boolean; value: T }>,
): Promise<T> {
  let undone: { value: T } | undefined;
  try {
    return await transact(
      async (tx) => {
        const { keep, value } = await work(tx);
        if (keep) return value;
        undone = { value };
        throw ROLL_BACK;
      },
      { isolation: "ReadCommitted", locks: true },
    );
  } catch (error) {
    if (error === ROLL_BACK && undone) return undone.value;
    throw error;
  }
}

/** Runs `work`, which only reads, on one state of the database that does not move under it. */
export async function readUnmoved<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return transact(work, { isolation: "RepeatableRead", locks: false });
}

/** Closes both connections; the next call opens new ones. */
export async function disconnect(): Promise<void> {
  const open = store.counterpointDatabase;
  store.counterpointDatabase = undefined;
  if (!open) return;
  const { reader: r, writer: w } = await open;
  await Promise.all([r.$disconnect(), w.$disconnect()]);
}

/** Whether an error is the database's word that a unique value is taken already. */
export function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "P2002";
}

async function transact<T>(work: (tx: Tx) => Promise<T>, kind: Kind): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await runOnce(work, kind, attempt);
    } catch (error) {
      if (attempt === ATTEMPTS || !isConflict(error)) throw error;
      await wait(Math.random() * 10 * attempt);
    }
  }
}

async function runOnce<T>(work: (tx: Tx) => Promise<T>, kind: Kind, attempt: number): Promise<T> {
  const open = await connections();
  const { straight, inTurn } = open;
  // What follows the commit comes before the next one's turn, so that changes are told in their order.
  return inTurn(async () => {
    if (!(straight && kind.locks)) return runWithPrisma(open, work, kind, attempt);
    try {
      return await straightly(straight, PATIENCE_MS - 1_000, work, runAfterCommit);
    } catch (error) {
      if (error !== NEEDS_PRISMA) throw error;
      return runWithPrisma(open, work, kind, attempt);
    }
  });
}

async function runWithPrisma<T>(
  { writer, straight }: Connections,
  work: (tx: Tx) => Promise<T>,
  { isolation, locks }: Kind,
  attempt: number,
): Promise<T> {
  const sqlite = provider() === "sqlite";
  let committed: Tx | undefined;
  const start = async (tx: Tx): Promise<T> => {
    committed = tx;
    if (straight) lendStraight(tx, straight, PATIENCE_MS - 1_000);
    if (sqlite && !locks) await runSql(tx, TAKE_WRITE_LOCK);
    else if (!sqlite && attempt > POLITE_ATTEMPTS) await tx.$executeRaw(HOLD_OFF_OTHERS);
    return work(tx);
  };
  const value = await writer.$transaction(start, {
    maxWait: PATIENCE_MS,
    timeout: PATIENCE_MS,
    // SQLite's types, which stand for both, know the strictest alone; so does SQLite.
    isolationLevel: (sqlite ? "Serializable" : isolation) as Prisma.TransactionIsolationLevel,
  });
  if (committed) runAfterCommit(committed);
  return value;
}

/** Whether the database undid a transaction because another one was in its way: done again, it may pass. */
function isConflict(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, meta } = error as { code?: unknown; meta?: { driverAdapterError?: Error } };
  const cause = meta?.driverAdapterError?.cause ?? error.cause;
  const kind = typeof cause === "object" && cause !== null && "kind" in cause ? cause.kind : null;
  return code === "P2034" || kind === "TransactionWriteConflict";
}

async function connections(): Promise<Connections> {
  if (!store.counterpointDatabase) {
    const opening = provider() === "sqlite" ? openSqlite() : openPostgresql();
    store.counterpointDatabase = opening;
    opening.catch(() => {
      if (store.counterpointDatabase === opening) store.counterpointDatabase = undefined;
    });
  }
  return store.counterpointDatabase;
}
