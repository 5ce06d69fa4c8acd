// Reads who did what to a map, newest first.
import "server-only";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Patch } from "@/lib/argument/patch";
import type { ArgumentGraph } from "@/lib/argument/records";
import type { Actor } from "@/lib/contract/actor";
import type { HistoryEntry, HistoryPage } from "@/lib/contract/history";
import { type Reader, reader } from "../repositories/database";
import { findPage, type LogRow } from "../repositories/log-repository";
import { findPageAbout, findSuggestionAuthors, findUndos } from "../repositories/moment-repository";
import { findNames } from "../repositories/people-repository";
import { readStoredPatch } from "../repositories/stored-patch";
import { authorizeMap } from "./authorize";
import { loadContent } from "./map-content";
import { graphAtMoment } from "./moment-graph";
import { standingUndos } from "./standing-undos";
import { summariseEntry } from "./summarise-entry";
import { touchesStatement } from "./touches-statement";

export interface HistoryInput {
  readonly mapId: string;
  /** Entries before this seq; the newest where it is left out. */
  readonly before?: number | undefined;
  readonly limit: number;
  /** Only entries that touched this statement: its words, its steps, its passages, what is said on it. */
  readonly statement?: string | undefined;
}

interface Read {
  readonly row: LogRow;
  readonly operations: readonly Operation[];
  readonly patch: Patch;
}

/** What the entries of a page are told with. */
interface Lookups {
  readonly people: Readonly<Record<string, { name: string }>>;
  readonly authors: ReadonlyMap<string, string | null>;
  readonly undone: ReadonlyMap<number, number>;
  readonly sources: readonly ArgumentGraph[];
}

/** A page of the log in words. It never repeats what annotations say. */
export async function readHistory(actor: Actor | null, input: HistoryInput): Promise<HistoryPage> {
  const db = await reader();
  const access = await authorizeMap(db, actor, input.mapId, "map.read");
  const { map, content } = await loadContent(db, access.map);
  const before = input.before ?? null;
  const { statement } = input;
  const { rows, more } =
    statement === undefined
      ? await findPage(db, map.id, before, input.limit)
      : await findPageAbout(db, map.id, before, input.limit, statement);
  const read = rows.map(
    (row): Read => ({
      row,
      operations: JSON.parse(row.operations) as Operation[],
      patch: readStoredPatch(row.patch),
    }),
  );
  const shown =
    statement === undefined
      ? read
      : read.filter(({ patch, operations }) => touchesStatement(patch, operations, statement));
  const now = { mapId: map.id, seq: content.seq, graph: content.graph };
  const newest = rows[0]?.seq;
  const then = newest === undefined ? content.graph : await graphAtMoment(db, now, newest);
  const known = [content.graph, then, gone(read)];
  const lookups = await lookUp(db, map.id, rows, known);
  const last = rows.at(-1);
  return {
    entries: shown.map((each) => entryOf(each, lookups)),
    next: more && last ? last.seq : null,
  };
}

async function lookUp(
  db: Reader,
  mapId: string,
  rows: readonly LogRow[],
  sources: readonly ArgumentGraph[],
): Promise<Lookups> {
  const suggested = rows.flatMap(({ suggestionId }) => suggestionId ?? []);
  const authors = await findSuggestionAuthors(db, mapId, suggested);
  const ids = [...rows.map(({ actorId }) => actorId), ...authors.values()];
  const people = await findNames(db, [...new Set(ids.filter((id) => id !== null))]);
  const oldest = rows.at(-1)?.seq;
  const undos = oldest === undefined ? [] : await findUndos(db, mapId, oldest);
  return { people, authors, undone: standingUndos(undos), sources };
}

/** What entries of the page removed, so that older ones can name it. */
function gone(read: readonly Read[]): ArgumentGraph {
  const records = <T>(of: (patch: Patch) => Readonly<Record<string, T>> | undefined) =>
    new Map(read.flatMap(({ patch }) => Object.entries(of(patch) ?? {})));
  return {
    statements: records((patch) => patch.statements?.removed),
    inferences: records((patch) => patch.inferences?.removed),
    passages: records((patch) => patch.passages?.removed),
    annotations: records((patch) => patch.annotations?.removed),
    mainClaimId: null,
  };
}

function entryOf({ row, operations, patch }: Read, lookups: Lookups): HistoryEntry {
  const { people, authors, undone, sources } = lookups;
  const name = row.actorId === null ? undefined : people[row.actorId]?.name;
  const [first] = operations;
  const author = row.suggestionId === null ? null : (authors.get(row.suggestionId) ?? null);
  const by = author === null ? null : (people[author] ?? null);
  return {
    seq: row.seq,
    actor: row.actorId === null || name === undefined ? null : { id: row.actorId, name },
    at: row.at.toISOString(),
    operation: first?.type ?? "none",
    count: operations.length,
    summary: summariseEntry(operations, patch, sources),
    suggestion: row.suggestionId === null ? null : { id: row.suggestionId, by },
    undoes: first?.type === "undo" ? first.seq : null,
    restores: first?.type === "restore" ? first.seq : null,
    undoneBy: undone.get(row.seq) ?? null,
  };
}
