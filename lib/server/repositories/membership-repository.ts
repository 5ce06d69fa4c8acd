// Who is a member of a map, and as what.
import "server-only";
import type { MapRole } from "@/lib/access/roles";
import type { Reader, Tx } from "./database";

export interface MemberRow {
  readonly userId: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: MapRole;
}

const WITH_PERSON = {
  userId: true,
  role: true,
  user: { select: { name: true, email: true } },
} as const;

interface Row {
  readonly userId: string;
  readonly role: string;
  readonly user: { readonly name: string; readonly email: string | null };
}

function memberOf({ userId, role, user }: Row): MemberRow {
  return { userId, role: role as MapRole, ...user };
}

/** Everybody who is a member of a map, by name. */
export async function findMembers(db: Reader | Tx, mapId: string): Promise<MemberRow[]> {
  const rows = await db.membership.findMany({
    where: { mapId },
    select: WITH_PERSON,
    orderBy: [{ user: { name: "asc" } }, { userId: "asc" }],
  });
  return rows.map(memberOf);
}

/** One member of a map; null where the person is none. */
export async function findMember(
  db: Reader | Tx,
  mapId: string,
  userId: string,
): Promise<MemberRow | null> {
  const row = await db.membership.findUnique({
    where: { mapId_userId: { mapId, userId } },
    select: WITH_PERSON,
  });
  return row && memberOf(row);
}

/** How many members a map has; with a role, how many of that. */
export function countMembers(tx: Tx, mapId: string, role?: MapRole): Promise<number> {
  return tx.membership.count({ where: { mapId, ...(role && { role }) } });
}

/** Ends a membership. */
export async function removeMembership(tx: Tx, mapId: string, userId: string): Promise<void> {
  await tx.membership.deleteMany({ where: { mapId, userId } });
}
