// Renames a map, changes who may see it, puts it in the archive or takes it out.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import type { MapHead } from "@/lib/contract/map-document";
import type { ChangeMapRequest } from "@/lib/contract/sharing";
import { updateMap } from "../repositories/map-repository";
import { announceAccessChanged } from "./announce";
import { grant } from "./authorize";
import { headOf } from "./create-map";
import { inMapChange } from "./in-map-change";

/** The map's head afterwards. Its address stays when it is renamed, so that links go on working. */
export function changeMap(
  actor: Actor,
  mapId: string,
  { title, visibility, archived }: ChangeMapRequest,
): Promise<MapHead> {
  return inMapChange(actor, mapId, "map.read", async (tx, access, at) => {
    if (title !== undefined) grant(access, "map.rename");
    if (visibility !== undefined) grant(access, "map.share");
    if (archived !== undefined) grant(access, "map.archive");
    const { map } = access;
    const change = {
      title: title ?? map.title,
      visibility: visibility ?? map.visibility,
      archivedAt: archivedAt(archived, map.archivedAt, at),
    };
    await updateMap(tx, map.id, change);
    announceAccessChanged(map.id, tx);
    return headOf({ ...map, ...change });
  });
}

/** Archiving twice keeps the first time. */
function archivedAt(wanted: boolean | undefined, known: Date | null, at: Date): Date | null {
  if (wanted === undefined) return known;
  return wanted ? (known ?? at) : null;
}
