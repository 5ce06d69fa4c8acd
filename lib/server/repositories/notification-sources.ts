// The words that notifications are about, read when they are shown, so that what was hidden since is not quoted.
import "server-only";
import type { Reader, Tx } from "./database";

/** Who made a suggestion; null where it or the account is gone. */
export async function findSuggestionAuthor(
  db: Reader | Tx,
  mapId: string,
  id: string,
): Promise<string | null> {
  const row = await db.suggestion.findUnique({
    where: { mapId_id: { mapId, id } },
    select: { authorId: true },
  });
  return row?.authorId ?? null;
}

/** A record of a map by its id. */
interface Ref {
  readonly mapId: string;
  readonly id: string;
}

/** What these annotations say now, by `mapId id`; those hidden, deleted or gone are not among them. */
export async function findAnnotationWords(
  db: Reader | Tx,
  refs: readonly Ref[],
): Promise<Map<string, string>> {
  const rows = await db.annotation.findMany({
    where: { ...oneOf(refs), hiddenAt: null, deletedAt: null },
    select: { mapId: true, id: true, body: true },
  });
  return new Map(rows.map((row) => [keyOf(row), row.body]));
}

/** Which of these annotations are still there, by `mapId id`, hidden ones too. */
export async function findStanding(db: Reader | Tx, refs: readonly Ref[]): Promise<Set<string>> {
  const rows = await db.annotation.findMany({
    where: { ...oneOf(refs) },
    select: { mapId: true, id: true },
  });
  return new Set(rows.map(keyOf));
}

export interface SuggestionWords {
  readonly message: string;
  readonly note: string;
  readonly decision: "accepted" | "declined" | null;
}

function decisionOf(status: string): SuggestionWords["decision"] {
  return status === "accepted" || status === "declined" ? status : null;
}

/** What was said with these suggestions: the decision's word where there is one, else why it was made. */
export async function findSuggestionWords(
  db: Reader | Tx,
  refs: readonly Ref[],
): Promise<Map<string, SuggestionWords>> {
  const rows = await db.suggestion.findMany({
    where: { ...oneOf(refs) },
    select: { mapId: true, id: true, message: true, decisionNote: true, status: true },
  });
  return new Map(
    rows.map((row) => [
      keyOf(row),
      { message: row.message, note: row.decisionNote ?? "", decision: decisionOf(row.status) },
    ]),
  );
}

/** The key under which a record is found. */
export function keyOf({ mapId, id }: Ref): string {
  return `${mapId} ${id}`;
}

function oneOf(refs: readonly Ref[]) {
  return { OR: refs.map(({ mapId, id }) => ({ mapId, id })) };
}
