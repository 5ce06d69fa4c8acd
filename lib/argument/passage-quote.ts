// Cutting a passage out of a text, as `addPassage` wants it.
import { LIMITS } from "./text-rules";

/** The stretch of a text with what stands just before and after it. Offsets count UTF-16 code units. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}

/** Quotes `text` from start to end; both are moved outwards where they would cut a character in two. */
export function quoteAt(text: string, start: number, end: number): Quote {
  const from = cutsPair(text, start) ? start - 1 : start;
  const to = cutsPair(text, end) ? end + 1 : end;
  const before = Math.max(0, from - LIMITS.expectedContextUnits);
  const after = Math.min(text.length, to + LIMITS.expectedContextUnits);
  return {
    exact: text.slice(from, to),
    prefix: text.slice(cutsPair(text, before) ? before + 1 : before, from),
    suffix: text.slice(to, cutsPair(text, after) ? after - 1 : after),
    start: from,
    end: to,
  };
}

function cutsPair(text: string, offset: number): boolean {
  return (
    isBetween(text.charCodeAt(offset - 1), 0xd800, 0xdbff) &&
    isBetween(text.charCodeAt(offset), 0xdc00, 0xdfff)
  );
}

function isBetween(unit: number, low: number, high: number): boolean {
  return unit >= low && unit <= high;
}
