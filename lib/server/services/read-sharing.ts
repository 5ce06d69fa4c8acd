// Who may see and change a map: its visibility, its members, and the links that make members.
import "server-only";
import { ROLES } from "@/lib/access/roles";
import type { Actor } from "@/lib/contract/actor";
import type { SharingDocument } from "@/lib/contract/sharing";
import { reader } from "../repositories/database";
import { findInvitations } from "../repositories/invitation-repository";
import { findMembers } from "../repositories/membership-repository";
import { abilitiesOf, authorizeMap } from "./authorize";
import { invitationDocument } from "./invitation-document";

/** Owners first; addresses and links only for those who may share. Throws NOT_FOUND. */
export async function readSharing(actor: Actor | null, mapId: string): Promise<SharingDocument> {
  const db = await reader();
  const access = await authorizeMap(db, actor, mapId, "map.read");
  const { map } = access;
  const mayShare = abilitiesOf(access).includes("map.share");
  const rows = await findMembers(db, map.id);
  const members = rows
    .map((row) => (mayShare ? row : { ...row, email: null }))
    .sort((a, b) => ROLES.indexOf(b.role) - ROLES.indexOf(a.role));
  const invitations = mayShare ? await findInvitations(db, map.id, new Date()) : [];
  return { visibility: map.visibility, members, invitations: invitations.map(invitationDocument) };
}
