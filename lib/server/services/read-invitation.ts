// What a link leads to: the map's title, who invites, and the role.
import "server-only";
import { isLessThan } from "@/lib/access/roles";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { InvitationPreview } from "@/lib/contract/sharing";
import { type Reader, reader, type Tx } from "../repositories/database";
import { findInvitation, type InvitationRow } from "../repositories/invitation-repository";
import { findMap } from "../repositories/map-repository";
import { findNames } from "../repositories/people-repository";
import { authorizeMap, mapNotFound } from "./authorize";
import { readInvitationToken } from "./invitation-token";

/** Who holds the link may know this much of the map, even of a private one. Throws NOT_FOUND where it has ended. */
export async function readInvitation(
  actor: Actor | null,
  token: string,
): Promise<InvitationPreview> {
  const db = await reader();
  const invitation = await requireInvitation(db, token);
  const found = await findMap(db, invitation.mapId, actor?.id ?? null);
  if (!found) throw mapNotFound();
  const { createdBy, role } = invitation;
  const names = createdBy === null ? {} : await findNames(db, [createdBy]);
  const seen = await authorizeMap(db, actor, invitation.mapId, "map.read").catch(() => null);
  return {
    title: found.map.title,
    invitedBy: (createdBy !== null && names[createdBy]?.name) || null,
    role,
    slug: seen && found.map.slug,
    member: found.role !== null && !isLessThan(found.role, role),
  };
}

/** The invitation that a token names, while it stands. Throws NOT_FOUND. */
export async function requireInvitation(db: Reader | Tx, token: string): Promise<InvitationRow> {
  const id = readInvitationToken(token);
  const invitation = id === null ? null : await findInvitation(db, id, new Date());
  if (invitation) return invitation;
  throw new AppError(
    "NOT_FOUND",
    "This link leads nowhere any more: it has ended, or was revoked, or a part of it is missing. Ask who sent it for a new one.",
  );
}
