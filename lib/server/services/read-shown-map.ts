// Reads a map as anybody who has its address sees it, for pages elsewhere that show it: no session is looked at.
import "server-only";
import type { ArgumentGraph } from "@/lib/argument/records";
import type { BriefDocument } from "@/lib/contract/map-document";
import { reader } from "../repositories/database";
import type { MapRow } from "../repositories/map-repository";
import { authorizeMap } from "./authorize";
import { loadContent } from "./map-content";

export interface ShownMap {
  readonly map: MapRow;
  /** Without annotations: who wrote them did not write for other sites. */
  readonly graph: ArgumentGraph;
  readonly brief: BriefDocument | null;
}

/** A map that is public or shared by its link. Throws NOT_FOUND for every other, as for one that is not there. */
export async function readShownMap(slug: string): Promise<ShownMap> {
  const db = await reader();
  const access = await authorizeMap(db, null, slug, "map.read");
  const { map, content } = await loadContent(db, access.map);
  const passages = [...content.graph.passages].filter(
    ([, passage]) => passage.statementIds.length > 0,
  );
  return {
    map,
    graph: { ...content.graph, passages: new Map(passages), annotations: new Map() },
    brief: content.brief,
  };
}
