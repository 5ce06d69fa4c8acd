// Takes a deleted map back, as it was.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { MapHead } from "@/lib/contract/map-document";
import { write } from "../repositories/database";
import { findDeletedMap } from "../repositories/map-list-repository";
import { touchMap, updateMap } from "../repositories/map-repository";
import { announceAccessChanged } from "./announce";
import { authorizeMap } from "./authorize";
import { headOf } from "./create-map";
import { graceBegan } from "./map-grace";

/** The map's head. A map that is not deleted comes back as it is, so that doing it twice is doing it once; throws
 * NOT_FOUND where one does not own a deleted map of that name, or its time is over. */
export function restoreMap(actor: Actor, idOrSlug: string): Promise<MapHead> {
  return write(async (tx) => {
    const deleted = await findDeletedMap(tx, idOrSlug, actor.id, graceBegan(new Date()));
    if (deleted !== null) {
      await updateMap(tx, deleted, { deletedAt: null });
      await touchMap(tx, deleted);
      announceAccessChanged(deleted, tx);
    }
    const found = await authorizeMap(tx, actor, deleted ?? idOrSlug, "map.delete").catch(
      () => null,
    );
    if (!found) {
      throw new AppError(
        "NOT_FOUND",
        "There is no deleted map of yours at this address; after thirty days it is erased. Look at the list of deleted maps.",
      );
    }
    return headOf(found.map);
  });
}
