// Adds a file's argument to a map that is there, as one change that can be undone.
import "server-only";
import { createHash } from "node:crypto";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { ImportAnswer } from "@/lib/contract/imports";
import { findBrief, insertBrief } from "../repositories/brief-repository";
import { reader, type Tx, write } from "../repositories/database";
import { findEntriesByClientOpIds } from "../repositories/log-repository";
import { findMap, type MapRow, touchMap } from "../repositories/map-repository";
import { announceMapChanged } from "./announce";
import { authorizeMap, mapNotFound } from "./authorize";
import { headOf, newBrief } from "./create-map";
import { fitBrief } from "./import-new-map";
import { planImport } from "./import-plan";
import { type FileRequest, type ReadFile, readFile } from "./import-read";
import { importStages, type Saving } from "./import-stages";
import { storedImport } from "./import-stored";
import { writeImport } from "./import-write";
import { loadLocked } from "./map-content";
import { newId } from "./new-id";

export interface FileIntoMap extends FileRequest {
  readonly mapId: string;
  readonly requestId?: string | undefined;
}

/**
 * Needs the right to edit; an operator (null) has it. Ids that the map has already become new ones. Throws what
 * authorizeMap and readFile throw, CONFLICT where the map's text was revised meanwhile, TOO_LARGE where it is full.
 */
export async function importIntoMap(actor: Actor | null, file: FileIntoMap): Promise<ImportAnswer> {
  const db = await reader();
  const { id } = await editable(db, actor, file.mapId);
  const clientOpId = clientOpIdOf(actor, id, file.requestId);
  const before = await findBrief(db, id);
  const { reading, saving } = importStages(file);
  const read = await readFile(actor?.id ?? null, reading, before?.text ?? null);
  saving(0);
  const adding = { file, read, saving, mapId: id, clientOpId, text: before?.text ?? null };
  const outcome = await write((tx) => add(tx, actor, adding));
  if (typeof outcome !== "number") return outcome;
  const stored = await storedImport(await reader(), actor, id, outcome);
  if (!stored) throw mapNotFound();
  return stored;
}

interface Adding {
  readonly file: FileIntoMap;
  readonly read: ReadFile;
  readonly saving: Saving;
  readonly mapId: string;
  readonly clientOpId: string;
  /** The map's text that passages were looked for in; null where it had none. */
  readonly text: string | null;
}

/** What came of it, or the number of the entry that the same request made before. */
async function add(
  tx: Tx,
  actor: Actor | null,
  { file, read, saving, mapId, clientOpId, text }: Adding,
): Promise<ImportAnswer | number> {
  // Takes the map's lock, so that what is looked at from here on stays as it is.
  await touchMap(tx, mapId);
  const row = await editable(tx, actor, mapId);
  const [repeated] = await findEntriesByClientOpIds(tx, mapId, [clientOpId]);
  if (repeated) return repeated.seq;
  const { summary, parsed } = read;
  const known = await loadLocked(tx, row);
  if ((known.brief?.text ?? null) !== text)
    throw new AppError(
      "CONFLICT",
      "The map's text was changed while the file was read. Bring the file in again.",
    );
  const bringsBrief = known.brief === null && parsed.brief?.markdown != null;
  if (bringsBrief && parsed.brief?.markdown) {
    const { markdown, ...fields } = parsed.brief;
    const words = fitBrief({ ...fields, title: fields.title ?? row.title });
    await insertBrief(tx, mapId, newBrief(words, markdown));
  }
  const { graph } = known;
  const brief = bringsBrief ? await findBrief(tx, mapId) : known.brief;
  const into = { mapId, graph, briefRevision: brief?.revision ?? null, actor };
  const { operations, report } = planImport(parsed, into);
  saving(1);
  const { map, importId } = await writeImport(tx, {
    ...{ mapId, actor, clientOpId, graph, brief, bringsBrief, operations, report },
    ...{ fileName: file.fileName, format: summary.format, provenance: parsed.map.provenance },
  });
  saving(2);
  announceMapChanged(mapId, tx);
  return { ...summary, report, map: headOf(map), seq: map.seq, importId };
}

async function editable(
  db: Parameters<typeof authorizeMap>[0],
  actor: Actor | null,
  mapId: string,
): Promise<MapRow> {
  if (actor) return (await authorizeMap(db, actor, mapId, "content.edit")).map;
  const found = await findMap(db, mapId, null);
  if (!found) throw mapNotFound();
  return found.map;
}

/** The same for the same person's same request, and nobody else's to guess. */
function clientOpIdOf(actor: Actor | null, mapId: string, requestId: string | undefined): string {
  if (requestId === undefined) return newId();
  const hash = createHash("sha256").update(`import:${actor?.id ?? ""}:${mapId}:${requestId}`);
  return hash.digest("base64url").slice(0, 22);
}
