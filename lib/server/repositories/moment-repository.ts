// The log of a map as a way through its past: stretches of it, in either direction, never more at once than fits.
import "server-only";
import { Prisma, type Reader, type Tx } from "./database";
import type { LogRow } from "./log-repository";

/** Characters of patches that one look may load. */
const PAGE_CHARACTERS = 4_000_000;

/** The number of a map's oldest entry; null where its log is empty. */
export async function findFirstSeq(db: Reader | Tx, mapId: string): Promise<number | null> {
  const row = await db.logEntry.findFirst({
    where: { mapId },
    select: { seq: true },
    orderBy: { seq: "asc" },
  });
  return row?.seq ?? null;
}

/** What to read of a log at once: entries with numbers between these two, which are not among them. */
export interface SeqRange {
  readonly after: number;
  readonly before: number;
  readonly order: "asc" | "desc";
  readonly limit: number;
}

export type MomentRow = Pick<LogRow, "seq" | "at" | "actorId" | "patch">;

/** The first entries of a range in its order, so many that they are not too large together; at least one. */
export async function findMoments(
  db: Reader | Tx,
  mapId: string,
  { after, before, order, limit }: SeqRange,
): Promise<MomentRow[]> {
  const direction = order === "asc" ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const sizes = await db.$queryRaw<{ seq: number; size: bigint | number }[]>`
    SELECT "seq", length("patch") AS "size" FROM "LogEntry"
    WHERE "mapId" = ${mapId} AND "seq" > ${after} AND "seq" < ${before}
    ORDER BY "seq" ${direction} LIMIT ${limit}`;
  let held = 0;
  const fits = sizes.filter(({ size }, index) => {
    held += Number(size);
    return index === 0 || held <= PAGE_CHARACTERS;
  });
  return db.logEntry.findMany({
    where: { mapId, seq: { in: fits.map(({ seq }) => seq) } },
    select: { seq: true, at: true, actorId: true, patch: true },
    orderBy: { seq: order },
  });
}

/** Every entry after one number that took an earlier one back, oldest first. */
export async function findUndos(
  db: Reader,
  mapId: string,
  after: number,
): Promise<{ seq: number; operations: string }[]> {
  return db.logEntry.findMany({
    where: { mapId, seq: { gt: after }, operations: { startsWith: '[{"v":1,"type":"undo"' } },
    select: { seq: true, operations: true },
    orderBy: { seq: "asc" },
  });
}

/** A page of the entries that may speak of a record, newest first: they hold its id as text. */
export async function findPageAbout(
  db: Reader,
  mapId: string,
  before: number | null,
  limit: number,
  recordId: string,
): Promise<{ rows: LogRow[]; more: boolean }> {
  const holdsIt = [{ patch: { contains: recordId } }, { operations: { contains: recordId } }];
  const found = await db.logEntry.findMany({
    where: { mapId, ...(before !== null && { seq: { lt: before } }), OR: holdsIt },
    select: { seq: true },
    orderBy: { seq: "desc" },
    take: limit + 1,
  });
  const seqs = found.slice(0, limit).map(({ seq }) => seq);
  const sizes = await db.$queryRaw<{ seq: number; size: bigint | number }[]>`
    SELECT "seq", length("operations") + length("patch") AS "size" FROM "LogEntry"
    WHERE "mapId" = ${mapId} AND "seq" IN (${Prisma.join(seqs.length > 0 ? seqs : [-1])})
    ORDER BY "seq" DESC`;
  let held = 0;
  const fits = sizes.filter(({ size }, index) => {
    held += Number(size);
    return index === 0 || held <= PAGE_CHARACTERS;
  });
  const rows = await db.logEntry.findMany({
    where: { mapId, seq: { in: fits.map(({ seq }) => seq) } },
    orderBy: { seq: "desc" },
  });
  return { rows, more: found.length > fits.length };
}

/** Who made these suggestions of a map; null for an account that is gone. */
export async function findSuggestionAuthors(
  db: Reader,
  mapId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string | null>> {
  if (ids.length === 0) return new Map();
  const rows = await db.suggestion.findMany({
    where: { mapId, id: { in: [...new Set(ids)] } },
    select: { id: true, authorId: true },
  });
  return new Map(rows.map(({ id, authorId }) => [id, authorId]));
}
