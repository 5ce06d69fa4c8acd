// Reads the text that Kialo exports a discussion as. Pros and cons become steps, links to claims elsewhere reuse them.
import { firstWords } from "../../argument/names";
import type { Id } from "../../argument/records";
import type { ParseText } from "../format-types";
import { guardParse } from "../shared/guard-parse";
import { createMapBuilder, type MapBuilder } from "../shared/map-builder";
import { type KialoEntry, readEntries } from "./kialo-entries";
import { kialoWords, seenNumber } from "./kialo-words";

/** A map of the discussion. A single thesis is the main claim; several stand beside each other. */
export const parse: ParseText = (text, onBuilt) =>
  guardParse(text, (source) => {
    const builder = createMapBuilder(onBuilt);
    const { title, introduction, entries } = readEntries(source);
    if (introduction !== "") {
      builder.keep("introduction", introduction);
      builder.report.tell(
        "kept",
        "introduction",
        "What stands before the first claim is kept beside the map.",
      );
    }
    builder.expect(entries.length);
    const ids = addStatements(builder, entries);
    addSteps(builder, entries, ids);
    const theses = entries.filter(({ kind, parent }) => kind === null && parent === null);
    const main = theses.length === 1 ? ids[entries.indexOf(theses[0] as KialoEntry)] : null;
    if (main) builder.mainClaim(main);
    return { map: builder.finish(title), brief: null, report: builder.report.finish() };
  });

/** The statement of each entry; that of the other claim where it links to one; null where there is none. */
function addStatements(builder: MapBuilder, entries: readonly KialoEntry[]): (Id | null)[] {
  const byNumber = new Map(entries.map((entry, at) => [entry.number, at]));
  const ids: (Id | null)[] = entries.map((entry) => {
    if (seenNumber(entry.words) !== null) return null;
    const { text, sources } = kialoWords(entry.words);
    const id = builder.idFor("");
    const cited = sources.map(({ words, url }) => (words === url ? url : `${words}: ${url}`));
    const note = cited.length === 0 ? null : `Sources:\n${[...new Set(cited)].join("\n")}`;
    return builder.statement(id, { text, note }, entry.line) ? id : null;
  });
  for (const [at, entry] of entries.entries()) {
    if (seenNumber(entry.words) === null) continue;
    ids[at] = follow(entries, byNumber, ids, at);
    if (ids[at] === null)
      builder.report.tell(
        "lost",
        "see-missing",
        `“${firstWords(entry.words, 40)}” points at a claim that is not in the file, and was left out.`,
        entry.line,
      );
  }
  return ids;
}

/** From link to link until a claim with words of its own. */
function follow(
  entries: readonly KialoEntry[],
  byNumber: ReadonlyMap<string | null, number>,
  ids: readonly (Id | null)[],
  from: number,
): Id | null {
  const seen = new Set<number>();
  for (let at: number | undefined = from; at !== undefined && !seen.has(at); ) {
    seen.add(at);
    const number = seenNumber(entries[at]?.words ?? "");
    if (number === null) return ids[at] ?? null;
    at = byNumber.get(number);
  }
  return null;
}

function addSteps(
  builder: MapBuilder,
  entries: readonly KialoEntry[],
  ids: readonly (Id | null)[],
): void {
  for (const [at, { kind, parent, line, words }] of entries.entries()) {
    const premise = ids[at];
    const target = parent === null ? null : ids[parent];
    if (kind === null || !premise) continue;
    if (target)
      builder.inference(
        builder.idFor(""),
        { kind, premises: [premise], target: { type: "statement", id: target } },
        line,
      );
    else
      builder.report.tell(
        "changed",
        "parent-missing",
        `What “${firstWords(words, 40)}” is ${kind === "support" ? "for" : "against"} is not in the file; it stands alone.`,
        line,
      );
  }
}
