// Gathers what a writer needs of a map: the part that was asked for, as this viewer may see it.
import "server-only";
import { createHash } from "node:crypto";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import { AppError } from "@/lib/contract/app-error";
import { alwaysAnnotated, EXPORT_FORMATS, type ExportFormat } from "@/lib/contract/exports";
import type { ExportSource, Provenance, ReportItem } from "@/lib/formats/format-types";
import { createReport } from "@/lib/formats/shared/report-builder";
import type { Reader } from "../repositories/database";
import { findProvenance } from "../repositories/import-provenance-repository";
import type { MapRow } from "../repositories/map-repository";
import { findNames } from "../repositories/people-repository";
import { findReceived } from "../repositories/web-annotation-repository";
import { peopleIn } from "../services/build-map-document";
import type { MapContent } from "../services/map-content";
import type { Viewer } from "../services/withhold";
import { wordsOfSlug } from "./file-name";
import { type ExportScope, narrowGraph } from "./narrow-graph";
import { readableAnnotations } from "./readable-annotations";

export interface SourceRequest {
  readonly format: ExportFormat;
  readonly scope: ExportScope;
  readonly annotations: boolean;
  /** Such as https://maps.example.org; null where nobody knows it. */
  readonly origin: string | null;
}

export interface BuiltSource {
  readonly source: ExportSource;
  /** What was left out before any writer saw it. */
  readonly told: readonly ReportItem[];
}

/** More imports than this into one map are history, not provenance of what it says. */
const MOST_IMPORTS = 20;

/** A report is made to be handed on: what is hidden stays out of it, whoever takes it. */
function readerOf({ format }: SourceRequest, viewer: Viewer): Viewer {
  return format === "print" || format === "docx" ? { role: "viewer", actor: null } : viewer;
}

/** The source of an export. Throws NOT_FOUND where nothing of the scope is on the map. */
export async function buildSource(
  db: Reader,
  viewer: Viewer,
  map: MapRow,
  content: MapContent,
  request: SourceRequest,
): Promise<BuiltSource> {
  const report = createReport();
  const narrowed = narrowGraph(content.graph, request.scope);
  if (request.scope.type !== "map" && narrowed.statements.size === 0)
    throw nothingThere(request.scope);
  const id = idInFile(map);
  const readable = withAnnotations(request)
    ? {
        ...narrowed,
        annotations: readableAnnotations(narrowed.annotations, readerOf(request, viewer), report),
      }
    : withoutAnnotations(narrowed);
  const graph = { ...readable, annotations: underId(readable.annotations, id) };
  const source: ExportSource = {
    id,
    slug: map.visibility === "link" ? wordsOfSlug(map.slug) : map.slug,
    title: map.title,
    url: addressOf(map, request.origin),
    graph,
    brief: content.brief,
    people: await findNames(db, peopleIn(graph)),
    provenance: request.scope.type === "map" ? await provenanceOf(db, map.id) : [],
    ...(request.format === "w3c" &&
      map.visibility !== "link" && {
        received: await findReceived(db, map.id, [...graph.annotations.keys()]),
      }),
  };
  return { source, told: report.finish().items };
}

function withAnnotations({ format, annotations }: SourceRequest): boolean {
  const takes: readonly string[] = EXPORT_FORMATS[format].takes;
  return alwaysAnnotated(format) || (annotations && takes.includes("annotations"));
}

/** Passages to which only annotations pointed go with them. */
function withoutAnnotations(graph: ArgumentGraph): ArgumentGraph {
  const passages = [...graph.passages].filter(([, { statementIds }]) => statementIds.length > 0);
  return { ...graph, passages: new Map(passages), annotations: new Map() };
}

/** The id opens a map as its link does: in a file of one that is shared by its link stands another one, always the same. */
function idInFile({ id, visibility }: MapRow): Id {
  if (visibility !== "link") return id;
  return createHash("sha256").update(`file of ${id}`).digest("base64url").slice(0, 22);
}

/** Annotations of the whole map name it by the id of the file. */
function underId(annotations: ArgumentGraph["annotations"], id: Id): ArgumentGraph["annotations"] {
  return new Map(
    [...annotations].map(([key, each]) => {
      const { type } = each.target;
      return [key, type === "map" ? { ...each, target: { type, id } } : each];
    }),
  );
}

/** A file goes around: of a map that is shared by its link it does not carry the link. */
function addressOf({ slug, visibility }: MapRow, origin: string | null): string | null {
  return origin === null || visibility === "link" ? null : `${origin}/maps/${slug}`;
}

async function provenanceOf(db: Reader, mapId: Id): Promise<ExportSource["provenance"]> {
  const kept = await findProvenance(db, mapId, MOST_IMPORTS);
  return kept.map(({ format, provenance }) => ({
    format,
    data: JSON.parse(provenance) as Provenance,
  }));
}

function nothingThere(scope: ExportScope): AppError {
  return new AppError(
    "NOT_FOUND",
    scope.type === "branch"
      ? "This statement is not on the map any more. Choose another one, or the whole map."
      : "None of these statements is on the map any more. Choose others, or the whole map.",
  );
}
