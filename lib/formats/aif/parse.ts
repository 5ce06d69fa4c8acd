// Reads AIF's JSON in every shape in which it is met. I-nodes become statements, RA and CA nodes steps; a CA on an RA is
// an undercut, an RA on a scheme node a backing. Locutions say who holds a statement, spans of the text anchor it.
import { firstWords } from "../../argument/names";
import type { Id } from "../../argument/records";
import type { FormatBrief, ParseText } from "../format-types";
import { anchorPassages, findStatements, type Mark } from "../shared/anchor-passages";
import { guardParse } from "../shared/guard-parse";
import { createMapBuilder, type MapBuilder } from "../shared/map-builder";
import { addSteps, type SchemeNode } from "../shared/scheme-steps";
import type { AifDocument } from "./aif-types";
import { keepRest } from "./keep-rest";
import { readDocument } from "./read-document";
import { readHolders } from "./read-holders";
import { readMarkedText } from "./read-marked-text";

type Statements = ReadonlyMap<string, { readonly id: Id; readonly text: string }>;
type Holders = ReturnType<typeof readHolders>;

/** A map, with the text as its brief where the file has one. */
export const parse: ParseText = (text, onBuilt) =>
  guardParse(text, (source) => {
    const builder = createMapBuilder(onBuilt);
    const document = readDocument(source, builder.report);
    builder.expect([...document.nodes.values()].filter(({ type }) => type === "I").length);
    const holders = readHolders(document);
    const statements = addStatements(builder, document, holders);
    const loose = addSteps(builder, {
      statements,
      schemes: schemesOf(document),
      edges: document.edges,
    });
    const brief = addText(builder, document, statements, holders);
    const main = document.own?.mainClaim ?? document.mainClaim;
    const mainId = main === null ? undefined : statements.get(main)?.id;
    if (mainId !== undefined) builder.mainClaim(mainId);
    keepRest(builder, document, new Set(statements.keys()), loose);
    const map = builder.finish(document.own?.title ?? document.title);
    return { map, brief, report: builder.report.finish() };
  });

function addStatements(builder: MapBuilder, document: AifDocument, holders: Holders): Statements {
  const statements = new Map<string, { id: Id; text: string }>();
  for (const { key, type, text } of document.nodes.values()) {
    if (type !== "I") continue;
    const own = document.own?.statement(key) ?? null;
    const said = holders.said.get(key);
    const holder = own?.holder ?? heldBy(said?.holder ?? null);
    const id = builder.idFor(own?.id ?? key);
    const added = builder.statement(id, {
      text,
      label: own?.label,
      note: own?.note,
      ...holder,
      unstated: own?.unstated ?? false,
      position: document.own === null ? (document.positions.get(key) ?? null) : own?.position,
    });
    if (!added) continue;
    statements.set(key, { id, text: text.trim() });
    if (said !== undefined && said.holder === null && own?.holder === undefined)
      builder.report.tell(
        "kept",
        "several-holders",
        `“${firstWords(text, 40)}” is said by ${firstWords(said.names.join(", "), 120)}; a map names one holder, so who said it is kept beside the map.`,
      );
  }
  return statements;
}

function heldBy(
  holder: { readonly name: string; readonly stance: "asserts" | "reports" | "concedes" } | null,
) {
  return holder === null ? {} : { heldBy: holder.name, stance: holder.stance };
}

function schemesOf({ nodes, own }: AifDocument): ReadonlyMap<string, SchemeNode> {
  const schemes = new Map<string, SchemeNode>();
  for (const { key, type, scheme } of nodes.values()) {
    if (type !== "RA" && type !== "CA") continue;
    const ours = own?.inference(key) ?? null;
    schemes.set(key, {
      kind: type === "RA" ? "support" : "attack",
      scheme: ours?.scheme === undefined ? scheme : ours.scheme,
      id: ours?.id ?? null,
    });
  }
  return schemes;
}

function addText(
  builder: MapBuilder,
  { text: source, nodes, own, title, source: address }: AifDocument,
  statements: Statements,
  { statementsOf }: Holders,
): FormatBrief | null {
  if (source === null) return null;
  const { text: raw, spans } = readMarkedText(source);
  const idsOf = (keys: readonly string[]) =>
    keys.map((key) => statements.get(key)?.id).filter((id) => id !== undefined);
  const exact = own !== null && own.units === raw.length;
  const marks: Mark[] = exact
    ? own.passages
        .filter(({ end }) => end <= raw.length)
        .map(({ statements: keys, ...mark }) => ({ ...mark, statementIds: idsOf(keys) }))
    : spans.map(({ key, start, end }) => ({
        start,
        end,
        statementIds: idsOf([key, ...(statementsOf.get(key) ?? [])]),
      }));
  if (!exact) {
    const unknown = spans.filter(({ key }) => !nodes.has(key));
    for (const { start, end } of unknown)
      builder.report.tell(
        "changed",
        "mark-without-node",
        `The text marks “${firstWords(raw.slice(start, Math.min(end, start + 300)), 40)}” for a node that is not in the file; it became a passage without a statement.`,
      );
    const done = new Set(marks.flatMap(({ statementIds }) => statementIds));
    marks.push(
      ...findStatements(
        raw,
        [...statements.values()].filter(({ id }) => !done.has(id)),
      ),
    );
  }
  const { text } = anchorPassages(builder, raw, marks);
  if (text === "") return null;
  const described = own?.brief ?? { ...EMPTY_BRIEF, title, source: address };
  return { ...described, markdown: exact ? described.markdown : null, text };
}

const EMPTY_BRIEF: Omit<FormatBrief, "text"> = {
  title: null,
  author: null,
  source: null,
  series: null,
  publisher: null,
  publishedOn: null,
  language: null,
  notice: null,
  disclaimer: null,
  markdown: null,
};
