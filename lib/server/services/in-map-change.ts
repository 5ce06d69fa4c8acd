// The frame of every change of a map that is not content: its title, who may see it, its members, its suggestions.
import "server-only";
import type { Capability } from "@/lib/access/roles";
import type { Actor } from "@/lib/contract/actor";
import { reader, type Tx, write } from "../repositories/database";
import { touchMap } from "../repositories/map-repository";
import { announceMapChanged } from "./announce";
import { type Authorized, authorizeMap, type MapAccess } from "./authorize";

/**
 * Runs `work` in a transaction that holds the map's lock, with rights that were checked under it; counts the change,
 * so that every page reads the map again. Throws what authorizeMap throws.
 */
export async function inMapChange<C extends Capability, T>(
  actor: Actor,
  idOrSlug: string,
  capability: C,
  work: (tx: Tx, access: Authorized<MapAccess, C>, at: Date) => Promise<T>,
): Promise<T> {
  const { map } = await authorizeMap(await reader(), actor, idOrSlug, capability);
  return write(async (tx) => {
    await touchMap(tx, map.id);
    const access = await authorizeMap(tx, actor, map.id, capability);
    announceMapChanged(map.id, tx);
    return work(tx, access, new Date());
  });
}
