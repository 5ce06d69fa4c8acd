// Opens the clients of a database: one to read with, one to write with.
import "server-only";
import type { Database } from "better-sqlite3";
import { env } from "../env";
import { PrismaClient } from "./generated/sqlite/client";
import { lendStraight, type Straight } from "./straight-sql";
import { makeTurns, type TakeTurns } from "./turns";

export interface Connections {
  readonly reader: PrismaClient;
  readonly writer: PrismaClient;
  /** The writer's connection itself; null on PostgreSQL. */
  readonly straight: Straight | null;
  /** Every transaction of the writer's runs in it: on SQLite one at a time, on PostgreSQL at once. */
  readonly inTurn: TakeTurns;
}

/** How long a call waits for its turn, and a transaction may take, in milliseconds. */
export const PATIENCE_MS = 30_000;

/** SQLite: one connection each. A relative path counts from the working directory, the repository's root. */
export async function openSqlite(): Promise<Connections> {
  const { PrismaBetterSqlite3 } = await import("@prisma/adapter-better-sqlite3");
  const url = sqlitePath(env().DATABASE_URL);
  const opened: Straight[] = [];
  /** Prisma's adapter, which shows the connection that it opens. */
  class ShowingAdapter extends PrismaBetterSqlite3 {
    override async connect() {
      const adapter = await super.connect();
      const { client } = adapter as typeof adapter & { readonly client?: Database };
      if (client) opened.push({ database: client, prepared: new Map(), owner: adapter, until: 0 });
      return adapter;
    }
  }
  const writer = new PrismaClient({ adapter: new ShowingAdapter({ url, fileMustExist: true }) });
  for (const pragma of [
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "busy_timeout=30000",
  ]) {
    await writer.$executeRawUnsafe(`PRAGMA ${pragma}`);
  }
  const straight = opened.pop() ?? null;
  const reading = new PrismaClient({ adapter: new ShowingAdapter({ url, readonly: true }) });
  await reading.$executeRawUnsafe("PRAGMA busy_timeout=30000");
  const [straightReader] = opened;
  if (straightReader) lendStraight(reading, straightReader);
  return { reader: reading, writer, straight, inTurn: makeTurns(PATIENCE_MS) };
}

/**
 * PostgreSQL: a pool each, so that writers who wait for one map do not keep readers waiting. A connection that was
 * lost is replaced by the next call.
 */
export async function openPostgresql(): Promise<Connections> {
  const [{ PrismaPg }, client] = await Promise.all([
    import("@prisma/adapter-pg"),
    import("./generated/postgresql/client"),
  ]);
  const make = () =>
    new client.PrismaClient({
      adapter: new PrismaPg({
        connectionString: env().DATABASE_URL,
        max: env().DATABASE_POOL,
        connectionTimeoutMillis: PATIENCE_MS,
        keepAlive: true,
        // A machine that vanished in the middle of a change must not hold the map's lock for ever.
        idle_in_transaction_session_timeout: 2 * PATIENCE_MS,
        lock_timeout: PATIENCE_MS,
        application_name: "counterpoint",
      }),
      // The two clients have the same methods, made from the same schema.
    }) as unknown as PrismaClient;
  return { reader: make(), writer: make(), straight: null, inTurn: (work) => work() };
}

function sqlitePath(url: string): string {
  return decodeURIComponent(url.replace(/^file:(\/\/(?=\/))?/, "").replace(/\?.*$/, ""));
}
