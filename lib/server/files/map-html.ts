// A map as one HTML file: to pan, zoom, fold and search from a disk, without a network and without an account.
import "server-only";
import { rolesOf } from "@/lib/argument/queries/roles-of";
import { readingTree } from "@/lib/argument/reading-tree";
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { FormatOptions } from "@/lib/contract/exports";
import type { ExportOptions, ExportSource } from "@/lib/formats/format-types";
import { reachOf } from "@/lib/formats/html/reach";
import { reportOf } from "@/lib/formats/report/report-of";
import type { ReportDocument, ReportEntry } from "@/lib/formats/report/report-types";
import { createReport } from "@/lib/formats/shared/report-builder";
import { mapWords } from "@/lib/layout/map-words";
import type { Written } from "../exports/written";
import { interFaces, interPartsFor } from "./fonts/parts-used";
import { looseAnnotations } from "./map-html/annotations";
import { briefHtml } from "./map-html/brief";
import { cardDrawer } from "./map-html/card";
import { type DrawnMap, drawMap } from "./map-html/cards";
import { mapPage } from "./map-html/page";
import { type PlacedPassages, placePassages } from "./map-html/place-passages";
import { READER_SCRIPT } from "./map-html/reader-script";
import { mapStyle } from "./map-html/style";

type Options = ExportOptions & Pick<FormatOptions, "theme">;

/** Cards that a browser lays out all at once without a pause. */
const MANY = 600;
/** Telling each card would cost more than the work. */
const TOLD_EVERY = 50;

/** The file, and what it shows in another way than the desk. */
export function writeMapHtml(given: ExportSource, options: Options): Written {
  const source = options.annotations ? given : withoutAnnotations(given);
  const { graph, brief } = source;
  const tree = readingTree(graph);
  const document = reportOf(source);
  const entries = entriesByKey(tree, source, document);
  const passages = placePassages(graph, brief?.text ?? null);
  const card = cardDrawer({
    tree,
    graph,
    entries,
    passages,
    roles: rolesOf(tree).places,
    words: mapWords(tree, graph, brief !== null),
  });
  const onDrawn = options.stages?.("write");
  let drawn = 0;
  const counting = (key: string) => {
    drawn += 1;
    if (drawn % TOLD_EVERY === 0) onDrawn?.(Math.min(drawn, tree.order.length), tree.order.length);
    return card(key);
  };
  const map = drawMap({ tree, graph, card: counting, open: reachOf(tree).open });
  const numbers = new Map([...entries].map(([key, { number }]) => [key, number]));
  const loose = looseAnnotations(document);
  const content = mapPage({
    title: source.title,
    url: source.url,
    language: brief?.language ?? null,
    source: whoseText(source),
    counts: document.counts,
    at: options.at,
    theme: options.theme,
    map: `${map.html || `<p class="none">There is no argument here yet.</p>`}${brief === null ? loose : ""}`,
    brief:
      brief === null
        ? null
        : briefHtml({ brief, graph, passages: passages.inOrder, numbers }) + loose,
    style: mapStyle(interFaces(interPartsFor(wordsIn(source, document)))),
    script: READER_SCRIPT,
    large: tree.order.length > MANY,
  });
  return { content, report: told(source, map, passages) };
}

/** Whose text it maps, without repeating the map's own title. */
function whoseText({ title, brief }: ExportSource): string {
  if (brief === null) return "";
  const named = brief.title === title ? null : brief.title;
  return [named, brief.author, brief.series, brief.publisher, brief.publishedOn]
    .filter(Boolean)
    .join(" · ");
}

function withoutAnnotations(source: ExportSource): ExportSource {
  return { ...source, graph: { ...source.graph, annotations: new Map() } };
}

/** The report lists the places of the reading tree in its order. */
function entriesByKey(
  tree: ReadingTree,
  { graph }: ExportSource,
  { entries }: ReportDocument,
): ReadonlyMap<string, ReportEntry> {
  const keys = tree.order.filter((key) =>
    graph.statements.has(tree.places.get(key)?.statementId ?? ""),
  );
  return new Map(
    keys.flatMap((key, at) => {
      const entry = entries[at];
      return entry ? [[key, entry] as const] : [];
    }),
  );
}

/** All that is set in Inter: the text of the brief is not. */
function* wordsIn(source: ExportSource, { about }: ReportDocument): Generator<string | null> {
  yield source.title;
  yield* about;
  for (const { text, label, heldBy, note } of source.graph.statements.values()) {
    yield text;
    yield label;
    yield heldBy;
    yield note;
  }
  for (const { body, criterion } of source.graph.annotations.values()) {
    yield body;
    yield criterion;
  }
  for (const { name } of Object.values(source.people)) yield name;
}

function told({ graph }: ExportSource, map: DrawnMap, passages: PlacedPassages): Written["report"] {
  const report = createReport();
  const statements = [...graph.statements.values()];
  if (statements.some(({ position }) => position !== null))
    report.tell(
      "lost",
      "positions-left-out",
      "Cards that were placed by hand stand where the reading order puts them.",
    );
  report.tell(
    "lost",
    "history-left-out",
    "The file shows the map as it stands now. Its history, its suggestions and who may see it stay behind.",
  );
  if ([...graph.inferences.values()].some(({ scheme }) => scheme !== null))
    report.tell("lost", "schemes-left-out", "The schemes of steps are not shown.");
  if (map.continued > 0)
    report.tell(
      "changed",
      "nest-continued",
      `Browsers do not show what is nested too deeply. ${map.continued} ${map.continued === 1 ? "branch goes" : "branches go"} on further below on the page, with a link there and back.`,
    );
  const quotes = [...passages.unplaced.values()].flat().length;
  if (quotes > 0)
    report.tell(
      "changed",
      "passages-as-quotes",
      `${quotes} ${quotes === 1 ? "passage does" : "passages do"} not stand in the text as it is now; the words are quoted on the card.`,
    );
  return report.finish();
}
