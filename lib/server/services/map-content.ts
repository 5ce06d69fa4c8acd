// The content of a map as this process last saw it: graph and brief, kept by (map, seq).
import "server-only";
import { graphFromRecords } from "@/lib/argument/graph";
import { applyPatch } from "@/lib/argument/patch";
import type { ArgumentGraph } from "@/lib/argument/records";
import type { BriefDocument } from "@/lib/contract/map-document";
import { findBrief } from "../repositories/brief-repository";
import { provider, type Reader, readUnmoved, type Tx } from "../repositories/database";
import { loadRecords } from "../repositories/graph-repository";
import { findPatchesBetween } from "../repositories/log-repository";
import { findMap, type MapRow } from "../repositories/map-repository";
import { readStoredPatch } from "../repositories/stored-patch";
import { mapNotFound } from "./authorize";
import { graphSize } from "./graph-size";
import { createLruCache, type LruCache } from "./lru-cache";

export interface MapContent {
  readonly seq: number;
  readonly graph: ArgumentGraph;
  readonly brief: BriefDocument | null;
}

interface Loaded {
  readonly map: MapRow;
  readonly content: MapContent;
}

/** Characters of all maps that are kept: about as many bytes, or twice that in most of the world's scripts. */
const MAX_CHARACTERS = 120_000_000;
const ATTEMPTS = 5;
const FEW_PATCHES = 20;

/** Loads under way, so that many who ask at once load once. */
const loading = new Map<string, Promise<Loaded>>();

// Pages and route handlers are bundled apart; they share what is loaded.
const store = globalThis as typeof globalThis & { counterpointContent?: LruCache<MapContent> };

function cache(): LruCache<MapContent> {
  store.counterpointContent ??= createLruCache(MAX_CHARACTERS);
  return store.counterpointContent;
}

/** The content of exactly this state of a map, if this process has it. Whoever revises a brief takes a seq. */
export function cachedContent(mapId: string, seq: number): MapContent | null {
  const known = cache().get(mapId);
  return known?.seq === seq ? known : null;
}

/** Keeps the newest content of a map; an older one than what is kept is not taken. */
export function keepContent(mapId: string, content: MapContent): void {
  const known = cache().get(mapId);
  if (known && known.seq > content.seq) return;
  cache().set(mapId, content, contentSize(content));
}

/** The content of a map inside a transaction that holds the map's lock, or sees one state: nothing moves meanwhile. */
export async function loadLocked(
  tx: Tx,
  map: Pick<MapRow, "id" | "mainClaimId">,
): Promise<Pick<MapContent, "graph" | "brief">> {
  const records = await loadRecords(tx, map.id, map.mainClaimId);
  return { graph: graphFromRecords(records), brief: await findBrief(tx, map.id) };
}

/** What the map held at `seq`, for a transaction that holds its lock; it may have taken numbers after it. */
export async function contentAt(tx: Tx, map: MapRow, seq: number): Promise<MapContent> {
  const known = cache().get(map.id);
  if (known?.seq === seq) return known;
  const advanced = known && known.seq < seq ? await advance(tx, map.id, known, seq) : null;
  return advanced ?? { seq, ...(await loadLocked(tx, map)) };
}

/** A content brought up to a later seq by what others did since: their patches are less to read than the whole map.
 * Null where that is too much, the log lacks an entry, or the brief got a new text. */
async function advance(
  db: Reader | Tx,
  mapId: string,
  from: MapContent,
  seq: number,
): Promise<MapContent | null> {
  if (seq - from.seq > FEW_PATCHES) return null;
  const rows = await findPatchesBetween(db, mapId, from.seq, seq + 1);
  if (rows.length < seq - from.seq) return null;
  const patches = rows.map(({ patch }) => readStoredPatch(patch));
  if (patches.some(({ briefRevision }) => briefRevision !== undefined)) return null;
  const graph = patches.reduce(applyPatch, from.graph);
  return { ...from, seq, graph };
}

/** A map's row with its content, both of one state. What comes back may be newer than `map`. */
export async function loadContent(db: Reader, map: MapRow): Promise<Loaded> {
  const known = cachedContent(map.id, map.seq);
  if (known) return { map, content: known };
  const key = `${map.id} ${map.seq}`;
  const underWay = loading.get(key);
  if (underWay !== undefined) return underWay;
  const load = loadUnchanged(db, map).finally(() => loading.delete(key));
  loading.set(key, load);
  return load;
}

/**
 * PostgreSQL lets us look at one state. SQLite's reader has one connection for all, and a transaction would hold them
 * to its state: there the rows are read between two looks at seq, and again where it moved.
 */
async function loadUnchanged(db: Reader, map: MapRow): Promise<Loaded> {
  if (provider() === "postgresql") return readUnmoved((tx) => loadUnmoved(tx, map.id));
  let before = map;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const { id, seq, mainClaimId } = before;
    const records = await loadRecords(db, id, mainClaimId);
    const brief = await findBrief(db, id);
    const after = (await findMap(db, id, null))?.map;
    if (!after) throw mapNotFound();
    if (after.seq === seq) {
      const content = { seq, graph: graphFromRecords(records), brief };
      keepContent(id, content);
      return { map: before, content };
    }
    before = after;
  }
  // Others write without a pause: the writer's lock makes them wait.
  return readUnmoved((tx) => loadUnmoved(tx, map.id));
}

async function loadUnmoved(tx: Tx, mapId: string): Promise<Loaded> {
  const map = (await findMap(tx, mapId, null))?.map;
  if (!map) throw mapNotFound();
  const content = { seq: map.seq, ...(await loadLocked(tx, map)) };
  keepContent(mapId, content);
  return { map, content };
}

function contentSize({ graph, brief }: MapContent): number {
  return 1000 + graphSize(graph) + (brief ? brief.text.length + brief.markdown.length : 0);
}
