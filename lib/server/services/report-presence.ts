// POST /api/maps/{id}/presence: what a page tells of the person at it.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import type { PresenceReport } from "@/lib/contract/live-events";
import { publish } from "../live/hub";
import { reader } from "../repositories/database";
import { authorizeMap } from "./authorize";

export interface PresenceInput extends PresenceReport {
  readonly mapId: string;
}

/** Tells those at the map, wherever the person's stream with this client id is open. A client id that belongs to
 * nobody, or to somebody else, has no effect. Throws NOT_FOUND. */
export async function reportPresence(actor: Actor, input: PresenceInput): Promise<void> {
  const { mapId, ...report } = input;
  const { map } = await authorizeMap(await reader(), actor, mapId, "map.read");
  publish({ type: "report", mapId: map.id, userId: actor.id, report });
}
