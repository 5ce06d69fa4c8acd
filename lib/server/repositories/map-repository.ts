// Maps as wholes: finding one with the caller's role on it, listing, creating, counting its changes.
import "server-only";
import type { MapRole } from "@/lib/access/roles";
import { Prisma, type Reader, type Tx } from "./database";
import { queryRows } from "./straight-sql";

export interface MapRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly visibility: "private" | "link" | "public";
  readonly seq: number;
  readonly version: number;
  readonly mainClaimId: string | null;
  /** When it was archived, which makes it read-only; null for a map in use. */
  readonly archivedAt: Date | null;
}

export interface FoundMap {
  readonly map: MapRow;
  /** The person's own role on the map, or null where they are no member. */
  readonly role: MapRole | null;
}

/** The map with this id or else this slug, with the person's role on it; null where there is none or it was deleted. */
export async function findMap(
  db: Reader | Tx,
  idOrSlug: string,
  personId: string | null,
): Promise<FoundMap | null> {
  const rows = await queryRows<MapRow & { role: MapRole | null }>(
    db,
    Prisma.sql`
    SELECT m."id", m."slug", m."title", m."visibility", m."seq", m."version", m."mainClaimId", m."archivedAt", p."role"
    FROM "ArgumentMap" m
    LEFT JOIN "Membership" p ON p."mapId" = m."id" AND p."userId" = ${personId}
    WHERE (m."id" = ${idOrSlug} OR m."slug" = ${idOrSlug}) AND m."deletedAt" IS NULL
    ORDER BY (m."id" = ${idOrSlug}) DESC LIMIT 1`,
  );
  const row = rows[0];
  if (!row) return null;
  const { role, ...map } = row;
  return { map: withTimes(map), role };
}

export interface NewMap {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly visibility: "private" | "link" | "public";
  readonly mainClaimId?: string | null;
  /** Where the sequence of a copy counts on from; 0 where it is left out. */
  readonly seq?: number;
  /** Who owns it from the start; null for a map that nobody owns yet. */
  readonly ownerId: string | null;
}

/** Writes a new map, and its owner's membership where it has one. */
export async function insertMap(tx: Tx, map: NewMap): Promise<MapRow> {
  const { ownerId, mainClaimId = null, seq = 0, ...fields } = map;
  await tx.argumentMap.create({ data: { ...fields, mainClaimId, seq }, select: { id: true } });
  if (ownerId !== null) await setRole(tx, map.id, ownerId, "owner");
  return { ...fields, mainClaimId, seq, version: 1, archivedAt: null };
}

/** Takes the next sequence number of a map and the lock of the writer; null where the map is gone. */
export async function takeNextSeq(tx: Tx, mapId: string, at: Date): Promise<MapRow | null> {
  return takeSeqs(tx, mapId, 1, at);
}

/** The same for several batches: the row that comes back has the last of their numbers. */
export async function takeSeqs(
  tx: Tx,
  mapId: string,
  count: number,
  at: Date,
): Promise<MapRow | null> {
  const rows = await queryRows<MapRow>(
    tx,
    Prisma.sql`
    UPDATE "ArgumentMap" SET "seq" = "seq" + ${count}, "updatedAt" = ${at}
    WHERE "id" = ${mapId} AND "deletedAt" IS NULL
    RETURNING "id", "slug", "title", "visibility", "seq", "version", "mainClaimId", "archivedAt"`,
  );
  const row = rows[0];
  return row ? withTimes(row) : null;
}

/** From SQLite a time comes as text. */
function withTimes(row: MapRow): MapRow {
  return { ...row, archivedAt: row.archivedAt && new Date(row.archivedAt) };
}

/** Gives back the numbers after this one, which nobody used. */
export async function giveBackSeqs(tx: Tx, mapId: string, seq: number): Promise<void> {
  await tx.argumentMap.updateMany({ where: { id: mapId }, data: { seq } });
}

/** Gives a person a role on a map, in place of the one they had. */
export async function setRole(tx: Tx, mapId: string, userId: string, role: MapRole): Promise<void> {
  await tx.membership.upsert({
    where: { mapId_userId: { mapId, userId } },
    create: { mapId, userId, role },
    update: { role },
    select: { mapId: true },
  });
}

export interface MapChange {
  readonly title?: string | undefined;
  readonly visibility?: MapRow["visibility"] | undefined;
  readonly archivedAt?: Date | null | undefined;
  readonly deletedAt?: Date | null | undefined;
}

/** Changes what is known of a map besides its content; what is left out stays. Its address stays in any case. */
export async function updateMap(tx: Tx, mapId: string, change: MapChange): Promise<void> {
  await tx.argumentMap.update({ where: { id: mapId }, data: change, select: { id: true } });
}

/** Counts a change of what is shown with a map but is not its content: title, sharing, owner, reports. */
export async function touchMap(tx: Tx, mapId: string): Promise<void> {
  await tx.argumentMap.updateMany({
    where: { id: mapId },
    data: { version: { increment: 1 } },
  });
}

/** Counts a change of a person's name in every map that shows it. Call it in the transaction of the change. */
export async function touchMapsOfPerson(tx: Tx, userId: string): Promise<void> {
  await tx.$executeRaw(Prisma.sql`
    UPDATE "ArgumentMap" SET "version" = "version" + 1 WHERE "id" IN (
      SELECT "mapId" FROM "Annotation" WHERE "authorId" = ${userId} OR "resolvedBy" = ${userId}
      UNION SELECT "mapId" FROM "Statement" WHERE "createdBy" = ${userId}
      UNION SELECT "mapId" FROM "Inference" WHERE "createdBy" = ${userId}
      UNION SELECT "mapId" FROM "Passage" WHERE "createdBy" = ${userId}
      UNION SELECT "mapId" FROM "Membership" WHERE "userId" = ${userId}
      UNION SELECT "mapId" FROM "Suggestion" WHERE "authorId" = ${userId} OR "decidedBy" = ${userId}
      UNION SELECT "mapId" FROM "Report" WHERE "reporterId" = ${userId})`);
}
