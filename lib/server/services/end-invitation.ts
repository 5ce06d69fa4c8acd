// Revokes a link: nobody joins by it any more; who joined stays a member.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import { revokeInvitation } from "../repositories/invitation-repository";
import { inMapChange } from "./in-map-change";

/** Throws NOT_FOUND where the map has no such link, or it was revoked. */
export function endInvitation(actor: Actor, mapId: string, invitationId: string): Promise<void> {
  return inMapChange(actor, mapId, "map.share", async (tx, { map }, at) => {
    if (await revokeInvitation(tx, map.id, invitationId, at)) return;
    throw new AppError(
      "NOT_FOUND",
      "There is no such link; it may have been revoked already. Reload the list.",
    );
  });
}
