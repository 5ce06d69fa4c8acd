// Reads argumentative microtexts: the stretches become the brief, what they say its statements. What the text brings up
// as an opponent's is held by “An opponent”, who asserts it: so one sees on the card whose voice it is.
import type { Id } from "../../argument/records";
import type { FormatBrief, ParseText } from "../format-types";
import { anchorPassages, type Mark } from "../shared/anchor-passages";
import { guardParse } from "../shared/guard-parse";
import { createMapBuilder, type MapBuilder } from "../shared/map-builder";
import { addGraphSteps } from "./graph-steps";
import { type Adu, type Arggraph, type Edu, readGraph } from "./read-graph";

/** A map with its brief. */
export const parse: ParseText = (text, onBuilt) =>
  guardParse(text, (source) => {
    const builder = createMapBuilder(onBuilt);
    const graph = readGraph(source);
    builder.expect(graph.adus.length);
    const parts = partsOf(graph);
    const statements = addStatements(builder, graph, parts);
    addGraphSteps(builder, graph.edges, statements);
    const brief = addText(builder, graph, parts, statements);
    keepRest(builder, graph);
    return { map: builder.finish(titleOf(graph)), brief, report: builder.report.finish() };
  });

/** The stretches of each adu, in the order of the text; a joint stands for those that are joined in it. */
function partsOf({ edus, adus, edges }: Arggraph): ReadonlyMap<Adu, readonly Edu[]> {
  const into = new Map<string, string[]>();
  for (const { type, from, to } of edges)
    if (type === "seg") into.set(to, [...(into.get(to) ?? []), from]);
  return new Map(
    adus.map((adu) => {
      const reached = new Set<string>(into.get(adu.id));
      for (const from of reached) for (const more of into.get(from) ?? []) reached.add(more);
      return [adu, edus.filter(({ id }) => reached.has(id))];
    }),
  );
}

function addStatements(
  builder: MapBuilder,
  { adus }: Arggraph,
  parts: ReadonlyMap<Adu, readonly Edu[]>,
): ReadonlyMap<string, Id> {
  const statements = new Map<string, Id>();
  let opponents = 0;
  for (const adu of adus) {
    const edus = parts.get(adu) ?? [];
    const id = builder.idFor(adu.id);
    const added = builder.statement(
      id,
      {
        text: edus.map(({ text }) => text.trim()).join(" "),
        unstated: edus.length > 0 && edus.every(({ implicit }) => implicit),
        ...(adu.isOpponent && ({ heldBy: "An opponent", stance: "asserts" } as const)),
      },
      adu.line,
    );
    if (!added) continue;
    statements.set(adu.id, id);
    if (adu.isOpponent) opponents += 1;
  }
  if (opponents > 0)
    builder.report.tell(
      "changed",
      "opponent-as-holder",
      `${opponents === 1 ? "One statement is" : `${opponents} statements are`} the opponent's; as who holds it stands “An opponent”.`,
    );
  return statements;
}

function addText(
  builder: MapBuilder,
  graph: Arggraph,
  parts: ReadonlyMap<Adu, readonly Edu[]>,
  statements: ReadonlyMap<string, Id>,
): FormatBrief | null {
  let raw = "";
  const places = new Map<Edu, { start: number; end: number }>();
  for (const edu of graph.edus) {
    const text = edu.text.trim();
    if (edu.implicit || text === "") continue;
    if (raw !== "") raw += " ";
    places.set(edu, { start: raw.length, end: raw.length + text.length });
    raw += text;
  }
  const marks: Mark[] = [];
  for (const [adu, edus] of parts) {
    const id = statements.get(adu.id);
    for (const edu of edus) {
      const place = places.get(edu);
      if (place && id !== undefined) marks.push({ ...place, statementIds: [id] });
    }
  }
  const { text } = anchorPassages(builder, raw, marks);
  if (text === "") return null;
  return {
    title: titleOf(graph),
    author: null,
    source: null,
    series: null,
    publisher: null,
    publishedOn: null,
    language: languageOf(graph),
    notice: null,
    disclaimer: null,
    text,
    markdown: null,
  };
}

function titleOf({ attributes }: Arggraph): string | null {
  const topic = attributes.topic_id?.replaceAll("_", " ").trim();
  return topic || attributes.id?.trim() || null;
}

function languageOf({ attributes }: Arggraph): string | null {
  const language = attributes["xml:lang"] ?? attributes.lang ?? "";
  return /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(language) ? language : null;
}

function keepRest(builder: MapBuilder, { attributes, others }: Arggraph): void {
  const kept = Object.entries(attributes).filter(
    ([name]) => name === "id" || name === "topic_id" || name === "stance",
  );
  if (kept.length > 0) builder.keep("arggraph", Object.fromEntries(kept));
  if (attributes.stance)
    builder.report.tell(
      "kept",
      "stance-of-text",
      `That the text as a whole is “${attributes.stance.slice(0, 40)}” on its topic is kept beside the map.`,
    );
  if (others.size > 0)
    builder.report.tell(
      "lost",
      "elements-unknown",
      `Elements that we do not know were left out: ${[...others]
        .slice(0, 10)
        .map((name) => `<${name.slice(0, 40)}>`)
        .join(", ")}.`,
    );
}
