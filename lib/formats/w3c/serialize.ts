// A map's annotations as a W3C AnnotationCollection, its pages one within the other.
import { compareByOrdinal } from "../../argument/compare";
import type { SerializeMap } from "../format-types";
import { createReport } from "../shared/report-builder";
import { toWebAnnotation, webAnnotationView } from "./to-web-annotation";
import { type Addresses, CONTEXT, type Json } from "./vocabulary";

/** Annotations on a page. */
export const PAGE_SIZE = 500;

/** The annotations that the graph holds, as JSON-LD. Statements and steps are told of in the report: they stay behind. */
export const serialize: SerializeMap = (source, options) => {
  const report = createReport();
  const addresses = addressesIn(source.url, source.id);
  const view = webAnnotationView({
    addresses,
    graph: source.graph,
    revision: source.brief?.revision ?? null,
    people: source.people,
    received: source.received ?? new Map(),
  });
  const annotations = [...source.graph.annotations.values()]
    .filter(({ deletedAt }) => deletedAt === null)
    .sort(compareByOrdinal);
  const pages: Json[] = [];
  const pageCount = Math.max(1, Math.ceil(annotations.length / PAGE_SIZE));
  for (let at = pageCount - 1; at >= 0; at -= 1) {
    const items = annotations.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE);
    const next = pages.at(-1);
    pages.push({
      id: `${addresses.container}?page=${at}`,
      type: "AnnotationPage",
      startIndex: at * PAGE_SIZE,
      items: items.map((annotation) => toWebAnnotation(annotation, view, false)),
      ...(next && { next }),
    });
  }
  const { statements, inferences } = source.graph;
  if (statements.size > 0)
    report.tell(
      "lost",
      "argument-not-written",
      `Annotations alone are written: the ${statements.size} statements and ${inferences.size} steps that they speak of stay in the map.`,
    );
  const collection = {
    "@context": CONTEXT,
    id: addresses.container,
    type: "AnnotationCollection",
    label: `Annotations on “${source.title}”`,
    generated: options.at,
    total: annotations.length,
    first: pages.at(-1),
    last: `${addresses.container}?page=${pageCount - 1}`,
  };
  return { content: `${JSON.stringify(collection, null, 2)}\n`, report: report.finish() };
};

/** Where the map has no known address, its id makes names that are nobody else's. */
function addressesIn(url: string | null, id: string): Addresses {
  if (url === null) {
    const urn = `urn:counterpoint:map:${id}`;
    return { page: urn, text: `${urn}:text`, container: `${urn}:annotations:` };
  }
  const { origin } = splitUrl(url);
  return {
    page: url,
    text: `${origin}/api/maps/${id}/text`,
    container: `${origin}/api/maps/${id}/annotations/`,
  };
}

function splitUrl(url: string): { origin: string } {
  return { origin: /^[a-z]+:\/\/[^/]+/i.exec(url)?.[0] ?? "" };
}
