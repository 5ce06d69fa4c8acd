// Carries out one batch inside a transaction that holds the map's lock: rows, log entry, and what must be forgotten.
import "server-only";
import { applyOperations } from "@/lib/argument/apply-operation";
import { eraseAnnotations, eraseFromOperations } from "@/lib/argument/erase-annotations";
import type { Operation } from "@/lib/argument/operations/operation";
import type { Patch } from "@/lib/argument/patch";
import type { ArgumentGraph } from "@/lib/argument/records";
import { restorePatch } from "@/lib/argument/restore-patch";
import type { Reason, Result } from "@/lib/argument/result";
import { undoPatch } from "@/lib/argument/undo-patch";
import { AppError } from "@/lib/contract/app-error";
import type { BriefDocument } from "@/lib/contract/map-document";
import { SCHEMA_VERSION } from "@/lib/contract/schema-version";
import type { Tx } from "../repositories/database";
import { type PendingWrites, pendingWrites } from "../repositories/pending-writes";
import { announceSeq } from "./announce";
import { erasedBy, eraseFromLog } from "./erase-from-log";
import type { Restored } from "./find-restored";
import { notifyOfBatch } from "./notify-of-batch";

/** Ordinals leave room for a batch: `seq * 1000 + index`. */
export const ORDINALS_PER_SEQ = 1000;

export interface Batch {
  readonly mapId: string;
  readonly seq: number;
  /** The first of the numbers that it took, where one does not leave room enough for its ordinals. */
  readonly firstSeq?: number;
  readonly clientOpId: string;
  /** Who stands in the log; null for the seed. */
  readonly actorId: string | null;
  /** Their name, where it is at hand: then open pages are told without another look. */
  readonly actorName?: string;
  /** Who made the records, where that is not the actor: the author of a suggestion. */
  readonly authorId?: string | null;
  readonly at: Date;
  readonly bodyHash: string;
  readonly operations: readonly Operation[];
  readonly graph: ArgumentGraph;
  readonly brief: BriefDocument | null;
  /** What an undo takes back; absent on every other batch. */
  readonly undoes?: Patch;
  /** What a restore brings back; absent on every other batch. */
  readonly restores?: Restored;
  /** The suggestion that it carries out. */
  readonly suggestionId?: string;
}

export interface AppliedBatch {
  readonly graph: ArgumentGraph;
  /** As it is kept and sent: without the words of annotations that it deletes. */
  readonly patch: Patch;
}

export interface WrittenBatch extends AppliedBatch {
  /** The patch as the log has it. */
  readonly text: string;
}

/** Applies and writes the batch; throws VALIDATION, NOT_FOUND or CONFLICT with the rule that refused it. */
export async function applyBatch(tx: Tx, batch: Batch): Promise<AppliedBatch> {
  const pending = pendingWrites(tx);
  const applied = await writeBatch(tx, batch, computeBatch(batch), pending);
  await pending.flush();
  return applied;
}

/** Writes a batch that was computed: what it adds with the next flush of `pending`. */
export async function writeBatch(
  tx: Tx,
  batch: Batch,
  { graph, patch: whole }: AppliedBatch,
  pending: PendingWrites,
): Promise<WrittenBatch> {
  const erased = erasedBy(whole);
  const patch = eraseAnnotations(whole, erased);
  await pending.patch(batch.mapId, whole);
  if (erased.size > 0) {
    await pending.flush();
    await eraseFromLog(tx, batch.mapId, erased);
  }
  const { mapId, seq, clientOpId, actorId, actorName, at, bodyHash } = batch;
  const text = JSON.stringify(patch);
  pending.entry({
    ...{ mapId, seq, clientOpId, actorId, at, bodyHash },
    operations: JSON.stringify(eraseFromOperations(batch.operations, erased)),
    patch: text,
    schemaVersion: SCHEMA_VERSION,
    suggestionId: batch.suggestionId ?? null,
  });
  await notifyOfBatch(tx, batch, patch);
  const actor =
    actorId !== null && actorName !== undefined ? { id: actorId, name: actorName } : null;
  const fresh = actor ? { seq, clientOpId, actor, at, patch: text } : undefined;
  announceSeq(mapId, seq, tx, fresh);
  return { graph, patch, text };
}

/** What a batch does, without writing it. */
export type BatchToCompute = Omit<Batch, "clientOpId" | "bodyHash">;

/** What the batch would do; throws as applyBatch does. */
export function computeBatch(batch: BatchToCompute): AppliedBatch {
  const applied = compute(batch);
  if (!applied.ok) throw refusal(applied.reason);
  return applied.value;
}

function compute(batch: BatchToCompute): Result<AppliedBatch> {
  const { graph, undoes, restores } = batch;
  if (undoes) return undoPatch(graph, undoes);
  if (restores) return restorePatch(graph, restores.then, restores.statementId);
  return applyOperations(batch.graph, batch.operations, {
    actorId: batch.authorId === undefined ? batch.actorId : batch.authorId,
    at: batch.at.toISOString(),
    ordinal: (batch.firstSeq ?? batch.seq) * ORDINALS_PER_SEQ,
    mapId: batch.mapId,
    brief: batch.brief,
  });
}

function refusal({ code, rule, message, operation }: Reason): AppError {
  const details =
    operation === undefined
      ? { rule }
      : { rule, index: operation, path: `operations.${operation}` };
  return new AppError(code === "INVALID" ? "VALIDATION" : code, message, details);
}
