// The connections to the database: a read-only reader, and a writer whose every statement runs in a transaction.
import "server-only";
import { env } from "../env";
import { runAfterCommit } from "./after-commit";
import { Prisma, PrismaClient } from "./generated/sqlite/client";

export type Reader = Omit<PrismaClient, "$transaction" | "$executeRaw" | "$executeRawUnsafe">;
export type Tx = Prisma.TransactionClient;
export type Provider = "sqlite" | "postgresql";
export { Prisma };

interface Connections {
  readonly reader: PrismaClient;
  readonly writer: PrismaClient;
}

// Next bundles modules more than once and reloads them in development; the connections are one a process.
const store = globalThis as typeof globalThis & {
  counterpointDatabase?: Promise<Connections> | undefined;
};

const PATIENCE_MS = 30_000;

/**
 * Changes nothing, and waits for SQLite's write lock. A transaction that reads first and writes then is refused at
 * once where another process wrote in between: no waiting would help it.
 */
const TAKE_WRITE_LOCK = Prisma.sql`UPDATE "ArgumentMap" SET "seq" = "seq" WHERE 1 = 0`;

const ROLL_BACK = new Error("Rolled back on purpose.");

/** Which database DATABASE_URL names. */
export function provider(): Provider {
  return env().DATABASE_URL.startsWith("file:") ? "sqlite" : "postgresql";
}

/** The client to read with; it sees only what was committed. */
export async function reader(): Promise<Reader> {
  return (await connections()).reader;
}

/** Runs `work` in one transaction of the writer; what it returns is on the disk, what it throws is rolled back. */
export async function write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const { writer } = await connections();
  let committed: Tx | undefined;
  const start = async (tx: Tx): Promise<T> => {
    committed = tx;
    if (provider() === "sqlite") await tx.$executeRaw(TAKE_WRITE_LOCK);
    return work(tx);
  };
  const value = await writer.$transaction(start, { maxWait: PATIENCE_MS, timeout: PATIENCE_MS });
  if (committed) runAfterCommit(committed);
  return value;
}

/** Like `write`, but `work` says whether what it did is kept or rolled back; its value comes back either way. */
export async function writeUnless<T>(
  work: (tx: Tx) => Promise<{ keep: boolean; value: T }>,
): Promise<T> {
  let undone: { value: T } | undefined;
  try {
    return await write(async (tx) => {
      const { keep, value } = await work(tx);
      if (keep) return value;
      undone = { value };
      throw ROLL_BACK;
    });
  } catch (error) {
    if (error === ROLL_BACK && undone) return undone.value;
    throw error;
  }
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

async function openSqlite(): Promise<Connections> {
  const { PrismaBetterSqlite3 } = await import("@prisma/adapter-better-sqlite3");
  const url = sqlitePath(env().DATABASE_URL);
  const writer = new PrismaClient({
    adapter: new PrismaBetterSqlite3({ url, fileMustExist: true }),
  });
  for (const pragma of [
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=30000",
  ]) {
    await writer.$executeRawUnsafe(`PRAGMA ${pragma}`);
  }
  const reading = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url, readonly: true }) });
  await reading.$executeRawUnsafe("PRAGMA busy_timeout=30000");
  return { reader: reading, writer };
}

async function openPostgresql(): Promise<Connections> {
  const [{ PrismaPg }, client] = await Promise.all([
    import("@prisma/adapter-pg"),
    import("./generated/postgresql/client"),
  ]);
  const make = () =>
    new client.PrismaClient({
      adapter: new PrismaPg({ connectionString: env().DATABASE_URL }),
    }) as unknown as PrismaClient;
  return { reader: make(), writer: make() };
}

/** A relative path counts from the working directory, which the scripts set to the repository's root. */
function sqlitePath(url: string): string {
  return decodeURIComponent(url.replace(/^file:(\/\/(?=\/))?/, "").replace(/\?.*$/, ""));
}
