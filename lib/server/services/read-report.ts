// The report of a map, or of a part of it, as this person may read it.
import "server-only";
import type { Actor } from "@/lib/contract/actor";
import { reportOf } from "@/lib/formats/report/report-of";
import type { ReportDocument } from "@/lib/formats/report/report-types";
import { buildSource } from "../exports/build-source";
import type { ExportScope } from "../exports/narrow-graph";
import { reader } from "../repositories/database";
import { authorizeMap } from "./authorize";
import { loadContent } from "./map-content";

export interface ReportInput {
  readonly mapId: string;
  readonly scope: ExportScope;
  readonly annotations: boolean;
  readonly origin: string | null;
}

/** The report. Throws NOT_FOUND where the person may not see the map, or where nothing of the scope is there. */
export async function readReport(actor: Actor | null, input: ReportInput): Promise<ReportDocument> {
  const db = await reader();
  const access = await authorizeMap(db, actor, input.mapId, "map.read");
  const { map, content } = await loadContent(db, access.map);
  const { scope, annotations, origin } = input;
  const request = { format: "print", scope, annotations, origin } as const;
  return reportOf((await buildSource(db, access, map, content, request)).source);
}
