// Takes maps out for the operator, who may read every map.
import "server-only";
import type { ExportFormat, FormatOptions } from "@/lib/contract/exports";
import { configuredOrigin } from "../auth/public-origin";
import { buildSource } from "../exports/build-source";
import { type ExportedFile, makeFile } from "../exports/exported-file";
import type { ExportScope } from "../exports/narrow-graph";
import { reader } from "../repositories/database";
import { findAllSlugs } from "../repositories/map-list-repository";
import { findMap } from "../repositories/map-repository";
import type { OnProgress } from "../workers/run-job";
import { mapNotFound } from "./authorize";
import { loadContent } from "./map-content";

export interface OperatorExport {
  readonly slug: string;
  readonly format: ExportFormat;
  readonly scope: ExportScope;
  readonly annotations: boolean;
  readonly options: FormatOptions;
  readonly onProgress?: OnProgress | undefined;
}

/** The file and what it could not hold. Throws NOT_FOUND, and what exportMap throws for a file that cannot be made. */
export async function exportAsOperator(input: OperatorExport): Promise<ExportedFile> {
  const db = await reader();
  const found = await findMap(db, input.slug, null);
  if (!found) throw mapNotFound();
  const { format, scope, annotations, onProgress } = input;
  const { map, content } = await loadContent(db, found.map);
  const viewer = { role: "owner", actor: null } as const;
  const request = { format, scope, annotations, origin: configuredOrigin() };
  const { source, told } = await buildSource(db, viewer, map, content, request);
  const options = { ...input.options, annotations, at: new Date().toISOString() };
  return makeFile({ format, source, options }, scope, told, { person: "operator", onProgress });
}

/** The slugs of all maps that are not deleted, oldest first. */
export async function listAllMaps(): Promise<readonly string[]> {
  return findAllSlugs(await reader());
}
