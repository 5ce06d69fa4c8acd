// Suggestions: operations that somebody proposes, and what was decided of them.
import "server-only";
import type { Operation } from "@/lib/argument/operations/operation";
import type { SuggestionDocument, SuggestionStatus } from "@/lib/contract/suggestions";
import type { Prisma, Reader, Tx } from "./database";

type Row = Prisma.SuggestionGetPayload<object>;

function documentOf(row: Row): SuggestionDocument {
  const { mapId: _, createdAt, decidedAt, operations, status, ...rest } = row;
  return {
    ...rest,
    createdAt: createdAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    operations: JSON.parse(operations) as Operation[],
    status: status as SuggestionStatus,
  };
}

export interface NewSuggestion {
  readonly mapId: string;
  readonly id: string;
  readonly authorId: string;
  readonly createdAt: Date;
  readonly operations: readonly Operation[];
  readonly message: string;
  readonly baseSeq: number;
}

/** Adds an open suggestion. */
export async function insertSuggestion(
  tx: Tx,
  suggestion: NewSuggestion,
): Promise<SuggestionDocument> {
  const operations = JSON.stringify(suggestion.operations);
  return documentOf(await tx.suggestion.create({ data: { ...suggestion, operations } }));
}

/** One suggestion of a map; null where there is none. */
export async function findSuggestion(
  db: Reader | Tx,
  mapId: string,
  id: string,
): Promise<SuggestionDocument | null> {
  const row = await db.suggestion.findUnique({ where: { mapId_id: { mapId, id } } });
  return row && documentOf(row);
}

/** The open suggestions of a map, oldest first. */
export async function findOpenSuggestions(
  db: Reader | Tx,
  mapId: string,
): Promise<SuggestionDocument[]> {
  const rows = await db.suggestion.findMany({
    where: { mapId, status: "open" },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(documentOf);
}

/** Suggestions of a map, newest first, of one status where it is named. */
export async function findSuggestions(
  db: Reader,
  mapId: string,
  status: SuggestionStatus | undefined,
  limit: number,
): Promise<SuggestionDocument[]> {
  const rows = await db.suggestion.findMany({
    where: { mapId, ...(status && { status }) },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: limit,
  });
  return rows.map(documentOf);
}

/** How many open suggestions a map has, and how many characters they hold: of one person, and of all. */
export async function openSuggestionSize(
  tx: Tx,
  mapId: string,
  authorId: string,
): Promise<{ own: number; ownCharacters: number; characters: number }> {
  const rows = await tx.$queryRaw<Record<"own" | "ownCharacters" | "characters", unknown>[]>`
    SELECT
      sum(CASE WHEN "authorId" = ${authorId} THEN 1 ELSE 0 END) AS "own",
      sum(CASE WHEN "authorId" = ${authorId} THEN length("operations") ELSE 0 END) AS "ownCharacters",
      sum(length("operations")) AS "characters"
    FROM "Suggestion" WHERE "mapId" = ${mapId} AND "status" = 'open'`;
  const { own, ownCharacters, characters } = rows[0] ?? {};
  return {
    own: Number(own ?? 0),
    ownCharacters: Number(ownCharacters ?? 0),
    characters: Number(characters ?? 0),
  };
}

/** What becomes of an open suggestion. */
export interface SuggestionDecision {
  readonly status: Exclude<SuggestionStatus, "open">;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly decisionNote: string | null;
  readonly acceptedSeq: number | null;
}

/** Changes an open suggestion; null where it is open no more. */
export async function updateOpenSuggestion(
  tx: Tx,
  mapId: string,
  id: string,
  change: SuggestionDecision | { readonly message: string },
): Promise<SuggestionDocument | null> {
  const { count } = await tx.suggestion.updateMany({
    where: { mapId, id, status: "open" },
    data: change,
  });
  return count === 1 ? findSuggestion(tx, mapId, id) : null;
}
