// Where in the new parts of a text a quote may stand, by its rarest words.
import type { Budget, Range } from "./anchor-types";
import { type Word, type WordIndex, wordsOf } from "./word-index";

/** A range with how like the quote it is. */
export interface Candidate extends Range {
  readonly score: number;
}

/** Words of a quote that are looked at, and those that vote. */
const MOST_WORDS = 400;
const VOTERS = 24;
const MOST_VOTES = 40;
const WINDOWS = 3;
const MOST_PLACES = 50;

/** Places of exactly these words in the ranges that the index holds, 50 at most. */
export function exactPlaces(
  text: string,
  exact: string,
  index: WordIndex,
  ranges: readonly Range[],
  budget: Budget,
): readonly number[] {
  const rarest = rarestInside(exact, index);
  if (rarest === null) return scan(text, exact, ranges, budget);
  budget.left -= rarest.places.length * 8;
  return rarest.places
    .map((place) => place - rarest.at)
    .filter((start) => start >= 0 && text.startsWith(exact, start))
    .slice(0, MOST_PLACES);
}

interface Rare {
  readonly at: number;
  readonly places: readonly number[];
}

/** The rarest of the words that stand whole in the quote, with its places; null where none can tell. */
function rarestInside(exact: string, index: WordIndex): Rare | null {
  let rarest: Rare | null = null;
  for (const { word, at } of firstWords(exact)) {
    // At an edge it may be a part of a longer word.
    if (at === 0 || at + word.length >= exact.length) continue;
    const places = index.placesOf(word);
    if (places && (rarest === null || places.length < rarest.places.length))
      rarest = { at, places };
    if (rarest?.places.length === 0) break;
  }
  return rarest;
}

/** Looks through the ranges letter by letter: for a word alone, or where every word is common. */
function scan(text: string, exact: string, ranges: readonly Range[], budget: Budget): number[] {
  const found: number[] = [];
  for (const { start, end } of ranges) {
    budget.left -= (end - start) >> 3;
    if (budget.left < 0) break;
    const window = text.slice(Math.max(0, start - exact.length), end + exact.length);
    const offset = Math.max(0, start - exact.length);
    for (let at = window.indexOf(exact); at !== -1; at = window.indexOf(exact, at + 1)) {
      if (found.at(-1) !== offset + at) found.push(offset + at);
      if (found.length >= MOST_PLACES) return found;
    }
  }
  return found;
}

/** Windows in which several of the quote's rare words stand as far apart as they do in it, likeliest first. */
export function likelyWindows(
  exact: string,
  index: WordIndex,
  ranges: readonly Range[],
): readonly Range[] {
  const voters = [...firstWords(exact)]
    .map((word) => ({ ...word, places: index.placesOf(word.word) ?? [] }))
    .filter(({ places }) => places.length > 0 && places.length <= MOST_VOTES)
    .sort((a, b) => a.places.length - b.places.length)
    .slice(0, VOTERS);
  const width = Math.max(64, exact.length >> 1);
  const votes = new Map<number, number>();
  for (const { at, places } of voters) {
    for (const place of places) {
      const bucket = Math.floor((place - at) / width);
      votes.set(bucket, (votes.get(bucket) ?? 0) + 1 / places.length);
    }
  }
  return [...votes]
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, WINDOWS)
    .flatMap(([bucket]) => {
      const start = (bucket - 1) * width;
      return clipped({ start, end: start + 3 * width + Math.ceil(1.3 * exact.length) }, ranges);
    });
}

/** The window without what is old beyond the new range that it lies in. */
function clipped(window: Range, ranges: readonly Range[]): Range[] {
  const REACH = 64;
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.end ?? 0) <= window.start) low = middle + 1;
    else high = middle;
  }
  const met: Range[] = [];
  for (let at = low; at < ranges.length && met.length < WINDOWS; at++) {
    const range = ranges[at];
    if (range === undefined || range.start >= window.end) break;
    met.push({
      start: Math.max(0, window.start, range.start - REACH),
      end: Math.min(window.end, range.end + REACH),
    });
  }
  return met;
}

/** The quote's words; of a long one as many as tell enough. */
function* firstWords(exact: string): Generator<Word> {
  let count = 0;
  for (const word of wordsOf(exact)) {
    yield word;
    count += 1;
    if (count >= MOST_WORDS) return;
  }
}
