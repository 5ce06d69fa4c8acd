// Lists the maps that a person may find: public ones and those they are a member of.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import type { MapList } from "@/lib/contract/maps";
import { reader } from "../repositories/database";
import { findVisibleMaps, type MapSummaryRow } from "../repositories/map-repository";

/** Last changed first. A linked map is not listed for who only has the link. */
export async function listMaps(actor: Actor | null): Promise<MapList> {
  const rows = await findVisibleMaps(await reader(), actor?.id ?? null);
  const maps = rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    title: row.title,
    visibility: row.visibility,
    statements: Number(row.statements),
    inferences: Number(row.inferences),
    annotations: Number(row.annotations),
    updatedAt: row.updatedAt.toISOString(),
    mainClaim: row.mainClaim,
    brief: row.briefId === null ? null : briefOf(row),
  }));
  return { maps };
}

function briefOf({ author, publisher, publishedOn }: MapSummaryRow) {
  return { author, publisher, publishedOn };
}
