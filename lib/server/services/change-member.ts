// Changes a member's role, or transfers the map to a member.
import "server-only";
import { isLessThan, type MapRole } from "@/lib/access/roles";
import type { Actor } from "@/lib/contract/actor";
import type { MemberDocument } from "@/lib/contract/sharing";
import { setRole } from "../repositories/map-repository";
import { findMember } from "../repositories/membership-repository";
import { announceAccessChanged } from "./announce";
import { inMapChange } from "./in-map-change";
import { noSuchMember, requireAnotherOwner } from "./members";
import { notify } from "./notify";

export interface ChangeMemberInput {
  readonly mapId: string;
  readonly userId: string;
  /** "owner" transfers the map: who does so becomes an editor. */
  readonly role: MapRole;
}

/** The member afterwards. Throws NOT_FOUND where they are no member, CONFLICT for the last owner. */
export function changeMember(
  actor: Actor,
  { mapId, userId, role }: ChangeMemberInput,
): Promise<MemberDocument> {
  return inMapChange(actor, mapId, "map.share", async (tx, { map }) => {
    const member = await findMember(tx, map.id, userId);
    if (!member) throw noSuchMember();
    if (member.role === role) return member;
    if (member.role === "owner") await requireAnotherOwner(tx, map.id);
    await setRole(tx, map.id, userId, role);
    if (role === "owner") await setRole(tx, map.id, actor.id, "editor");
    announceAccessChanged(map.id, tx);
    if (isLessThan(member.role, role))
      await notify(tx, { kind: "shared", mapId: map.id, actorId: actor.id, userIds: [userId] });
    return { ...member, role };
  });
}
