// Lists of maps: those that a person may find, those of their own that they deleted, and those that are to be erased.
import "server-only";
import type { MapRole } from "@/lib/access/roles";
import { Prisma, type Reader, type Tx } from "./database";

export interface MapSummaryRow {
  readonly id: string;
  readonly slug: string;
  readonly title: string;
  readonly visibility: "private" | "link" | "public";
  readonly updatedAt: Date;
  readonly archivedAt: Date | null;
  readonly deletedAt: Date | null;
  /** The person's own role; null where they are no member. */
  readonly role: MapRole | null;
  readonly statements: bigint | number;
  readonly inferences: bigint | number;
  readonly annotations: bigint | number;
  readonly members: bigint | number;
  readonly openSuggestions: bigint | number;
  readonly mainClaim: string | null;
  /** Null where the map has no brief. */
  readonly briefId: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
  readonly publishedOn: string | null;
}

/** Maps with what of them a list shows or asks for. */
function sources(personId: string | null): Prisma.Sql {
  return Prisma.sql`
    FROM "ArgumentMap" m
    LEFT JOIN "Statement" c ON c."mapId" = m."id" AND c."id" = m."mainClaimId"
    LEFT JOIN "Brief" b ON b."mapId" = m."id"
    LEFT JOIN "Membership" p ON p."mapId" = m."id" AND p."userId" = ${personId}`;
}

const VISIBLE = Prisma.sql`m."deletedAt" IS NULL AND (m."visibility" = 'public' OR p."role" IS NOT NULL)`;

/** What the lists show: what the person may find, and their own that they deleted after `since`. */
function listedFor(since: Date): Prisma.Sql {
  return Prisma.sql`(${VISIBLE}) OR (m."deletedAt" > ${since} AND p."role" = 'owner')`;
}

const ORDER = Prisma.sql`ORDER BY CASE WHEN p."role" IS NULL THEN 1 ELSE 0 END, m."updatedAt" DESC, m."id"`;

/** Maps that are public or that the person is a member of, last changed first, 500 at most; one's own come first where
 * there are more. */
export function findVisibleMaps(db: Reader, personId: string | null): Promise<MapSummaryRow[]> {
  return findSummaries(db, personId, VISIBLE);
}

/** What of a map tells whether it stands in a list and holds some words. */
export interface MapLineRow {
  readonly id: string;
  readonly title: string;
  readonly visibility: "private" | "link" | "public";
  readonly archivedAt: Date | null;
  readonly deletedAt: Date | null;
  readonly role: MapRole | null;
  readonly mainClaim: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
}

/** So many of them are looked at: a person's own come first. */
const MOST_LINES = 5_000;

/** What may be found by words, cut where it is long. */
const WORDS = Prisma.sql`substr(c."text", 1, 400) AS "mainClaim", b."author", b."publisher"`;
const NO_WORDS = Prisma.sql`NULL AS "mainClaim", NULL AS "author", NULL AS "publisher"`;

/** The maps that the person may find, and their own that they deleted after `since`, in the order of the summaries,
 * 5,000 at most; without `forWords` their titles alone. */
export function findMapLines(
  db: Reader,
  personId: string | null,
  since: Date,
  forWords: boolean,
): Promise<MapLineRow[]> {
  return db.$queryRaw<MapLineRow[]>`
    SELECT m."id", m."title", m."visibility", m."archivedAt", m."deletedAt", p."role",
      ${forWords ? WORDS : NO_WORDS}
    ${sources(personId)}
    WHERE ${listedFor(since)}
    ${ORDER} LIMIT ${MOST_LINES}`;
}

/** The summaries of those of these maps that the lists show to the person, in their order. */
export async function findSummariesOf(
  db: Reader,
  personId: string | null,
  since: Date,
  ids: readonly string[],
): Promise<MapSummaryRow[]> {
  if (ids.length === 0) return [];
  const wanted = Prisma.sql`m."id" IN (${Prisma.join([...ids])}) AND (${listedFor(since)})`;
  return findSummaries(db, personId, wanted);
}

/** Maps that the person owns and deleted after `since`: they can still be taken back. */
export function findDeletedMaps(
  db: Reader,
  personId: string,
  since: Date,
): Promise<MapSummaryRow[]> {
  return findSummaries(db, personId, Prisma.sql`m."deletedAt" > ${since} AND p."role" = 'owner'`);
}

/** The id of a deleted map that the person owns and can still take back; null where there is none. */
export async function findDeletedMap(
  tx: Tx,
  idOrSlug: string,
  personId: string,
  since: Date,
): Promise<string | null> {
  const map = await tx.argumentMap.findFirst({
    where: {
      OR: [{ id: idOrSlug }, { slug: idOrSlug }],
      deletedAt: { gt: since },
      memberships: { some: { userId: personId, role: "owner" } },
    },
    select: { id: true },
  });
  return map?.id ?? null;
}

/** Ids of maps that were deleted before a time, 100 at most. */
export async function findMapsToErase(db: Reader, before: Date): Promise<string[]> {
  const maps = await db.argumentMap.findMany({
    where: { deletedAt: { lt: before } },
    select: { id: true },
    orderBy: { deletedAt: "asc" },
    take: 100,
  });
  return maps.map(({ id }) => id);
}

/** Tables of a map that may be long, those that others point at last; each has the rest of its key beside "mapId". */
const LONG_TABLES = [
  ["Report", "id"],
  ["Annotation", "id"],
  ["Passage", "id"],
  ["InferencePremise", "inferenceId"],
  ["Inference", "id"],
  ["Statement", "id"],
  ["Suggestion", "id"],
  ["Notification", "id"],
  ["LogEntry", "seq"],
] as const;

const ROWS = 2000;

/** Erases about two thousand rows of a deleted map; true while some are left. The map itself goes last. */
export async function eraseSome(tx: Tx, mapId: string): Promise<boolean> {
  for (const [name, key] of LONG_TABLES) {
    const table = Prisma.raw(`"${name}"`);
    const column = Prisma.raw(`"${key}"`);
    const erased = await tx.$executeRaw`
      DELETE FROM ${table} WHERE "mapId" = ${mapId} AND ${column} IN (
        SELECT ${column} FROM ${table} WHERE "mapId" = ${mapId} LIMIT ${ROWS})`;
    if (erased > 0) return true;
  }
  await tx.argumentMap.deleteMany({ where: { id: mapId, deletedAt: { not: null } } });
  return false;
}

function findSummaries(
  db: Reader,
  personId: string | null,
  which: Prisma.Sql,
): Promise<MapSummaryRow[]> {
  return db.$queryRaw<MapSummaryRow[]>`
    SELECT m."id", m."slug", m."title", m."visibility", m."updatedAt", m."archivedAt", m."deletedAt", p."role",
      (SELECT count(*) FROM "Statement" s WHERE s."mapId" = m."id") AS "statements",
      (SELECT count(*) FROM "Inference" i WHERE i."mapId" = m."id") AS "inferences",
      (SELECT count(*) FROM "Annotation" a WHERE a."mapId" = m."id" AND a."deletedAt" IS NULL) AS "annotations",
      (SELECT count(*) FROM "Membership" o WHERE o."mapId" = m."id") AS "members",
      (SELECT count(*) FROM "Suggestion" g WHERE g."mapId" = m."id" AND g."status" = 'open') AS "openSuggestions",
      c."text" AS "mainClaim", b."id" AS "briefId", b."author", b."publisher", b."publishedOn"
    ${sources(personId)}
    WHERE ${which}
    ${ORDER} LIMIT 500`;
}

/** The slugs of all maps that are not deleted, oldest first: for whoever backs them up. */
export async function findAllSlugs(db: Reader): Promise<string[]> {
  const maps = await db.argumentMap.findMany({
    where: { deletedAt: null },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    select: { slug: true },
  });
  return maps.map(({ slug }) => slug);
}
