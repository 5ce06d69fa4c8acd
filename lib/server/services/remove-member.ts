// Ends a membership: one's own by leaving, another's by those who may share.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { findMember, removeMembership } from "../repositories/membership-repository";
import { announceAccessChanged } from "./announce";
import { grant } from "./authorize";
import { inMapChange } from "./in-map-change";
import { noSuchMember, requireAnotherOwner } from "./members";

export interface RemoveMemberInput {
  readonly mapId: string;
  readonly userId: string;
}

/** Throws NOT_FOUND where they are no member, CONFLICT for the last owner. */
export function removeMember(actor: Actor, { mapId, userId }: RemoveMemberInput): Promise<void> {
  return inMapChange(actor, mapId, "map.read", async (tx, access) => {
    if (userId !== actor.id) grant(access, "map.share");
    const member = await findMember(tx, access.map.id, userId);
    if (!member) throw noSuchMember();
    if (member.role === "owner") await requireAnotherOwner(tx, access.map.id);
    await removeMembership(tx, access.map.id, userId);
    announceAccessChanged(access.map.id, tx);
  });
}
