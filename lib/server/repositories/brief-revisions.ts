// The revisions of briefs: adding one, listing them, reading one.
import "server-only";
import { Prisma, type Reader, type Tx } from "./database";

export interface RevisionRow {
  readonly revision: number;
  readonly createdAt: Date;
  readonly createdBy: string | null;
  readonly length: number;
}

export interface NewRevision {
  readonly briefId: string;
  readonly revision: number;
  readonly text: string;
  readonly markdown: string;
  readonly createdAt: Date;
  readonly createdBy: string;
}

/** Adds a revision and makes it the brief's current one. Throws a unique violation where the brief has it already. */
export async function insertRevision(tx: Tx, row: NewRevision): Promise<void> {
  await tx.briefRevision.create({ data: row, select: { briefId: true } });
  const { briefId: id, revision } = row;
  await tx.brief.update({ where: { id }, data: { revision }, select: { id: true } });
}

/** The revisions of a brief without their texts, newest first. */
export async function listRevisions(db: Reader, briefId: string): Promise<RevisionRow[]> {
  const rows = await db.briefRevision.findMany({
    where: { briefId },
    select: { revision: true, createdAt: true, createdBy: true },
    orderBy: { revision: "desc" },
  });
  const sizes = await db.$queryRaw<{ revision: number; size: bigint | number }[]>(Prisma.sql`
    SELECT "revision", length("text") AS "size" FROM "BriefRevision" WHERE "briefId" = ${briefId}`);
  const sizeOf = new Map(sizes.map(({ revision, size }) => [Number(revision), Number(size)]));
  return rows.map((row) => ({ ...row, length: sizeOf.get(row.revision) ?? 0 }));
}

/** One revision with its text, or null. */
export async function findRevision(
  db: Reader | Tx,
  briefId: string,
  revision: number,
): Promise<(Omit<NewRevision, "createdBy"> & { readonly createdBy: string | null }) | null> {
  return db.briefRevision.findUnique({ where: { briefId_revision: { briefId, revision } } });
}

/** The id of the log entry that brings a revision: no client can mint one with a colon. */
export function revisionEntryId(revision: number, requestId: string): string {
  return `revision:${revision}:${requestId}`;
}

/** The first revision that was brought after a moment, or null: the moment had the one before it. */
export async function firstRevisionAfter(
  db: Reader | Tx,
  mapId: string,
  seq: number,
): Promise<number | null> {
  const row = await db.logEntry.findFirst({
    where: { mapId, seq: { gt: seq }, clientOpId: { startsWith: "revision:" } },
    select: { clientOpId: true },
    orderBy: { seq: "asc" },
  });
  return row ? Number(row.clientOpId.split(":")[1]) : null;
}
