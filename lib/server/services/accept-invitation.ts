// Joins a map by a link.
import "server-only";
import { isLessThan } from "@/lib/access/roles";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { JoinedMap } from "@/lib/contract/sharing";
import { write } from "../repositories/database";
import { countUse } from "../repositories/invitation-repository";
import { findMap, setRole, touchMap } from "../repositories/map-repository";
import { findLivingUser } from "../repositories/user-repository";
import { announceAccessChanged, announceMapChanged } from "./announce";
import { mapNotFound } from "./authorize";
import { requireInvitation } from "./read-invitation";

/** The map and one's role on it, which is never lower than before. Throws NOT_FOUND where the link has ended. */
export function acceptInvitation(actor: Actor, token: string): Promise<JoinedMap> {
  return write(async (tx) => {
    const { id, mapId } = await requireInvitation(tx, token);
    await touchMap(tx, mapId);
    // Again, now that nobody else can revoke it meanwhile.
    const { role } = await requireInvitation(tx, token);
    if (!(await findLivingUser(tx, actor.id))) {
      throw new AppError("UNAUTHENTICATED", "Your account is gone. Sign in with another one.");
    }
    const found = await findMap(tx, mapId, actor.id);
    if (!found) throw mapNotFound();
    const { slug } = found.map;
    if (found.role !== null && !isLessThan(found.role, role)) return { slug, role: found.role };
    await setRole(tx, mapId, actor.id, role);
    await countUse(tx, id);
    announceMapChanged(mapId, tx);
    announceAccessChanged(mapId, tx);
    return { slug, role };
  });
}
