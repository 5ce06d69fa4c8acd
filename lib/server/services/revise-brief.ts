// Gives a brief a new text: the revision, the passages that were found again in it, and one entry of the log.
import "server-only";
import { createHash } from "node:crypto";
import { applyOperations } from "@/lib/argument/apply-operation";
import type { Operation } from "@/lib/argument/operations/operation";
import { quoteAt } from "@/lib/argument/passage-quote";
import type { ArgumentGraph } from "@/lib/argument/records";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { BriefDocument } from "@/lib/contract/map-document";
import type { ReviseBriefRequest, RevisedBrief } from "@/lib/contract/revisions";
import { insertRevision, revisionEntryId } from "../repositories/brief-revisions";
import { reader, type Tx, write } from "../repositories/database";
import { findEntriesByClientOpIds } from "../repositories/log-repository";
import { type MapRow, takeNextSeq } from "../repositories/map-repository";
import { pendingWrites } from "../repositories/pending-writes";
import { type AppliedBatch, writeBatch } from "./apply-batch";
import { authorizeMap, mapNotFound } from "./authorize";
import { checkRoom } from "./check-room";
import { newBrief } from "./create-map";
import { noteSize } from "./graph-size";
import { contentAt } from "./map-content";
import { demandBrief } from "./preview-revision";

/**
 * The new revision. Throws CONFLICT where somebody revised the brief, or passages came to it, since the preview; then
 * nothing is changed.
 */
export async function reviseBrief(
  actor: Actor,
  mapId: string,
  input: ReviseBriefRequest,
): Promise<RevisedBrief> {
  const { map } = await authorizeMap(await reader(), actor, mapId, "content.edit");
  return write(async (tx) => {
    const at = new Date();
    const row = await takeNextSeq(tx, map.id, at);
    if (!row) throw mapNotFound();
    await authorizeMap(tx, actor, map.id, "content.edit");
    return (await doneBefore(tx, row, actor, input)) ?? (await revise(tx, row, actor, input, at));
  }).catch((error: unknown) => {
    if (error instanceof DoneBefore) return error.answer;
    throw error;
  });
}

/** Carries the answer out of the transaction, which took a number that is not needed. */
class DoneBefore extends Error {
  readonly answer: RevisedBrief;
  constructor(answer: RevisedBrief) {
    super("This revision was made before.");
    this.answer = answer;
  }
}

async function doneBefore(
  tx: Tx,
  map: MapRow,
  actor: Actor,
  input: ReviseBriefRequest,
): Promise<null> {
  const revision = input.baseRevision + 1;
  const [entry] = await findEntriesByClientOpIds(tx, map.id, [
    revisionEntryId(revision, input.requestId),
  ]);
  if (!entry) return null;
  if (entry.actorId === actor.id && entry.bodyHash === hashOf(input))
    throw new DoneBefore({ revision, seq: entry.seq });
  throw new AppError(
    "CONFLICT",
    "This requestId was used for something else. Mint a new one and send again.",
  );
}

async function revise(
  tx: Tx,
  map: MapRow,
  actor: Actor,
  input: ReviseBriefRequest,
  at: Date,
): Promise<RevisedBrief> {
  const content = await contentAt(tx, map, map.seq - 1);
  const before = demandBrief(content.brief);
  if (before.revision !== input.baseRevision) throw revisedMeanwhile(before.revision);
  const { text, markdown } = newBrief(before, input.text);
  if (markdown === before.markdown) throw sameText();
  const revision = before.revision + 1;
  const brief = { ...before, revision, text, markdown };
  demandAllDecided(content.graph, input);
  const operations = moves(content.graph, brief, input);
  const { seq } = map;
  const applied = compute(content.graph, brief, operations, { map, actor, at });
  noteSize(applied.graph, content.graph, applied.patch);
  checkRoom(content.graph, applied.graph, actor.id);
  await insertRevision(tx, {
    ...{ briefId: brief.id, revision, text, markdown, createdAt: at, createdBy: actor.id },
  });
  const pending = pendingWrites(tx);
  const batch = {
    ...{ mapId: map.id, seq, actorId: actor.id, actorName: actor.name, at, operations, brief },
    clientOpId: revisionEntryId(revision, input.requestId),
    bodyHash: hashOf(input),
    graph: content.graph,
  };
  await writeBatch(tx, batch, applied, pending);
  await pending.flush();
  return { revision, seq };
}

/** The passages at their places, and the patch that says of the new revision. */
function compute(
  graph: ArgumentGraph,
  brief: BriefDocument,
  operations: readonly Operation[],
  { map, actor, at }: { readonly map: MapRow; readonly actor: Actor; readonly at: Date },
): AppliedBatch {
  const context = { actorId: actor.id, at: at.toISOString(), ordinal: 0, mapId: map.id, brief };
  const applied = applyOperations(graph, operations, context);
  if (!applied.ok) {
    const { message, rule, code } = applied.reason;
    throw new AppError(code === "INVALID" ? "VALIDATION" : code, message, { rule });
  }
  const { graph: after, patch } = applied.value;
  return { graph: after, patch: { ...patch, briefRevision: [brief.revision - 1, brief.revision] } };
}

function moves(
  graph: ArgumentGraph,
  brief: BriefDocument,
  { places }: ReviseBriefRequest,
): readonly Operation[] {
  return places.flatMap(({ passageId, start, end }, index): Operation[] => {
    // Somebody removed it meanwhile: nothing is left to place.
    if (!graph.passages.has(passageId)) return [];
    if (start >= end || end > brief.text.length) throw outside(index);
    const quote = quoteAt(brief.text, start, end);
    const { revision: briefRevision } = brief;
    return [{ v: 1, type: "movePassage", id: passageId, briefRevision, ...quote }];
  });
}

/** Passages that came since the preview were decided on by nobody. */
function demandAllDecided(graph: ArgumentGraph, { places, orphans }: ReviseBriefRequest): void {
  const decided = [...places.map(({ passageId }) => passageId), ...orphans];
  const ids = new Set(decided);
  if (ids.size < decided.length) {
    throw new AppError(
      "VALIDATION",
      "A passage is named twice. Give each one place, or name it once among the orphans.",
      { path: "places" },
    );
  }
  for (const id of graph.passages.keys()) {
    if (ids.has(id)) continue;
    throw new AppError(
      "CONFLICT",
      "Passages were marked in the brief while you compared the texts. Compare again: what you decided is kept.",
    );
  }
}

function revisedMeanwhile(revision: number): AppError {
  return new AppError(
    "CONFLICT",
    `Somebody has added version ${revision} of this text meanwhile. Compare your text with that one: what you pasted is kept.`,
  );
}

function sameText(): AppError {
  return new AppError(
    "VALIDATION",
    "This is the text that the map has already. Change it, or choose another file.",
    { path: "text" },
  );
}

function outside(index: number): AppError {
  return new AppError("VALIDATION", "A passage's place is not in the new text. Select it again.", {
    path: `places.${index}`,
  });
}

function hashOf({ text, places, orphans }: ReviseBriefRequest): string {
  return createHash("sha256")
    .update(JSON.stringify([text, places, orphans]))
    .digest("hex");
}
