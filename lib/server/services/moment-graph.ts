// The argument of a map as it was: from the nearest moment that is known, back through the log.
import "server-only";
import { createRewind } from "@/lib/argument/moment";
import type { ArgumentGraph } from "@/lib/argument/records";
import { AppError } from "@/lib/contract/app-error";
import type { Reader, Tx } from "../repositories/database";
import { findFirstSeq, findMoments } from "../repositories/moment-repository";
import { readStoredPatch } from "../repositories/stored-patch";
import { graphSize } from "./graph-size";
import { createLruCache, type LruCache } from "./lru-cache";

/** A map's graph at a seq from which to go back. */
export interface KnownMoment {
  readonly mapId: string;
  readonly seq: number;
  readonly graph: ArgumentGraph;
  /** True where it may still be rolled back: then nothing that is found on the way from it is kept. */
  readonly provisional?: boolean;
}

/** On a long way back so many entries lie between moments that are kept. */
const SPACING = 256;
const PAGE = 500;
/** Characters of all moments that are kept; they share most of their records. */
const MAX_CHARACTERS = 60_000_000;

const store = globalThis as typeof globalThis & { counterpointMoments?: LruCache<ArgumentGraph> };

function cache(): LruCache<ArgumentGraph> {
  store.counterpointMoments ??= createLruCache(MAX_CHARACTERS);
  return store.counterpointMoments;
}

/**
 * The graph as it was after the entry `seq`, annotations as the log has them: what was deleted since has lost its words.
 * Throws NOT_FOUND where the map has no such moment, or its history begins later.
 */
export async function graphAtMoment(
  db: Reader | Tx,
  now: KnownMoment,
  seq: number,
): Promise<ArgumentGraph> {
  if (seq === now.seq) return now.graph;
  const first = await findFirstSeq(db, now.mapId);
  if (seq > now.seq || first === null || seq < first - 1) throw momentNotFound();
  const known = nearest(now, seq);
  if (known.seq === seq) return known.graph;
  return walkBack(db, { ...known, provisional: now.provisional ?? false }, seq);
}

/** The refusal of a moment that a map's history does not have. */
export function momentNotFound(): AppError {
  return new AppError(
    "NOT_FOUND",
    "This map's history has no such moment. Choose one from its list of changes.",
  );
}

async function walkBack(db: Reader | Tx, known: KnownMoment, seq: number): Promise<ArgumentGraph> {
  const { mapId, provisional = false } = known;
  const keeps = !provisional;
  const rewind = createRewind(known.graph);
  let before = known.seq + 1;
  while (before > seq + 1) {
    const rows = await findMoments(db, mapId, { after: seq, before, order: "desc", limit: PAGE });
    if (rows.length === 0) break;
    for (const row of rows) {
      if (keeps && row.seq % SPACING === 0 && row.seq < known.seq)
        keep(mapId, row.seq, rewind.graph());
      rewind.back(readStoredPatch(row.patch));
      before = row.seq;
    }
  }
  const graph = rewind.graph();
  if (keeps) keep(mapId, seq, graph);
  return graph;
}

/** The earliest moment at or after `seq` that is kept, of those that are kept on the way; else `now`. */
function nearest(now: KnownMoment, seq: number): KnownMoment {
  const { mapId } = now;
  const exact = cache().get(keyOf(mapId, seq));
  if (exact) return { mapId, seq, graph: exact };
  for (let at = Math.ceil(seq / SPACING) * SPACING; at < now.seq; at += SPACING) {
    const graph = cache().get(keyOf(mapId, at));
    if (graph) return { mapId, seq: at, graph };
  }
  return now;
}

function keep(mapId: string, seq: number, graph: ArgumentGraph): void {
  cache().set(keyOf(mapId, seq), graph, 1000 + graphSize(graph));
}

function keyOf(mapId: string, seq: number): string {
  return `${mapId} ${seq}`;
}
