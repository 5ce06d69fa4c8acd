// The one check of permission. What it hands out is branded, so that a service that forgot it does not compile.
import "server-only";
import { ARCHIVED_REFUSAL } from "@/lib/access/decision";
import { type Capability, can, capabilitiesOf, type MapRole } from "@/lib/access/roles";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { Reader, Tx } from "../repositories/database";
import { findMap, type MapRow } from "../repositories/map-repository";

declare const checked: unique symbol;

/** A value that the check let through for a capability. Only this file can make one. */
export type Authorized<T, C extends Capability> = T & {
  readonly [checked]: { readonly [K in C]: true };
};

/** A map together with who asks and as what. */
export interface MapAccess {
  readonly map: MapRow;
  readonly actor: Actor | null;
  readonly role: MapRole;
}

const MAP_KEY = /^[A-Za-z0-9_-]{1,128}$/;

/**
 * The map, if the person has the capability on it. Throws NOT_FOUND where they may not even see it (or it is not
 * there), else UNAUTHENTICATED for a visitor whom signing in would help, else FORBIDDEN.
 */
export async function authorizeMap<C extends Capability>(
  db: Reader | Tx,
  actor: Actor | null,
  idOrSlug: string,
  capability: C,
): Promise<Authorized<MapAccess, C>> {
  const found = MAP_KEY.test(idOrSlug) ? await findMap(db, idOrSlug, actor?.id ?? null) : null;
  const role = found && roleOf(found, actor);
  if (!found || !role) throw mapNotFound();
  return grant({ map: found.map, actor, role }, capability);
}

/** The access, branded for one more capability. Throws UNAUTHENTICATED or FORBIDDEN where the role lacks it, or where
 * the map is archived and the capability would change it. */
export function grant<C extends Capability>(
  access: MapAccess,
  capability: C,
): Authorized<MapAccess, C> {
  const archived = access.map.archivedAt !== null;
  if (can(access.role, capability, archived)) return access as Authorized<MapAccess, C>;
  if (!access.actor)
    throw new AppError("UNAUTHENTICATED", "You are not signed in. Sign in, then try again.");
  throw new AppError(
    "FORBIDDEN",
    can(access.role, capability)
      ? ARCHIVED_REFUSAL
      : "You may not do this on this map. Ask its owner for the right to.",
  );
}

/** What the person may do with the map, for the client. */
export function abilitiesOf(access: MapAccess): Capability[] {
  return capabilitiesOf(access.role, access.map.archivedAt !== null);
}

/** The refusal for a map that is not there, or that one may not see: both look the same. */
export function mapNotFound(): AppError {
  return new AppError(
    "NOT_FOUND",
    "There is no such map, or you may not see it. Check the address, or ask its owner.",
  );
}

/** A member has their role, but no less than everybody; a public or linked map everybody's; a private one none. */
export function roleOf(
  { map, role }: { readonly map: Pick<MapRow, "visibility">; readonly role: MapRole | null },
  actor: Actor | null,
): MapRole | null {
  if (map.visibility === "private") return role;
  const everybody: MapRole = actor ? "annotator" : "viewer";
  return role && capabilitiesOf(role).length > capabilitiesOf(everybody).length ? role : everybody;
}
