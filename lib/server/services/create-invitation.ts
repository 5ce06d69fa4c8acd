// Makes a link that makes a member of whoever opens it.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { InvitationDocument, InviteRequest } from "@/lib/contract/sharing";
import { findInvitations, insertInvitation } from "../repositories/invitation-repository";
import { inMapChange } from "./in-map-change";
import { invitationDocument } from "./invitation-document";
import { newId } from "./new-id";

const MOST_LINKS = 100;
const HOUR_MS = 60 * 60 * 1000;

/** The link. Throws CONFLICT where the map has a hundred that stand. */
export function createInvitation(
  actor: Actor,
  mapId: string,
  { role, hours }: InviteRequest,
): Promise<InvitationDocument> {
  return inMapChange(actor, mapId, "map.share", async (tx, { map }, at) => {
    if ((await findInvitations(tx, map.id, at)).length >= MOST_LINKS) {
      throw new AppError(
        "CONFLICT",
        "This map has a hundred links that stand. Revoke those that nobody needs, then make another.",
      );
    }
    const invitation = {
      id: newId(),
      mapId: map.id,
      role,
      createdBy: actor.id,
      createdAt: at,
      expiresAt: hours === undefined ? null : new Date(at.getTime() + hours * HOUR_MS),
    };
    await insertInvitation(tx, invitation);
    return invitationDocument({ ...invitation, revokedAt: null, uses: 0 });
  });
}
