// Reads SADFace, as its README and each version of its library write it: atoms become statements, schemes steps (a
// scheme that bears on a scheme is an undercut or a backing), sources passages of the brief that the resources make.
import { firstWords } from "../../argument/names";
import type { Id } from "../../argument/records";
import type { FormatBrief, ParseText } from "../format-types";
import { anchorPassages, findStatements, type Mark } from "../shared/anchor-passages";
import { guardParse } from "../shared/guard-parse";
import { asRecord, fieldOf, textField } from "../shared/json-fields";
import { createMapBuilder, type MapBuilder } from "../shared/map-builder";
import { addSteps, type SchemeNode } from "../shared/scheme-steps";
import { keepRest } from "./keep-rest";
import { readDocument, type SadfaceDocument } from "./read-document";
import { readSources } from "./read-sources";
import { readName } from "./sadface-names";

type Statements = ReadonlyMap<string, { readonly id: Id; readonly text: string }>;

/** A map, with the document's texts as its brief where it has any. */
export const parse: ParseText = (text, onBuilt) =>
  guardParse(text, (source) => {
    const builder = createMapBuilder(onBuilt);
    const document = readDocument(source, builder.report);
    builder.expect([...document.nodes.values()].filter(({ type }) => type === "atom").length);
    const statements = addStatements(builder, document);
    const schemes = schemesOf(builder, document);
    const loose = addSteps(builder, { statements, schemes, edges: document.edges });
    const { brief, lost } = addText(builder, document, statements);
    const main = statements.get(textField(document.core, "claim") ?? "")?.id;
    if (main !== undefined) builder.mainClaim(main);
    keepRest(builder, document, { statements, schemes, loose, lost });
    const map = builder.finish(textField(document.core, "title") ?? document.own?.title ?? null);
    return { map, brief, report: builder.report.finish() };
  });

function addStatements(builder: MapBuilder, { nodes, own }: SadfaceDocument): Statements {
  const statements = new Map<string, { id: Id; text: string }>();
  for (const { key, type, words } of nodes.values()) {
    if (type !== "atom") continue;
    const ours = own?.statement(key) ?? null;
    const id = builder.idFor(ours?.id ?? key);
    const { label, note, position, holder, unstated = false } = ours ?? {};
    if (
      builder.statement(id, {
        text: words,
        label,
        note,
        unstated,
        position: position ?? null,
        ...holder,
      })
    )
      statements.set(key, { id, text: words.trim() });
  }
  return statements;
}

function schemesOf(
  builder: MapBuilder,
  { nodes, own }: SadfaceDocument,
): ReadonlyMap<string, SchemeNode> {
  const schemes = new Map<string, SchemeNode>();
  const guessed = new Set<string>();
  for (const { key, type, words } of nodes.values()) {
    const named = type === "scheme" ? readName(words) : null;
    if (named === null) continue;
    const ours = own?.inference(key) ?? null;
    const scheme = ours?.scheme === undefined ? named.scheme : ours.scheme;
    schemes.set(key, { kind: named.kind, scheme, id: ours?.id ?? null });
    if (ours === null && named.scheme !== null && !guessed.has(named.scheme)) {
      guessed.add(named.scheme);
      builder.report.tell(
        "changed",
        "scheme-kind-guessed",
        `The file does not say whether “${firstWords(named.scheme, 80)}” supports or attacks; it was read as ${named.kind === "support" ? "a support" : "an attack"}.`,
      );
    }
  }
  return schemes;
}

function addText(
  builder: MapBuilder,
  document: SadfaceDocument,
  statements: Statements,
): { readonly brief: FormatBrief | null; readonly lost: readonly unknown[] } {
  const { raw, marks: found, lost } = readSources(document, statements, builder.report);
  if (raw === "") return { brief: null, lost };
  const { own } = document;
  const exact = own !== null && own.units === raw.length;
  const marks: Mark[] = exact
    ? own.passages
        .filter(({ end }) => end <= raw.length)
        .map(({ statements: keys, ...mark }) => ({
          ...mark,
          statementIds: keys.map((key) => statements.get(key)?.id).filter((id) => id !== undefined),
        }))
    : [...found];
  if (!exact) {
    const done = new Set(marks.flatMap(({ statementIds }) => statementIds));
    marks.push(
      ...findStatements(
        raw,
        [...statements.values()].filter(({ id }) => !done.has(id)),
      ),
    );
  }
  const { text } = anchorPassages(builder, raw, marks);
  if (text === "") return { brief: null, lost };
  const brief = own?.brief ?? describedBy(document);
  return { brief: { ...brief, markdown: exact ? brief.markdown : null, text }, lost };
}

function describedBy({ resources }: SadfaceDocument): Omit<FormatBrief, "text"> {
  const core =
    asRecord(fieldOf(asRecord(fieldOf(resources[0]?.raw ?? {}, "metadata")) ?? {}, "core")) ?? {};
  const url = textField(core, "url") ?? textField(resources[0]?.raw ?? {}, "url");
  return {
    title: textField(core, "title"),
    author: textField(core, "author"),
    source: url ?? textField(core, "doi") ?? textField(core, "isbn"),
    series: null,
    publisher: textField(core, "publisher"),
    publishedOn: null,
    language: null,
    notice: null,
    disclaimer: null,
    markdown: null,
  };
}
