// Takes a batch of operations from a person: one transaction, one sequence number, one log entry.
import "server-only";
import { createHash } from "node:crypto";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Patch } from "@/lib/argument/patch";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { SubmitAnswer, SubmitRequest } from "@/lib/contract/submit";
import { reader, type Tx, writeUnless } from "../repositories/database";
import { findEntryByClientOpId, type LogRow } from "../repositories/log-repository";
import { type MapRow, takeNextSeq } from "../repositories/map-repository";
import { applyBatch } from "./apply-batch";
import { type Authorized, authorizeMap, type MapAccess, mapNotFound } from "./authorize";
import { checkMayApply, checkMayUndo } from "./check-rights";
import { checkRoom } from "./check-room";
import { findUndone } from "./find-undone";
import {
  cachedContent,
  keepContent,
  loadContent,
  loadLocked,
  type MapContent,
} from "./map-content";
import { readMissed } from "./read-missed";
import { withholdFromPatch } from "./withhold";

export interface SubmitInput extends SubmitRequest {
  readonly mapId: string;
}

interface Outcome {
  readonly seq: number;
  readonly patch: Patch;
  /** The map's content afterwards, or null where the batch had been applied before. */
  readonly content: MapContent | null;
}

/**
 * Applies all operations or none. The same clientOpId from the same person with the same operations gives the stored
 * answer, otherwise CONFLICT. Throws NOT_FOUND, FORBIDDEN, VALIDATION, CONFLICT, or TOO_LARGE
 * where the map is full.
 */
export async function submitOperations(actor: Actor, input: SubmitInput): Promise<SubmitAnswer> {
  const db = await reader();
  const access = await authorizeMap(db, actor, input.mapId, "map.read");
  const { map } = access;
  const outcome = await writeUnless(async (tx) => {
    const value = await apply(tx, access, actor, input);
    return { keep: value.content !== null, value };
  });
  if (outcome.content) keepContent(map.id, outcome.content);
  const content = outcome.content ?? (await loadContent(db, map)).content;
  const { seq } = outcome;
  const patch = withholdFromPatch(outcome.patch, content.graph, access);
  return {
    seq,
    patch,
    ...(await readMissed(db, access, content.graph, { baseSeq: input.baseSeq, seq })),
  };
}

async function apply(
  tx: Tx,
  before: Authorized<MapAccess, "map.read">,
  actor: Actor,
  input: SubmitInput,
): Promise<Outcome> {
  const at = new Date();
  const map = await takeNextSeq(tx, before.map.id, at);
  if (!map) throw mapNotFound();
  // Sharing may have changed since the first look; the version says so.
  const access =
    map.version === before.map.version ? before : await authorizeMap(tx, actor, map.id, "map.read");
  const bodyHash = hashOf(input.operations);
  const repeated = await findEntryByClientOpId(tx, map.id, input.clientOpId);
  if (repeated) return storedOutcome(repeated, actor, bodyHash);
  const { graph, brief } = await contentBefore(tx, map);
  const undone = await findUndone(tx, access, input.operations);
  if (undone) checkMayUndo(access, undone);
  else checkMayApply(access, input.operations, graph);
  const applied = await applyBatch(tx, {
    mapId: map.id,
    seq: map.seq,
    clientOpId: input.clientOpId,
    actorId: actor.id,
    at,
    bodyHash,
    operations: input.operations,
    graph,
    brief,
    ...(undone && { undoes: undone }),
  });
  checkRoom(graph, applied.graph, actor.id);
  const content = { seq: map.seq, graph: applied.graph, brief };
  return { seq: map.seq, patch: applied.patch, content };
}

/** What the map held before this batch took its number. */
async function contentBefore(tx: Tx, map: MapRow): Promise<Pick<MapContent, "graph" | "brief">> {
  return cachedContent(map.id, map.seq - 1) ?? loadLocked(tx, map);
}

function storedOutcome(entry: LogRow, actor: Actor, bodyHash: string): Outcome {
  if (entry.actorId !== actor.id || entry.bodyHash !== bodyHash) {
    throw new AppError(
      "CONFLICT",
      "This clientOpId was used for something else. Mint a new one and send again.",
    );
  }
  return { seq: entry.seq, patch: JSON.parse(entry.patch) as Patch, content: null };
}

/** Of the operations alone: who sends again after a lost answer may know of a newer seq by then. */
function hashOf(operations: readonly Operation[]): string {
  return createHash("sha256").update(JSON.stringify(operations)).digest("hex");
}
