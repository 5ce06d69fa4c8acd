// What people want to be told of on a map, and whom a notification may reach.
import "server-only";
import { type Capability, capabilitiesOf, ROLES } from "@/lib/access/roles";
import type { NotifyChoice } from "@/lib/contract/inbox";
import { Prisma, type Reader, type Tx } from "./database";
import { queryRows } from "./straight-sql";

/** What a person chose for a map; "mine" where they chose nothing. */
export async function findChoice(
  db: Reader | Tx,
  mapId: string,
  userId: string,
): Promise<NotifyChoice> {
  const row = await db.mapPreference.findUnique({
    where: { mapId_userId: { mapId, userId } },
    select: { notify: true },
  });
  return (row?.notify as NotifyChoice | undefined) ?? "mine";
}

/** Keeps what a person chose for a map. */
export async function saveChoice(
  tx: Tx,
  mapId: string,
  userId: string,
  notify: NotifyChoice,
): Promise<void> {
  await tx.mapPreference.upsert({
    where: { mapId_userId: { mapId, userId } },
    create: { mapId, userId, notify },
    update: { notify },
    select: { mapId: true },
  });
}

/** Ids of those who chose to be told of everything on a map, 500 at most. */
export async function findFollowers(tx: Tx, mapId: string): Promise<string[]> {
  const rows = await queryRows<{ userId: string }>(
    tx,
    Prisma.sql`
    SELECT "userId" FROM "MapPreference" WHERE "mapId" = ${mapId} AND "notify" = 'all' LIMIT 500`,
  );
  return rows.map((row) => row.userId);
}

/** Ids of the members of a map whose role has the capability. */
export async function findMembersWho(
  tx: Tx,
  mapId: string,
  capability: Capability,
): Promise<string[]> {
  const roles = ROLES.filter((role) => capabilitiesOf(role).includes(capability));
  const rows = await tx.membership.findMany({
    where: { mapId, role: { in: roles } },
    select: { userId: true },
  });
  return rows.map((row) => row.userId);
}

/** Of these people, those whom the map's notifications may reach: a living account, sight of the map, and no wish for silence. */
export async function findReachable(
  tx: Tx,
  mapId: string,
  userIds: readonly string[],
): Promise<string[]> {
  if (userIds.length === 0) return [];
  const map = await tx.argumentMap.findFirst({
    where: { id: mapId, deletedAt: null },
    select: { visibility: true },
  });
  if (!map) return [];
  const rows = await tx.user.findMany({
    where: {
      id: { in: [...userIds] },
      deletedAt: null,
      preferences: { none: { mapId, notify: "none" } },
      ...(map.visibility === "private" && { memberships: { some: { mapId } } }),
    },
    select: { id: true },
  });
  return rows.map((row) => row.id);
}
