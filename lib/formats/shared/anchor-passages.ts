// Turns marked stretches of a raw text into a brief's passages.
import { firstWords } from "../../argument/names";
import { quoteAt } from "../../argument/passage-quote";
import type { Id } from "../../argument/records";
import { LIMITS } from "../../argument/text-rules";
import { FORMAT_LIMITS } from "../format-types";
import { type MapBuilder, OverLimit } from "./map-builder";
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
}

/** Adds a passage for every mark; marks of one stretch without an id of their own become one passage. */
export function anchorPassages(builder: MapBuilder, raw: string, marks: readonly Mark[]): Anchored {
  const { text, moved } = tidyText(
    raw,
    marks.flatMap(({ start, end }) => [start, end]),
  );
  const together = new Map<string, Stretch>();
  for (const [index, mark] of marks.entries()) {
    const start = moved.get(mark.start)?.asStart ?? 0;
    const end = Math.min(moved.get(mark.end)?.asEnd ?? 0, text.length);
    if (end <= start) continue;
    if (end - start > LIMITS.exactUnits) tellTooLong(builder, text.slice(start, start + 300));
    else add(together, mark.id ? `id ${index}` : `${start} ${end}`, { mark, start, end });
  }
  let room = FORMAT_LIMITS.characters;
  for (const { id, start, end, ids } of together.values()) {
    room -= end - start;
    if (room < 0)
      throw new OverLimit(
        "The passages of this file quote more than 20 million characters in all. Split it into several files.",
      );
    builder.passage({
      id: builder.idFor(id ?? ""),
      ...quoteAt(text, start, end),
      statementIds: [...ids],
    });
  }
  return { text };
}

interface Stretch {
  readonly id: string | null;
  readonly start: number;
  readonly end: number;
  readonly ids: Set<Id>;
}

function add(
  together: Map<string, Stretch>,
  key: string,
  { mark, start, end }: { readonly mark: Mark; readonly start: number; readonly end: number },
): void {
  const there = together.get(key);
  const stretch = there ?? { id: mark.id ?? null, start, end, ids: new Set() };
  if (there === undefined) together.set(key, stretch);
  for (const id of mark.statementIds) stretch.ids.add(id);
}

function tellTooLong(builder: MapBuilder, beginning: string): void {
  builder.report.tell(
    "lost",
    "passage-too-long",
    `The passage “${firstWords(beginning, 40)}” is longer than 20,000 characters and was left out.`,
  );
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
    if (text === "" || text.length > LIMITS.exactUnits) continue;
    budget -= raw.length;
    if (budget < 0) break;
    const start = raw.indexOf(text);
    if (start < 0) continue;
    const end = start + text.length;
    if (raw.indexOf(text, start + 1) >= 0) continue;
    if (LETTER.test(raw[start - 1] ?? "") && LETTER.test(text[0] ?? "")) continue;
    if (LETTER.test(raw[end] ?? "") && LETTER.test(text.at(-1) ?? "")) continue;
    marks.push({ start, end, statementIds: [id] });
  }
  return marks;
}
