// Finds the stretch of a window that is most like a quote, and gives it edges that a reader would choose.
import search from "approx-string-match";
import type { Budget, Range } from "./anchor-types";

/** Longer quotes are found by their first and last words. */
const LONG = 600;
const EDGE = 256;
const FARTHEST_EDGE = 24;

/** The stretch in the window that takes the fewest changes, at most `tolerance` of the quote's length; else null. */
export function findSimilar(
  text: string,
  window: Range,
  quote: string,
  tolerance: number,
  budget: Budget,
): Range | null {
  if (quote.length <= LONG) return findWhole(text, window, quote, tolerance, budget);
  const head = findWhole(text, window, quote.slice(0, EDGE), tolerance, budget);
  if (head === null) return null;
  const rest = { start: head.end, end: Math.min(window.end, head.start + 2 * quote.length) };
  const tail = findWhole(text, rest, quote.slice(-EDGE), tolerance, budget);
  return tail && { start: head.start, end: tail.end };
}

function findWhole(
  text: string,
  { start, end }: Range,
  quote: string,
  tolerance: number,
  budget: Budget,
): Range | null {
  const cost = (end - start + quote.length) * Math.ceil(quote.length / 32);
  if (end <= start || quote === "" || budget.left < cost) return null;
  budget.left -= cost;
  const found = search(text.slice(start, end), quote, Math.floor(quote.length * tolerance));
  // Of several as good ones, the first whose length is nearest to the quote's.
  const off = (match: Range) => Math.abs(match.end - match.start - quote.length);
  const best = found.reduce<Range | null>(
    (sum, match) => (sum === null || off(match) < off(sum) ? match : sum),
    null,
  );
  return best && { start: start + best.start, end: start + best.end };
}

/** The range with whole words at its edges, and to the end of the sentence where the quote has one's end. */
export function snapToWords(text: string, range: Range, quote: string): Range {
  let { start, end } = range;
  if (isWord(quote, 0)) {
    const from = start;
    while (
      start > 0 &&
      from - start < FARTHEST_EDGE &&
      isWord(text, start) &&
      isWord(text, start - 1)
    )
      start--;
  }
  if (isWord(quote, quote.length - 1)) {
    const from = end;
    while (
      end < text.length &&
      end - from < FARTHEST_EDGE &&
      isWord(text, end) &&
      isWord(text, end - 1)
    )
      end++;
  } else if (STOPS.test(quote)) end = sentenceEnd(text, end, quote.length);
  while (start < end && /\s/.test(text[start] ?? "")) start++;
  while (end > start && /\s/.test(text[end - 1] ?? "")) end--;
  return { start, end };
}

const STOPS = /[.!?…。！？]["”’»)\]]*$/;

/** The end of the sentence that the range stops in, where it is near. */
function sentenceEnd(text: string, end: number, length: number): number {
  if (STOPS.test(text.slice(Math.max(0, end - 4), end))) return end;
  const reach = text.slice(end, end + Math.max(FARTHEST_EDGE, Math.floor(length / 3)));
  const stop = /^[^\n.!?…。！？]*[.!?…。！？]["”’»)\]]*/.exec(reach);
  return stop ? end + stop[0].length : end;
}

function isWord(text: string, at: number): boolean {
  return /[\p{L}\p{N}\p{M}\p{Surrogate}]/u.test(text[at] ?? "");
}
