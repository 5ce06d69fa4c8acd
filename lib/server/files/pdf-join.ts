// Joins the lines of a paragraph: words that were cut at a line's end become whole again.
import type { Run } from "./brief-blocks";
import type { PdfLine } from "./pdf-lines";

/** What the text tells of its own words. */
export interface Vocabulary {
  /** Words that stand unbroken somewhere, in lower case; those with hyphens in them too. */
  readonly words: ReadonlySet<string>;
  /** It cuts words at the ends of lines: some of them stand whole elsewhere. */
  readonly cuts: boolean;
}

const WORD = /[\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*/gu;

/** All words of the lines but the last of each line, which may be cut. */
export function vocabularyOf(lines: readonly PdfLine[]): Vocabulary {
  const words = new Set<string>();
  for (const { text } of lines) {
    const found = text.match(WORD) ?? [];
    for (const word of CUT.test(text) ? found.slice(0, -1) : found)
      words.add(word.toLowerCase().replaceAll("‐", "-"));
  }
  const cuts = lines.some(({ text }, at) => {
    const first = CUT.exec(text)?.[1];
    const second = firstWord(lines[at + 1]?.text ?? "");
    return first !== undefined && second !== "" && words.has(`${first}${second}`.toLowerCase());
  });
  return { words, cuts };
}

function firstWord(text: string): string {
  return /^\s*([\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*)/u.exec(text)?.[1] ?? "";
}

/** The runs of the lines as one text. */
export function joinLines(lines: readonly PdfLine[], vocabulary: Vocabulary): Run[] {
  const runs: Run[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    const last = runs.at(-1);
    if (before && last) {
      const join = joinOf(last.text, line.text, vocabulary);
      runs[runs.length - 1] = { ...last, text: join.text };
      if (join.space) runs.push({ text: " " });
    }
    runs.push(...line.runs);
  }
  return runs;
}

const CUT = /([\p{L}\p{M}]+(?:[-‐][\p{L}\p{M}]+)*)[-‐\u00ad]\s*$/u;
const SIGN_SCRIPT =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u;

/** What a line's end becomes, and whether a space follows it. */
function joinOf(
  end: string,
  next: string,
  vocabulary: Vocabulary,
): { text: string; space: boolean } {
  const start = next.trimStart();
  const cut = CUT.exec(end);
  if (cut)
    return {
      text: isCompound(end, cut[1] ?? "", start, vocabulary)
        ? end.trimEnd()
        : end.replace(/[-‐\u00ad]\s*$/u, ""),
      space: false,
    };
  if (/\d[-‐–]$/.test(end) && /^\d/.test(start)) return { text: end, space: false };
  if (/[—/]$/.test(end) || start.startsWith("—")) return { text: end, space: false };
  const signs = SIGN_SCRIPT.test(end.at(-1) ?? "") && SIGN_SCRIPT.test(start[0] ?? "");
  return { text: end, space: !signs };
}

/** First parts that nearly always keep their hyphen. */
const KEEPS = /^(self|well|half|ill|vice|quasi)$/i;

/** Whether the hyphen belongs to the word: a capital or a number follows, or the text has the word so elsewhere. */
function isCompound(end: string, first: string, start: string, vocabulary: Vocabulary): boolean {
  if (/\u00ad\s*$/u.test(end)) return false;
  if (!/^\p{Ll}/u.test(start)) return true;
  const second = firstWord(start);
  const { words, cuts } = vocabulary;
  const [one, two] = [first.toLowerCase().replaceAll("‐", "-"), second.toLowerCase()];
  if (words.has(`${one}${two}`)) return false;
  if (words.has(`${one}-${two}`) || KEEPS.test(first)) return true;
  // Where no word is seen to be cut, two words of the text with a hyphen between are one compound.
  return !cuts && words.has(one) && words.has(two);
}
