// Where words stand in some ranges of a text, so that a quote is looked for only where its rare words are.
import type { Range } from "./anchor-types";

/** A word with its offset. */
export interface Word {
  readonly word: string;
  readonly at: number;
}

export interface WordIndex {
  /** Offsets of a word in order; null where it stands too often to tell anything. */
  readonly placesOf: (word: string) => readonly number[] | null;
}

const MOST_PLACES = 200;
const NONE: readonly number[] = [];
const LETTERS = /[\p{L}\p{N}\p{M}]+/gu;
// Scripts that put no spaces between words: there each sign counts as one.
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const MIXED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}])+/gu;

/** The words of a text in small letters; `most` bounds how many. */
export function* wordsOf(text: string): Generator<Word> {
  const pattern = UNSPACED.test(text) ? MIXED : LETTERS;
  for (const match of text.matchAll(pattern))
    yield { word: match[0].toLowerCase(), at: match.index };
}

/** The index of the words that lie in these ranges, which do not overlap. */
export function indexWords(text: string, ranges: readonly Range[]): WordIndex {
  const places = new Map<string, number[]>();
  for (const { start, end } of ranges) {
    for (const { word, at } of wordsOf(text.slice(start, end))) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [start + at]);
      else if (known.length <= MOST_PLACES) known.push(start + at);
    }
  }
  return {
    placesOf: (word) => {
      const found = places.get(word) ?? NONE;
      return found.length > MOST_PLACES ? null : found;
    },
  };
}
