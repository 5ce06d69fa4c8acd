// Turns marked stretches of a raw text into a brief's passages.
import { firstWords } from "../../argument/names";
import { quoteAt } from "../../argument/passage-quote";
import type { Id } from "../../argument/records";
import { LIMITS } from "../../argument/text-rules";
import type { MapBuilder } from "./map-builder";
import { tidyText } from "./tidy-text";

/** A stretch of the raw text, with the statements that it anchors. */
export interface Mark {
  /** The passage's id, where the file says it. */
  readonly id?: string | null;
  readonly start: number;
  readonly end: number;
  readonly statementIds: readonly Id[];
}

export interface Anchored {
  /** The brief's text; empty where the raw text says nothing. */
  readonly text: string;
  /** Statements that some mark anchors. */
  readonly anchored: ReadonlySet<Id>;
}

/** Adds a passage for every mark; marks of one stretch without an id of their own become one passage. */
export function anchorPassages(builder: MapBuilder, raw: string, marks: readonly Mark[]): Anchored {
  const { text, moved } = tidyText(
    raw,
    marks.flatMap(({ start, end }) => [start, end]),
  );
  const anchored = new Set<Id>();
  const together = new Map<string, { id: string | null; start: number; end: number; ids: Id[] }>();
  for (const [index, mark] of marks.entries()) {
    const start = moved.get(mark.start)?.asStart ?? 0;
    const end = Math.min(moved.get(mark.end)?.asEnd ?? 0, text.length);
    if (end <= start) continue;
    if (end - start > LIMITS.exactUnits) {
      builder.report.tell(
        "lost",
        "passage-too-long",
        `The passage “${firstWords(text.slice(start, start + 200), 40)}” is longer than 20,000 characters and was left out.`,
      );
      continue;
    }
    for (const id of mark.statementIds) anchored.add(id);
    const key = mark.id ? `id ${index}` : `${start} ${end}`;
    const there = together.get(key);
    if (there) there.ids.push(...mark.statementIds);
    else together.set(key, { id: mark.id ?? null, start, end, ids: [...mark.statementIds] });
  }
  for (const { id, start, end, ids } of together.values())
    builder.passage({
      id: builder.idFor(id ?? ""),
      ...quoteAt(text, start, end),
      statementIds: [...new Set(ids)],
    });
  return { text, anchored };
}

const LETTER = /[\p{L}\p{N}]/u;
const SEARCH_BUDGET = 2_000_000_000;

/** Marks of statements whose words stand exactly once in the raw text, at the edges of words; none are guessed. */
export function findStatements(
  raw: string,
  statements: Iterable<{ readonly id: Id; readonly text: string }>,
): Mark[] {
  const marks: Mark[] = [];
  let budget = SEARCH_BUDGET;
  for (const { id, text } of statements) {
    budget -= raw.length;
    if (budget < 0) break;
    const start = raw.indexOf(text);
    if (start < 0 || text === "") continue;
    const end = start + text.length;
    if (raw.indexOf(text, start + 1) >= 0) continue;
    if (LETTER.test(raw[start - 1] ?? "") && LETTER.test(text[0] ?? "")) continue;
    if (LETTER.test(raw[end] ?? "") && LETTER.test(text.at(-1) ?? "")) continue;
    marks.push({ start, end, statementIds: [id] });
  }
  return marks;
}
