// Requests and answers about who may see and change a map.
import type { MapRole } from "../access/roles";
import type { Id } from "../argument/records";
import type { Visibility } from "./map-document";

/** Roles that one can give; ownership is transferred instead. */
export type GivenRole = Exclude<MapRole, "owner">;

export interface MemberDocument {
  readonly userId: Id;
  readonly name: string;
  /** Only for those who may share. */
  readonly email: string | null;
  readonly role: MapRole;
}

export interface InvitationDocument {
  readonly id: Id;
  readonly role: GivenRole;
  /** `/join/...`, to be put behind the site's address. */
  readonly path: string;
  readonly createdAt: string;
  readonly expiresAt: string | null;
  readonly uses: number;
}

/** GET /api/maps/{id}/sharing: members for everybody who may read; links for those who may share. */
export interface SharingDocument {
  readonly visibility: Visibility;
  readonly members: readonly MemberDocument[];
  readonly invitations: readonly InvitationDocument[];
}

/** PATCH /api/maps/{id}: what is left out stays. */
export interface ChangeMapRequest {
  readonly title?: string | undefined;
  readonly visibility?: Visibility | undefined;
  readonly archived?: boolean | undefined;
}

/** POST /api/maps/{id}/members: makes the account with this address a member. */
export interface AddMemberRequest {
  readonly email: string;
  readonly role: GivenRole;
}

/** PATCH /api/maps/{id}/members/{userId}; "owner" transfers the map, and its owner becomes an editor. */
export interface ChangeMemberRequest {
  readonly role: MapRole;
}

/** POST /api/maps/{id}/invitations */
export interface InviteRequest {
  readonly role: GivenRole;
  /** Hours until it ends; it does not end where this is left out. */
  readonly hours?: number | undefined;
}

/** GET /api/invitations/{token}: what a link leads to, before one joins. */
export interface InvitationPreview {
  readonly title: string;
  /** The name of who made the link; null where that account is gone. */
  readonly invitedBy: string | null;
  readonly role: GivenRole;
  /** Where the caller may see the map already; null otherwise. */
  readonly slug: string | null;
  /** Whether joining would give the caller nothing more than they have. */
  readonly member: boolean;
}

/** POST /api/invitations/{token}: the map that one has joined, and as what. */
export interface JoinedMap {
  readonly slug: string;
  readonly role: MapRole;
}

/** DELETE /api/maps/{id} */
export interface DeletedMap {
  readonly deleted: true;
  /** ISO 8601, UTC. Until then its owner may take it back. */
  readonly restorableUntil: string;
}
