// Finds what sources of atoms quote in the resources of the document, which become one text.
import { firstWords } from "../../argument/names";
import type { Id } from "../../argument/records";
import type { Mark } from "../shared/anchor-passages";
import type { ReportBuilder } from "../shared/report-builder";
import { type Counted, countPoints } from "./code-points";
import type { SadfaceDocument, SadfaceNode, SadfaceSource } from "./read-document";

export interface ReadSources {
  /** The contents one after another; empty where there is none. */
  readonly raw: string;
  readonly marks: readonly Mark[];
  /** Sources that could not be found, as the file has them. */
  readonly lost: readonly unknown[];
}

interface Resource {
  readonly content: string;
  readonly base: number;
  readonly counted: Counted;
}

const SEARCH_BUDGET = 500_000_000;

/** The document's text with a mark for each source. */
export function readSources(
  { nodes, resources }: SadfaceDocument,
  statements: ReadonlyMap<string, { readonly id: Id }>,
  report: ReportBuilder,
): ReadSources {
  const byKey = new Map<string, Resource>();
  const parts: string[] = [];
  let base = 0;
  for (const { key, content } of resources) {
    if (content === null || content.trim() === "") continue;
    if (key !== null && !byKey.has(key))
      byKey.set(key, { content, base, counted: countPoints(content) });
    parts.push(content);
    base += content.length + GAP.length;
  }
  if (parts.length > 1)
    report.tell(
      "changed",
      "several-texts",
      `The file holds ${parts.length.toLocaleString("en")} texts; they became one brief, one after another.`,
    );
  const marks: Mark[] = [];
  const lost: unknown[] = [];
  const budget = { left: SEARCH_BUDGET };
  const add = (node: SadfaceNode, source: SadfaceSource, id: Id) => {
    const resource = byKey.get(source.resource);
    const start = resource === undefined ? null : startOf(resource, source, budget);
    const words = source.text ?? "";
    if (resource === undefined || start === null) {
      lost.push({ atom: node.key, source: source.raw });
      report.tell(
        "kept",
        "source-not-found",
        `A source of “${firstWords(node.words, 40)}”${words === "" ? "" : ` (“${firstWords(words, 40)}”)`} is not in the text; it is kept beside the map.`,
      );
    } else marks.push({ ...start, statementIds: [id] });
  };
  for (const node of nodes.values()) {
    const id = statements.get(node.key)?.id;
    if (id !== undefined) for (const source of node.sources) add(node, source, id);
  }
  return { raw: parts.join(GAP), marks, lost };
}

const GAP = "\n\n";

/** By offset in code points, as the library counts; else in code units; else where the words stand just once. */
function startOf(
  { content, base, counted }: Resource,
  { text, offset, length }: SadfaceSource,
  budget: { left: number },
): { readonly start: number; readonly end: number } | null {
  const at = (start: number, end: number) => ({ start: base + start, end: base + end });
  const whole = offset !== null && Number.isInteger(offset) && offset >= 0;
  if (text === null || text === "") {
    if (!whole || length === null || length < 1) return null;
    const start = counted.toUnits(offset);
    const end = counted.toUnits(offset + Math.trunc(length));
    return end > start ? at(start, end) : null;
  }
  if (whole)
    for (const start of [counted.toUnits(offset), offset])
      if (content.startsWith(text, start)) return at(start, start + text.length);
  budget.left -= content.length;
  const start = budget.left < 0 ? -1 : content.indexOf(text);
  const once = start >= 0 && content.indexOf(text, start + 1) < 0;
  return once ? at(start, start + text.length) : null;
}
