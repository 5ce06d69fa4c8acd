// Statements of the busiest calls, straight to SQLite on the connection that Prisma opened, and so inside Prisma's
// transactions: prepared once, and without Prisma's way from a statement to its rows. On PostgreSQL Prisma runs them.
import "server-only";
import type { Database, Statement } from "better-sqlite3";
import type { Prisma, PrismaClient } from "./generated/sqlite/client";

type Client = Pick<PrismaClient, "$queryRaw" | "$executeRaw">;

/** A connection of SQLite's, with what was prepared on it. */
export interface Straight {
  readonly database: Database;
  readonly prepared: Map<string, Statement>;
  /** The client, or the transaction that was begun last: nobody else may use the connection. */
  owner: object;
  /** Until when, by performance.now(): a transaction that takes too long is rolled back, and another one may begin. */
  until: number;
}

/** How many statements are kept prepared, and how long they may be: inserts of many rows are all different. */
const MOST_PREPARED = 200;
const MOST_CHARACTERS = 2_000;

// Next bundles modules more than once; who has which connection is known once a process.
const store = globalThis as typeof globalThis & {
  counterpointStraight?: WeakMap<object, Straight>;
};
store.counterpointStraight ??= new WeakMap();
const connections = store.counterpointStraight;

/** Lets a client, or from now on this transaction alone, run its statements on the connection, for so many
 * milliseconds. */
export function lendStraight(
  owner: object,
  straight: Straight,
  time = Number.POSITIVE_INFINITY,
): void {
  straight.owner = owner;
  straight.until = performance.now() + time;
  connections.set(owner, straight);
}

/** Nobody has the connection, until it is lent again. */
export function takeBack(straight: Straight): void {
  straight.owner = straight;
}

/** The rows of a statement. On SQLite a time comes as text, and a truth value as 0 or 1. */
export async function queryRows<R>(db: Pick<Client, "$queryRaw">, sql: Prisma.Sql): Promise<R[]> {
  const straight = straightOf(db);
  if (!straight) return db.$queryRaw<R[]>(sql);
  return prepare(straight, sql.sql).all(...sql.values.map(toSqlite)) as R[];
}

/** Runs a statement that gives no rows. */
export async function runSql(tx: Pick<Client, "$executeRaw">, sql: Prisma.Sql): Promise<void> {
  const straight = straightOf(tx);
  if (straight) prepare(straight, sql.sql).run(...sql.values.map(toSqlite));
  else await tx.$executeRaw(sql);
}

/** Runs a statement without parameters on the connection, whoever has it. */
export function runOn(straight: Straight, text: string): void {
  prepare(straight, text).run();
}

/** A transaction that is over, or took too long, is left to Prisma, which refuses to go on with it. */
function straightOf(db: object): Straight | undefined {
  const straight = connections.get(db);
  if (straight?.owner !== db || performance.now() > straight.until) return undefined;
  return straight.database.readonly || straight.database.inTransaction ? straight : undefined;
}

function prepare({ database, prepared }: Straight, text: string): Statement {
  const known = prepared.get(text);
  if (known) return known;
  // Prisma asks for integers as BigInt.
  const made = database.prepare(text).safeIntegers(false);
  if (text.length > MOST_CHARACTERS) return made;
  if (prepared.size >= MOST_PREPARED) prepared.clear();
  prepared.set(text, made);
  return made;
}

/** As Prisma's adapter writes them. */
function toSqlite(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString().replace("Z", "+00:00");
  return typeof value === "boolean" ? Number(value) : value;
}
