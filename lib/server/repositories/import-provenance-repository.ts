// What earlier imports kept of their files because a map cannot hold it.
import "server-only";
import type { Reader, Tx } from "./database";

export interface KeptProvenance {
  readonly format: string;
  /** JSON. */
  readonly provenance: string;
}

/** Of the newest imports, newest first; at most `limit` of them. */
export async function findProvenance(
  db: Reader | Tx,
  mapId: string,
  limit: number,
): Promise<readonly KeptProvenance[]> {
  const rows = await db.importedFile.findMany({
    where: { mapId, provenance: { not: null } },
    orderBy: [{ seq: "desc" }, { id: "asc" }],
    take: limit,
    select: { format: true, provenance: true },
  });
  return rows.map(({ format, provenance }) => ({ format, provenance: provenance ?? "{}" }));
}
