// Makes the account with an e-mail address a member of a map.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { AppError } from "@/lib/contract/app-error";
import type { AddMemberRequest, MemberDocument } from "@/lib/contract/sharing";
import { setRole } from "../repositories/map-repository";
import { countMembers, findMember } from "../repositories/membership-repository";
import { findUserByEmail } from "../repositories/user-repository";
import { announceAccessChanged } from "./announce";
import { inMapChange } from "./in-map-change";
import { notify } from "./notify";

/** Members of one map. */
const MOST_MEMBERS = 2000;

/** The member. The same again is no change; another role for somebody who is a member is CONFLICT, as nobody should
 * lose rights by being invited. Throws VALIDATION where no account has the address. */
export function addMember(
  actor: Actor,
  mapId: string,
  { email, role }: AddMemberRequest,
): Promise<MemberDocument> {
  return inMapChange(actor, mapId, "map.share", async (tx, { map }) => {
    const user = await findUserByEmail(email);
    if (!user) {
      throw new AppError(
        "VALIDATION",
        `Nobody has an account with the address ${email}. Make a link and send it to them: it lets them sign up and join.`,
        { path: "email" },
      );
    }
    const known = await findMember(tx, map.id, user.id);
    if (known?.role === role) return known;
    if (known) {
      throw new AppError(
        "CONFLICT",
        `${known.name} is a member already, as ${known.role}. Change the role in the list of members.`,
      );
    }
    if ((await countMembers(tx, map.id)) >= MOST_MEMBERS) {
      throw new AppError("TOO_LARGE", "A map has at most 2,000 members. Remove some first.");
    }
    await setRole(tx, map.id, user.id, role);
    announceAccessChanged(map.id, tx);
    await notify(tx, { kind: "shared", mapId: map.id, actorId: actor.id, userIds: [user.id] });
    return { userId: user.id, name: user.name, email: user.email, role };
  });
}
