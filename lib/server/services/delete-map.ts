// Deletes a map: nobody sees it any more, and its owner may take it back for thirty days.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import type { DeletedMap } from "@/lib/contract/sharing";
import { updateMap } from "../repositories/map-repository";
import { announceAccessChanged } from "./announce";
import { inMapChange } from "./in-map-change";
import { restorableUntil } from "./map-grace";

/** Until when it can be taken back. */
export function deleteMap(actor: Actor, mapId: string): Promise<DeletedMap> {
  return inMapChange(actor, mapId, "map.delete", async (tx, { map }, at) => {
    await updateMap(tx, map.id, { deletedAt: at });
    announceAccessChanged(map.id, tx);
    return { deleted: true, restorableUntil: restorableUntil(at) };
  });
}
