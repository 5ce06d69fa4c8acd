// Takes a map out as a file, as far as the person may read it.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import { annotatedByDefault, type FormatOptions } from "@/lib/contract/exports";
import type { ExportQuery } from "@/lib/contract/exports-schemas";
import { buildSource } from "../exports/build-source";
import { type ExportedFile, makeFile } from "../exports/exported-file";
import { exportKey, keepFile, keptFile } from "../exports/kept-files";
import type { ExportScope } from "../exports/narrow-graph";
import { reader } from "../repositories/database";
import type { OnProgress } from "../workers/run-job";
import { authorizeMap } from "./authorize";
import { loadContent } from "./map-content";
import { authorsOfHidden } from "./withhold";

export interface ExportMapInput extends Omit<ExportQuery, "report"> {
  readonly mapId: string;
  /** Such as https://maps.example.org. */
  readonly origin: string | null;
  /** Whose place in the queue of heavy work it takes. */
  readonly person: string;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/**
 * The file and what it could not hold. Throws NOT_FOUND where the person may not see the map or nothing of the scope
 * is there, VALIDATION for a format that is not a file of the server's, TOO_LARGE and RATE_LIMITED as the worker does.
 */
export async function exportMap(actor: Actor | null, input: ExportMapInput): Promise<ExportedFile> {
  const db = await reader();
  const access = await authorizeMap(db, actor, input.mapId, "map.read");
  const { map, content } = await loadContent(db, access.map);
  const { format, origin, person, signal, onProgress } = input;
  const scope = scopeOf(input);
  const annotations = input.annotations ?? annotatedByDefault(format);
  const options = optionsOf(input);
  const own = actor && authorsOfHidden(content.graph).has(actor.id) ? actor.id : "";
  const state = [map.id, map.seq, map.version, access.role, own];
  const key = exportKey([state, format, scope, annotations, options, origin]);
  const kept = keptFile(key);
  if (kept) return kept;
  const request = { format, scope, annotations, origin };
  const { source, told } = await buildSource(db, access, map, content, request);
  const at = new Date().toISOString();
  const job = { format, source, options: { ...options, annotations, at } };
  const file = await makeFile(job, scope, told, { person, signal, onProgress });
  keepFile(key, file);
  return file;
}

function scopeOf({ branch, statements }: ExportMapInput): ExportScope {
  if (branch !== undefined && statements !== undefined)
    throw new AppError("VALIDATION", "Ask for a branch or for statements, not for both.");
  if (branch !== undefined) return { type: "branch", statementId: branch };
  if (statements !== undefined) return { type: "selection", statementIds: statements };
  return { type: "map" };
}

function optionsOf({ theme, scale, paper, tiled }: FormatOptions): FormatOptions {
  return { theme, scale, paper, tiled };
}
