// Carries out an accepted suggestion as one batch: its author made the records, who accepted it stands in the log.
import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { SuggestionDocument } from "@/lib/contract/suggestions";
import type { Tx } from "../repositories/database";
import { takeNextSeq } from "../repositories/map-repository";
import { updateOpenSuggestion } from "../repositories/suggestion-repository";
import { type AppliedBatch, applyBatch, type Batch } from "./apply-batch";
import { type Authorized, type MapAccess, mapNotFound } from "./authorize";
import { checkMayApply } from "./check-rights";
import { checkRoom } from "./check-room";
import { cachedContent, loadLocked, type MapContent } from "./map-content";
import { newId } from "./new-id";

export interface Acceptance {
  readonly open: SuggestionDocument;
  readonly decidedBy: string;
  readonly decidedAt: Date;
  readonly decisionNote: string | null;
}

/** The suggestion and the map's content afterwards. Throws CONFLICT where it does not fit the map any more. */
export async function acceptSuggestion(
  tx: Tx,
  access: Authorized<MapAccess, "content.edit">,
  actor: Actor,
  { open, ...decided }: Acceptance,
): Promise<{ suggestion: SuggestionDocument; content: MapContent }> {
  const at = decided.decidedAt;
  const map = await takeNextSeq(tx, access.map.id, at);
  if (!map) throw mapNotFound();
  const { graph, brief } = cachedContent(map.id, map.seq - 1) ?? (await loadLocked(tx, access.map));
  const { operations } = open;
  checkMayApply(access, operations, graph);
  const applied = await applyFitting(tx, {
    mapId: map.id,
    seq: map.seq,
    clientOpId: newId(),
    actorId: actor.id,
    authorId: open.authorId,
    at,
    bodyHash: createHash("sha256").update(JSON.stringify(operations)).digest("hex"),
    operations,
    graph,
    brief,
    suggestionId: open.id,
  });
  checkRoom(graph, applied.graph, open.authorId ?? actor.id);
  const change = { ...decided, status: "accepted", acceptedSeq: map.seq } as const;
  const suggestion = await updateOpenSuggestion(tx, map.id, open.id, change);
  return {
    suggestion: suggestion ?? open,
    content: { seq: map.seq, graph: applied.graph, brief },
  };
}

/** The core's refusal says what is gone; that is no fault of who accepts. */
async function applyFitting(tx: Tx, batch: Batch): Promise<AppliedBatch> {
  try {
    return await applyBatch(tx, batch);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(
      "CONFLICT",
      `This suggestion does not fit the map any more. ${error.message} Decline it, or ask for a new one.`,
      error.details,
    );
  }
}
