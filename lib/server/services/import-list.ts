// What a map took in: the files, what was told of each, and what was kept of them beside the map.
import "server-only";
import { can } from "@/lib/access/roles";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { ImportList, ImportProvenance } from "@/lib/contract/imports";
import type { Provenance, Report } from "@/lib/formats/format-types";
import { reader } from "../repositories/database";
import { findImportedFile, findImportedFiles } from "../repositories/imported-file-repository";
import { findNames } from "../repositories/people-repository";
import { authorizeMap, type MapAccess } from "./authorize";

const MOST = 200;

/** Newest first, 200 at most. Throws NOT_FOUND where one may not see the map. */
export async function listImports(actor: Actor | null, mapId: string): Promise<ImportList> {
  const db = await reader();
  const access = await authorizeMap(db, actor, mapId, "map.read");
  const { map } = access;
  const rows = await findImportedFiles(db, map.id, MOST);
  const people = await findNames(db, [
    ...new Set(rows.flatMap(({ importedBy }) => importedBy ?? [])),
  ]);
  return {
    imports: rows.map(({ id, seq, at, format, fileName, importedBy, report, hasProvenance }) => {
      const name = importedBy === null ? undefined : people[importedBy]?.name;
      return {
        ...{ id, seq, format, hasProvenance },
        fileName: shownName(access, fileName),
        at: at.toISOString(),
        importedBy: importedBy !== null && name !== undefined ? { id: importedBy, name } : null,
        report: JSON.parse(report) as Report,
      };
    }),
  };
}

/** What one file held and the map cannot show. Throws NOT_FOUND. */
export async function readImportProvenance(
  actor: Actor | null,
  mapId: string,
  importId: string,
): Promise<ImportProvenance> {
  const db = await reader();
  const access = await authorizeMap(db, actor, mapId, "map.read");
  const { map } = access;
  const row = await findImportedFile(db, map.id, importId);
  if (!row)
    throw new AppError(
      "NOT_FOUND",
      "This map took in no such file. Look at the list of its files.",
    );
  const { id, format, fileName, provenance } = row;
  const kept = provenance === null ? null : (JSON.parse(provenance) as Provenance);
  return { id, format, fileName: shownName(access, fileName), provenance: kept };
}

/** A file's name may say more than its owner meant to publish: who may edit the map sees it. */
function shownName({ role }: MapAccess, fileName: string | null): string | null {
  return can(role, "content.edit") ? fileName : null;
}
