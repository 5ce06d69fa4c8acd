// Moments of a map that somebody named.
import "server-only";
import type { Prisma, Reader, Tx } from "./database";

export type SnapshotRow = Prisma.SnapshotGetPayload<object>;

/** A map's named moments, the newest moment first. */
export async function findSnapshots(db: Reader, mapId: string): Promise<SnapshotRow[]> {
  return db.snapshot.findMany({
    where: { mapId },
    orderBy: [{ seq: "desc" }, { createdAt: "desc" }, { id: "asc" }],
  });
}

/** How many a map has. */
export async function countSnapshots(tx: Tx, mapId: string): Promise<number> {
  return tx.snapshot.count({ where: { mapId } });
}

/** Adds one. */
export async function insertSnapshot(tx: Tx, row: SnapshotRow): Promise<void> {
  await tx.snapshot.create({ data: row, select: { id: true } });
}

/** Takes one away; says whether it was there. */
export async function deleteSnapshot(tx: Tx, mapId: string, id: string): Promise<boolean> {
  const { count } = await tx.snapshot.deleteMany({ where: { mapId, id } });
  return count > 0;
}
