// Applies batches of several people, one after the other, inside one transaction.
import "server-only";
import { createHash } from "node:crypto";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Patch } from "@/lib/argument/patch";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { SubmitRequest } from "@/lib/contract/submit";
import type { Tx } from "../repositories/database";
import { findEntriesByClientOpIds, type RepeatedRow } from "../repositories/log-repository";
import { giveBackSeqs, type MapRow, takeSeqs } from "../repositories/map-repository";
import { type PendingWrites, pendingWrites } from "../repositories/pending-writes";
import { readStoredPatch } from "../repositories/stored-patch";
import { computeBatch, writeBatch } from "./apply-batch";
import { type Authorized, authorizeMap, type MapAccess, mapNotFound } from "./authorize";
import { checkMayApply, checkMayUndo } from "./check-rights";
import { checkRoom } from "./check-room";
import { findRestored } from "./find-restored";
import { findUndone } from "./find-undone";
import { noteSize } from "./graph-size";
import { contentAt, type MapContent } from "./map-content";

export interface SubmitJob {
  readonly actor: Actor;
  readonly access: Authorized<MapAccess, "map.read">;
  readonly input: SubmitRequest;
}

export interface Outcome {
  readonly seq: number;
  readonly patch: Patch;
  /** The map's content afterwards, or null where the batch had been applied before. */
  readonly content: MapContent | null;
}

type Result =
  | { readonly ok: true; readonly outcome: Outcome }
  | { readonly ok: false; readonly error: unknown };

/** What became of each job, and what the maps hold now that were changed. */
export interface AppliedGroup {
  readonly results: readonly Result[];
  readonly contents: ReadonlyMap<string, MapContent>;
}

/** The state of one map between the batches of a group. */
interface MapWork {
  readonly tx: Tx;
  readonly map: MapRow;
  readonly at: Date;
  readonly pending: PendingWrites;
  /** What was applied already, by clientOpId: entries of the log, and batches of this group. */
  readonly repeated: Map<string, RepeatedRow>;
  content: MapContent;
}

/** Applies the jobs in their order; one that is refused changes nothing. Rejects only where the database fails. */
export async function applyGroup(tx: Tx, jobs: readonly SubmitJob[]): Promise<AppliedGroup> {
  const results: Result[] = [];
  const contents = new Map<string, MapContent>();
  for (const [mapId, indexes] of byMap(jobs)) {
    const work = await begin(
      tx,
      mapId,
      indexes.flatMap((index) => jobs[index] ?? []),
    );
    const before = work?.content.seq;
    for (const index of indexes) {
      const job = jobs[index];
      if (job) results[index] = await tryOne(work, job);
    }
    if (!work || work.content.seq === before) continue;
    await work.pending.flush();
    if (work.content.seq < work.map.seq) await giveBackSeqs(tx, mapId, work.content.seq);
    contents.set(mapId, work.content);
  }
  await demandNothingLost(contents, results, jobs);
  return { results, contents };
}

/** A map of which every batch was refused keeps its numbers only where nothing at all is kept: then each goes alone. */
async function demandNothingLost(
  contents: ReadonlyMap<string, MapContent>,
  results: readonly Result[],
  jobs: readonly SubmitJob[],
): Promise<void> {
  if (contents.size === 0) return;
  const untouched = jobs.some(({ access }, i) => results[i] && !contents.has(access.map.id));
  if (untouched) throw new Error("One of the maps did not change: its batches are tried alone.");
}

function byMap(jobs: readonly SubmitJob[]): Map<string, number[]> {
  const indexes = new Map<string, number[]>();
  for (const [index, { access }] of jobs.entries()) {
    const known = indexes.get(access.map.id);
    if (known) known.push(index);
    else indexes.set(access.map.id, [index]);
  }
  return indexes;
}

/** Takes the map's lock and as many numbers as there are batches; null where the map is gone. */
async function begin(tx: Tx, mapId: string, jobs: readonly SubmitJob[]): Promise<MapWork | null> {
  const at = new Date();
  const map = await takeSeqs(tx, mapId, jobs.length, at);
  if (!map) return null;
  const ids = new Set(jobs.map(({ input }) => input.clientOpId));
  const rows = await findEntriesByClientOpIds(tx, mapId, [...ids]);
  const repeated = new Map(rows.map((row) => [row.clientOpId, row]));
  const content = await contentAt(tx, map, map.seq - jobs.length);
  return { tx, map, at, pending: pendingWrites(tx), repeated, content };
}

async function tryOne(work: MapWork | null, job: SubmitJob): Promise<Result> {
  if (!work) return { ok: false, error: mapNotFound() };
  try {
    return { ok: true, outcome: await applyOne(work, job) };
  } catch (error) {
    // A refusal comes before anything was written; whatever else it is ends the transaction.
    if (error instanceof AppError) return { ok: false, error };
    throw error;
  }
}

async function applyOne(
  work: MapWork,
  { actor, access: before, input }: SubmitJob,
): Promise<Outcome> {
  const { tx, map, at, pending } = work;
  // Sharing may have changed since the first look; the version says so.
  const access =
    map.version === before.map.version ? before : await authorizeMap(tx, actor, map.id, "map.read");
  const { clientOpId, operations } = input;
  const bodyHash = hashOf(operations);
  const repeated = work.repeated.get(clientOpId);
  if (repeated) return storedOutcome(repeated, actor, bodyHash);
  if (operations.some(({ type }) => type === "undo" || type === "restore")) await pending.flush();
  const { graph, brief } = work.content;
  const undone = await findUndone(tx, access, operations);
  if (undone) checkMayUndo(access, undone);
  else checkMayApply(access, operations, graph);
  const now = { mapId: map.id, seq: work.content.seq, graph };
  const restored = await findRestored(tx, now, operations);
  const seq = work.content.seq + 1;
  const batch = {
    ...{ mapId: map.id, seq, clientOpId, actorId: actor.id, actorName: actor.name, at },
    ...{ bodyHash, operations, graph, brief },
    ...(undone && { undoes: undone }),
    ...(restored && { restores: restored }),
  };
  const computed = computeBatch(batch);
  noteSize(computed.graph, graph, computed.patch);
  checkRoom(graph, computed.graph, actor.id);
  const { patch, text } = await writeBatch(tx, batch, computed, pending);
  work.content = { seq, graph: computed.graph, brief };
  work.repeated.set(clientOpId, {
    ...{ seq, clientOpId, actorId: actor.id, bodyHash },
    patch: text,
  });
  return { seq, patch, content: work.content };
}

function storedOutcome(entry: RepeatedRow, actor: Actor, bodyHash: string): Outcome {
  if (entry.actorId !== actor.id || entry.bodyHash !== bodyHash) {
    throw new AppError(
      "CONFLICT",
      "This clientOpId was used for something else. Mint a new one and send again.",
    );
  }
  return { seq: entry.seq, patch: readStoredPatch(entry.patch), content: null };
}

/** Of the operations alone: who sends again after a lost answer may know of a newer seq by then. */
function hashOf(operations: readonly Operation[]): string {
  return createHash("sha256").update(JSON.stringify(operations)).digest("hex");
}
