// One file into the database, for the interface and for the command line.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import type { ImportPreview, ImportSummary } from "@/lib/contract/imports";
import type { MapHead, Visibility } from "@/lib/contract/map-document";
import { findBrief } from "../repositories/brief-repository";
import { reader } from "../repositories/database";
import { findMap } from "../repositories/map-repository";
import { authorizeMap, mapNotFound } from "./authorize";
import { importIntoMap } from "./import-into-map";
import { importNewMap } from "./import-new-map";
import { type FileRequest, lookAtFile } from "./import-read";

export interface ImportFileInput extends FileRequest {
  /** The map that it goes into, by slug or id; a new one where it is left out. */
  readonly mapSlug?: string | undefined;
  /** Of a new map. */
  readonly title?: string | undefined;
  readonly visibility?: Visibility | undefined;
  /** Reads and saves nothing. */
  readonly dryRun?: boolean | undefined;
}

export interface ImportOutcome extends ImportSummary {
  /** Null where nothing was saved. */
  readonly map: MapHead | null;
}

/** Imports a file as the person, or as the operator (null), who may add to every map. Throws AppErrors. */
export async function importFile(
  actor: Actor | null,
  { mapSlug, dryRun, ...file }: ImportFileInput,
): Promise<ImportOutcome> {
  if (dryRun) return { ...(await previewImport(actor, { ...file, mapSlug })), map: null };
  if (mapSlug !== undefined) return importIntoMap(actor, { ...file, mapId: mapSlug });
  return importNewMap(actor, file);
}

export interface PreviewInput extends FileRequest {
  /** The map that it would go into. */
  readonly mapSlug?: string | undefined;
  /** Colours of the picture. */
  readonly theme?: "light" | "dark" | undefined;
}

/** What a file would become; nothing is saved. Throws what importing it throws, as far as reading it goes. */
export async function previewImport(
  actor: Actor | null,
  { mapSlug, theme = "light", ...file }: PreviewInput,
): Promise<ImportPreview> {
  const intoText = mapSlug === undefined ? null : await textOf(actor, mapSlug);
  return lookAtFile(actor?.id ?? null, file, { intoText, theme });
}

async function textOf(actor: Actor | null, mapSlug: string): Promise<string | null> {
  const db = await reader();
  const map = actor
    ? (await authorizeMap(db, actor, mapSlug, "content.edit")).map
    : (await findMap(db, mapSlug, null))?.map;
  if (!map) throw mapNotFound();
  return (await findBrief(db, map.id))?.text ?? null;
}
