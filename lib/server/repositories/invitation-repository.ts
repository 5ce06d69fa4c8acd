// Links that make a member of who opens them.
import "server-only";
import type { GivenRole } from "@/lib/contract/sharing";
import type { Reader, Tx } from "./database";

export interface InvitationRow {
  readonly id: string;
  readonly mapId: string;
  readonly role: GivenRole;
  readonly createdBy: string | null;
  readonly createdAt: Date;
  readonly expiresAt: Date | null;
  readonly revokedAt: Date | null;
  readonly uses: number;
}

const standing = (now: Date) => ({
  revokedAt: null,
  OR: [{ expiresAt: null }, { expiresAt: { gt: now } }],
});

/** Adds a link. */
export async function insertInvitation(
  tx: Tx,
  invitation: Omit<InvitationRow, "revokedAt" | "uses">,
): Promise<void> {
  await tx.invitation.create({ data: { ...invitation }, select: { id: true } });
}

/** The links of a map that stand now, newest first. */
export async function findInvitations(
  db: Reader | Tx,
  mapId: string,
  now: Date,
): Promise<InvitationRow[]> {
  const rows = await db.invitation.findMany({
    where: { mapId, ...standing(now) },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
  });
  return rows.map((row) => ({ ...row, role: row.role as GivenRole }));
}

/** A link that stands now, on a map that is there; null otherwise. */
export async function findInvitation(
  db: Reader | Tx,
  id: string,
  now: Date,
): Promise<InvitationRow | null> {
  const row = await db.invitation.findFirst({
    where: { id, ...standing(now), map: { deletedAt: null } },
  });
  return row && { ...row, role: row.role as GivenRole };
}

/** Ends a link of a map; false where there was none that stood. */
export async function revokeInvitation(
  tx: Tx,
  mapId: string,
  id: string,
  now: Date,
): Promise<boolean> {
  const { count } = await tx.invitation.updateMany({
    where: { id, mapId, revokedAt: null },
    data: { revokedAt: now },
  });
  return count === 1;
}

/** Counts one who joined by a link. */
export async function countUse(tx: Tx, id: string): Promise<void> {
  await tx.invitation.updateMany({ where: { id }, data: { uses: { increment: 1 } } });
}
