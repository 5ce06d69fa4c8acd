// What a person wants to be told of on a map: all, what concerns them, or nothing.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import type { NotifyChoice } from "@/lib/contract/inbox";
import { reader, write } from "../repositories/database";
import { findChoice, saveChoice } from "../repositories/preference-repository";
import { authorizeMap } from "./authorize";

/** What the person chose, "mine" where they chose nothing. Throws NOT_FOUND where they may not see the map. */
export async function getPreference(
  actor: Actor,
  mapId: string,
): Promise<{ notify: NotifyChoice }> {
  const db = await reader();
  const { map } = await authorizeMap(db, actor, mapId, "map.read");
  return { notify: await findChoice(db, map.id, actor.id) };
}

/** Keeps the choice. "none" silences everything of the map, mentions too. Throws NOT_FOUND. */
export async function setPreference(
  actor: Actor,
  input: { readonly mapId: string; readonly notify: NotifyChoice },
): Promise<{ notify: NotifyChoice }> {
  return write(async (tx) => {
    const { map } = await authorizeMap(tx, actor, input.mapId, "map.read");
    await saveChoice(tx, map.id, actor.id, input.notify);
    return { notify: input.notify };
  });
}
