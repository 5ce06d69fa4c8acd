// Files whose argument a map took in, with what the map cannot hold of them.
import "server-only";
import type { Prisma, Reader, Tx } from "./database";

export type ImportedFileRow = Prisma.ImportedFileGetPayload<object>;
/** Without the provenance, which may be long. */
export type ImportedFileHead = Omit<ImportedFileRow, "provenance"> & {
  readonly hasProvenance: boolean;
};

/** Adds one. */
export async function insertImportedFile(tx: Tx, row: ImportedFileRow): Promise<void> {
  await tx.importedFile.create({ data: row, select: { id: true } });
}

/** What a map took in, newest first. */
export async function findImportedFiles(
  db: Reader | Tx,
  mapId: string,
  most: number,
): Promise<ImportedFileHead[]> {
  const rows = await db.importedFile.findMany({
    where: { mapId },
    omit: { provenance: true },
    orderBy: [{ seq: "desc" }, { id: "asc" }],
    take: most,
  });
  const ids = rows.map(({ id }) => id);
  const kept = await db.importedFile.findMany({
    where: { mapId, id: { in: ids }, provenance: { not: null } },
    select: { id: true },
  });
  const withKept = new Set(kept.map(({ id }) => id));
  return rows.map((row) => ({ ...row, hasProvenance: withKept.has(row.id) }));
}

/** One of them, or null. */
export async function findImportedFile(
  db: Reader | Tx,
  mapId: string,
  id: string,
): Promise<ImportedFileRow | null> {
  return db.importedFile.findUnique({ where: { mapId_id: { mapId, id } } });
}

/** The one that came with this number of the log, or the first; null where there is none. */
export async function findImportedFileBySeq(
  db: Reader | Tx,
  mapId: string,
  seq: number | undefined,
): Promise<ImportedFileRow | null> {
  return db.importedFile.findFirst({
    where: { mapId, ...(seq !== undefined && { seq }) },
    orderBy: { seq: "asc" },
  });
}
