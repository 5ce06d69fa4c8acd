// The log of a map: one entry a batch, for history, catching up, undo and repeats. It is never the source of state.
import "server-only";
import { Prisma, type Reader, type Tx } from "./database";
import { insertRows } from "./insert-rows";
import { queryRows } from "./straight-sql";

export type LogRow = Prisma.LogEntryGetPayload<object>;
export type SeqPatchRow = Pick<LogRow, "seq" | "patch">;

/** Adds entries. */
export async function appendEntries(tx: Tx, entries: readonly LogRow[]): Promise<void> {
  await insertRows(tx, "LogEntry", entries);
}

export type RepeatedRow = Pick<LogRow, "seq" | "clientOpId" | "actorId" | "bodyHash" | "patch">;

/** Those entries that batches with these ids made. */
export async function findEntriesByClientOpIds(
  tx: Tx,
  mapId: string,
  clientOpIds: readonly string[],
): Promise<RepeatedRow[]> {
  return queryRows<RepeatedRow>(
    tx,
    Prisma.sql`
    SELECT "seq", "clientOpId", "actorId", "bodyHash", "patch" FROM "LogEntry"
    WHERE "mapId" = ${mapId} AND "clientOpId" IN (${Prisma.join([...clientOpIds])})`,
  );
}

/** The entry with this sequence number, or null. */
export async function findEntry(
  db: Reader | Tx,
  mapId: string,
  seq: number,
): Promise<LogRow | null> {
  return db.logEntry.findUnique({ where: { mapId_seq: { mapId, seq } } });
}

/** The patches after one sequence number and before another, oldest first. */
export async function findPatchesBetween(
  db: Reader | Tx,
  mapId: string,
  after: number,
  before: number,
): Promise<SeqPatchRow[]> {
  return db.logEntry.findMany({
    where: { mapId, seq: { gt: after, lt: before } },
    select: { seq: true, patch: true },
    orderBy: { seq: "asc" },
  });
}

/** How many characters those patches have together. */
export async function sizeBetween(
  db: Reader | Tx,
  mapId: string,
  after: number,
  before: number,
): Promise<number> {
  const rows = await db.$queryRaw<{ size: bigint | number | null }[]>`
    SELECT sum(length("patch")) AS "size" FROM "LogEntry"
    WHERE "mapId" = ${mapId} AND "seq" > ${after} AND "seq" < ${before}`;
  return Number(rows[0]?.size ?? 0);
}

/** Characters of log that one page may load; entries are up to a few megabytes each. */
const PAGE_CHARACTERS = 4_000_000;

/** A page of entries before a sequence number (all, where it is null), newest first; shorter where entries are large. */
export async function findPage(
  db: Reader,
  mapId: string,
  before: number | null,
  limit: number,
): Promise<{ rows: LogRow[]; more: boolean }> {
  const bound = before ?? 2_147_483_647;
  const sizes = await db.$queryRaw<{ seq: number; size: bigint | number }[]>`
    SELECT "seq", length("operations") + length("patch") AS "size" FROM "LogEntry"
    WHERE "mapId" = ${mapId} AND "seq" < ${bound} ORDER BY "seq" DESC LIMIT ${limit + 1}`;
  let held = 0;
  const fits = sizes.slice(0, limit).filter(({ size }, index) => {
    held += Number(size);
    return index === 0 || held <= PAGE_CHARACTERS;
  });
  const seqs = fits.map(({ seq }) => seq);
  const rows = await db.logEntry.findMany({
    where: { mapId, seq: { in: seqs } },
    orderBy: { seq: "desc" },
  });
  return { rows, more: sizes.length > fits.length };
}

/** Numbers of the entries that may speak of one of these records: they hold its id as text. */
export async function findSeqsAbout(
  tx: Tx,
  mapId: string,
  recordIds: readonly string[],
): Promise<number[]> {
  const anyOf = recordIds.flatMap((id) => [
    { patch: { contains: id } },
    { operations: { contains: id } },
  ]);
  return seqsOf(tx, { mapId, OR: anyOf });
}

/** Numbers of the entries that may speak of annotations at all: one look at the log, however many are meant. */
export async function findSeqsAboutAnnotations(tx: Tx, mapId: string): Promise<number[]> {
  const anyOf = [
    { patch: { contains: '"annotations":' } },
    { operations: { contains: 'Annotation"' } },
  ];
  return seqsOf(tx, { mapId, OR: anyOf });
}

async function seqsOf(tx: Tx, where: Prisma.LogEntryWhereInput): Promise<number[]> {
  const rows = await tx.logEntry.findMany({ where, select: { seq: true } });
  return rows.map(({ seq }) => seq);
}

/** Replaces what an entry says, once something in it was erased. */
export async function rewriteEntry(
  tx: Tx,
  mapId: string,
  entry: Pick<LogRow, "seq" | "operations" | "patch">,
): Promise<void> {
  const { seq, operations, patch } = entry;
  await tx.logEntry.updateMany({ where: { mapId, seq }, data: { operations, patch } });
}
