// Lists the maps that a person may find, and those of their own that they deleted and may still take back.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import type { MapList, MapSummary } from "@/lib/contract/maps";
import { reader } from "../repositories/database";
import {
  findDeletedMaps,
  findVisibleMaps,
  type MapSummaryRow,
} from "../repositories/map-list-repository";
import { graceBegan, restorableUntil } from "./map-grace";

/** Public maps and those one is a member of, archived ones too, one's own first. A linked map is not listed for who
 * only has the link. */
export async function listMaps(actor: Actor | null): Promise<MapList> {
  const rows = await findVisibleMaps(await reader(), actor?.id ?? null);
  return { maps: rows.map(summaryOf) };
}

/** What the person owns and deleted, while it can be taken back. */
export async function listDeletedMaps(actor: Actor | null): Promise<MapList> {
  if (!actor) return { maps: [] };
  const rows = await findDeletedMaps(await reader(), actor.id, graceBegan(new Date()));
  return { maps: rows.map(summaryOf) };
}

function summaryOf(row: MapSummaryRow): MapSummary {
  const { author, publisher, publishedOn } = row;
  return {
    id: row.id,
    slug: row.slug,
    title: row.title,
    visibility: row.visibility,
    role: row.role,
    members: Number(row.members),
    statements: Number(row.statements),
    inferences: Number(row.inferences),
    annotations: Number(row.annotations),
    openSuggestions: Number(row.openSuggestions),
    updatedAt: row.updatedAt.toISOString(),
    archivedAt: row.archivedAt?.toISOString() ?? null,
    restorableUntil: row.deletedAt && restorableUntil(row.deletedAt),
    mainClaim: row.mainClaim,
    brief: row.briefId === null ? null : { author, publisher, publishedOn },
  };
}
