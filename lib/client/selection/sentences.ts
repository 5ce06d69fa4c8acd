// Cuts blocks of text into sentences for the keyboard's sentence cursor: Intl.Segmenter, mended for abbreviations.
import { type TextRange, trimRange } from "../highlights/merge-ranges";

const TITLES = new Set([
  "dr",
  "mr",
  "mrs",
  "ms",
  "prof",
  "st",
  "gen",
  "sen",
  "rep",
  "gov",
  "vs",
  "cf",
  "fig",
  "no",
]);
/** A piece that ends in one of these goes on: "U.S.", "J.", "Dr.", "e.g.", "i.e.". */
const LAST_WORD = /(?:^|[\s(“"'‘[])([\p{L}.]+)\.\s*$/u;

/** Sentences of the blocks in text order, without white space at their ends; none crosses a block. */
export function sentencesOf(
  text: string,
  blocks: readonly TextRange[],
  language: string | null,
): TextRange[] {
  const cut = segmenterFor(language);
  return blocks.flatMap((block) => sentencesIn(text, block, cut));
}

function sentencesIn(
  text: string,
  block: TextRange,
  cut: (part: string) => readonly string[],
): TextRange[] {
  const found: TextRange[] = [];
  let start = block.start;
  let end = block.start;
  for (const piece of cut(text.slice(block.start, block.end))) {
    end += piece.length;
    if (end < block.end && goesOn(text.slice(start, end))) continue;
    const sentence = trimRange(text, { start, end });
    if (sentence) found.push(sentence);
    start = end;
  }
  return found;
}

function goesOn(piece: string): boolean {
  const word = LAST_WORD.exec(piece)?.[1];
  if (!word) return false;
  return (
    /^\p{Lu}$/u.test(word) || /^(?:\p{L}\.)+\p{L}$/u.test(word) || TITLES.has(word.toLowerCase())
  );
}

function segmenterFor(language: string | null): (part: string) => readonly string[] {
  if (typeof Intl === "undefined" || !("Segmenter" in Intl)) return cutByMarks;
  const segmenter = makeSegmenter(language);
  return (part) => Array.from(segmenter.segment(part), (one) => one.segment);
}

/** A language tag that the browser refuses must not take the keyboard away. */
function makeSegmenter(language: string | null): Intl.Segmenter {
  try {
    return new Intl.Segmenter(language ?? undefined, { granularity: "sentence" });
  } catch {
    return new Intl.Segmenter(undefined, { granularity: "sentence" });
  }
}

/** Without Intl.Segmenter: a sentence ends after its mark, closing quotes and white space. */
export function cutByMarks(part: string): readonly string[] {
  return (
    part
      .match(/[^.!?…。！？]*(?:[.!?…]+["'”’)\]]*(?:\s+|$)|[。！？]+["'”’」』)]*|[.!?…]+|$)/gu)
      ?.filter(Boolean) ?? []
  );
}
