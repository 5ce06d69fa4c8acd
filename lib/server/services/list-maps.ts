// Lists the maps that a person may find, and those of their own that they deleted and may still take back.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { holdsWords, wordsToFind } from "@/lib/contract/find-words";
import { isShownIn, SHOWS, type Show } from "@/lib/contract/map-shows";
import type { MapList, MapSummary } from "@/lib/contract/maps";
import { reader } from "../repositories/database";
import {
  findDeletedMaps,
  findMapLines,
  findSummariesOf,
  findVisibleMaps,
  type MapSummaryRow,
} from "../repositories/map-list-repository";
import { graceBegan, restorableUntil } from "./map-grace";

/** Public maps and those one is a member of, archived ones too, one's own first. A linked map is not listed for who
 * only has the link. */
export async function listMaps(actor: Actor | null): Promise<MapList> {
  const rows = await findVisibleMaps(await reader(), actor?.id ?? null);
  return { maps: rows.map(summaryOf) };
}

/** What the person owns and deleted, while it can be taken back. */
export async function listDeletedMaps(actor: Actor | null): Promise<MapList> {
  if (!actor) return { maps: [] };
  const rows = await findDeletedMaps(await reader(), actor.id, graceBegan(new Date()));
  return { maps: rows.map(summaryOf) };
}

/** So many maps stand on one page of the first page's lists. */
const PAGE = 24;

/** A page of a list, and how many maps each list has. */
export interface BrowsedMaps {
  readonly maps: readonly MapSummary[];
  /** Of those that hold the words. */
  readonly counts: Readonly<Record<Show, number>>;
  /** How many there are with or without the words. */
  readonly total: number;
  /** From 1; the last one where a later one was asked for. */
  readonly page: number;
  readonly pages: number;
}

/** One page of one list, of the maps whose title, main claim, author or publisher hold every word of the query. */
export async function browseMaps(
  actor: Actor | null,
  wanted: { readonly show: Show; readonly words: string; readonly page: number },
): Promise<BrowsedMaps> {
  const db = await reader();
  const personId = actor?.id ?? null;
  const since = graceBegan(new Date());
  const words = wordsToFind(wanted.words);
  const lines = await findMapLines(db, personId, since, words.length > 0);
  const all = lines.filter((map) => SHOWS.some((show) => isShownIn(show, map)));
  const matching = all.filter((map) =>
    holdsWords([map.title, map.mainClaim, map.author, map.publisher].join(" "), words),
  );
  const counts = Object.fromEntries(
    SHOWS.map((show) => [show, matching.filter((map) => isShownIn(show, map)).length]),
  ) as Record<Show, number>;
  const pages = Math.max(1, Math.ceil(counts[wanted.show] / PAGE));
  const page = Math.min(Math.max(1, wanted.page), pages);
  const ids = matching
    .filter((map) => isShownIn(wanted.show, map))
    .slice((page - 1) * PAGE, page * PAGE)
    .map(({ id }) => id);
  const rows = await findSummariesOf(db, personId, since, ids);
  return { maps: rows.map(summaryOf), counts, total: all.length, page, pages };
}

function summaryOf(row: MapSummaryRow): MapSummary {
  const { author, publisher, publishedOn } = row;
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    visibility: row.visibility,
    role: row.role,
    members: Number(row.members),
    statements: Number(row.statements),
    inferences: Number(row.inferences),
    annotations: Number(row.annotations),
    openSuggestions: Number(row.openSuggestions),
    updatedAt: row.updatedAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
    restorableUntil: row.deletedAt && restorableUntil(row.deletedAt),
    mainClaim: row.mainClaim,
    brief: row.briefId === null ? null : { author, publisher, publishedOn },
  };
}
