// Writes an import inside a transaction: one batch, one log entry, and the file with its report beside it.
import "server-only";
import { createHash } from "node:crypto";
import type { Operation } from "@/lib/argument/operations/operation";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import type { Actor } from "@/lib/contract/actor";
import type { BriefDocument } from "@/lib/contract/map-document";
import type { MapFormat, Provenance, Report } from "@/lib/formats/format-types";
import type { Tx } from "../repositories/database";
import { insertImportedFile } from "../repositories/imported-file-repository";
import { type MapRow, takeSeqs } from "../repositories/map-repository";
import { applyBatch, ORDINALS_PER_SEQ } from "./apply-batch";
import { mapNotFound } from "./authorize";
import { checkRoom } from "./check-room";
import { newId } from "./new-id";

export interface ImportToWrite {
  readonly mapId: Id;
  readonly actor: Actor | null;
  readonly clientOpId: string;
  /** The map's content before it. */
  readonly graph: ArgumentGraph;
  readonly brief: BriefDocument | null;
  /** Whether the brief comes with it: then open pages read the map anew. */
  readonly bringsBrief: boolean;
  readonly operations: readonly Operation[];
  readonly format: MapFormat;
  readonly fileName: string;
  readonly provenance: Provenance | null;
  readonly report: Report;
}

export interface WrittenImport {
  readonly map: MapRow;
  readonly importId: Id;
  readonly graph: ArgumentGraph;
}

/** Throws what applyBatch and checkRoom throw, and NOT_FOUND where the map went away. */
export async function writeImport(tx: Tx, work: ImportToWrite): Promise<WrittenImport> {
  const { mapId, actor, clientOpId, graph, brief, operations } = work;
  const at = new Date();
  const needed = Math.max(1, Math.ceil(operations.length / ORDINALS_PER_SEQ));
  // A number that the log lacks makes open pages read the map anew, which a patch alone cannot give a brief.
  const count = needed + (work.bringsBrief ? 1 : 0);
  const map = await takeSeqs(tx, mapId, count, at);
  if (!map) throw mapNotFound();
  const applied = await applyBatch(tx, {
    ...{ mapId, seq: map.seq, firstSeq: map.seq - needed + 1, clientOpId, at },
    actorId: actor?.id ?? null,
    ...(actor && { actorName: actor.name }),
    bodyHash: createHash("sha256").update(JSON.stringify(operations)).digest("hex"),
    ...{ operations, graph, brief },
  });
  checkRoom(graph, applied.graph, actor?.id ?? "");
  const importId = newId();
  await insertImportedFile(tx, {
    ...{ mapId, id: importId, at, seq: map.seq },
    importedBy: actor?.id ?? null,
    format: work.format,
    fileName: work.fileName,
    provenance: work.provenance && JSON.stringify(work.provenance),
    report: JSON.stringify(work.report),
  });
  return {
    map: { ...map, mainClaimId: applied.graph.mainClaimId },
    importId,
    graph: applied.graph,
  };
}
