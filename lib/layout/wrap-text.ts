// Breaks a text into lines as a browser does, on the careful side: it never makes fewer lines than the browser.
import { advanceTable, type FontWeight, isWide, standInWidth } from "./measure-text";

const SPACE = 0x20;
const HYPHEN = 0x2d;
const QUESTION = 0x3f;
const FIRST_WIDE = 0x1100;
/** Must not begin a line: closing marks, small kana, the long-vowel and iteration marks. */
const NOT_FIRST = new Set(
  Array.from(
    "!%),.:;?]}¢°’”†‡›℃、。〃々〉》」』】〕〗〙〛〜〞〟ぁぃぅぇぉっゃゅょゎゕゖ゛゜ゝゞ゠ァィゥェォッャュョヮヵヶ・ーヽヾ！％），．：；？］｝～￠",
    (letter) => letter.codePointAt(0) ?? 0,
  ),
);
/** Must not end a line: opening marks. */
const NOT_LAST = new Set(
  Array.from("$([{£¥‘“‹〈《「『【〔〖〘〚〝＄（［｛￡￥", (letter) => letter.codePointAt(0) ?? 0),
);

function isLetter(codePoint: number): boolean {
  return (
    (codePoint >= 0x41 && codePoint <= 0x5a) ||
    (codePoint >= 0x61 && codePoint <= 0x7a) ||
    (codePoint >= 0xc0 && codePoint <= 0x24f) ||
    (codePoint >= 0x370 && codePoint <= 0x52f)
  );
}

/** Whether a line may break before a character; never before a space. */
function mayBreakBefore(beforeLast: number, last: number, next: number): boolean {
  if (next === SPACE) return false;
  if (last === SPACE) return true;
  if (last === QUESTION) return isLetter(next);
  if (last === HYPHEN) return isLetter(beforeLast) && isLetter(next);
  if (last < FIRST_WIDE || next < FIRST_WIDE) return false;
  if (!(isWide(last) && isWide(next))) return false;
  if (last >= 0x1f000 || next >= 0x1f000) return false;
  return !(NOT_FIRST.has(next) || NOT_LAST.has(last));
}

/** Scripts that write no spaces between words. */
const WITHOUT_SPACES = /[\u0E00-\u0EFF\u1000-\u109F\u1780-\u17FF\uA9E0-\uA9FF\uAA60-\uAA7F]/;
/** What stays with the letter before it: signs, joiners, variants and tones of emoji. */
const STAYS = /^(?:\p{M}|\u200D|[\u{1F3FB}-\u{1F3FF}])$/u;
const FIRST_MARK = 0x0300;
const JOINER = 0x200d;
let words: Intl.Segmenter | null = null;

/** Where words begin in a text that may have no spaces between them; null where it writes them all. */
function wordStarts(text: string): ReadonlySet<number> | null {
  if (!WITHOUT_SPACES.test(text)) return null;
  words ??= new Intl.Segmenter("und", { granularity: "word" });
  const starts = new Set<number>();
  for (const { index, isWordLike } of words.segment(text))
    if (isWordLike && WITHOUT_SPACES.test(text.charAt(index))) starts.add(index);
  return starts;
}

/** Whether a letter may be torn from the one before it where a word is wider than a line. */
function mayTear(last: number, next: number): boolean {
  if (next < FIRST_MARK) return true;
  return last !== JOINER && !STAYS.test(String.fromCodePoint(next));
}

/** White space as a browser collapses it. */
export function collapseSpaces(text: string): string {
  return /[\t\n\r\f]| {2}|^ | $/.test(text) ? text.replace(/[ \t\n\r\f]+/g, " ").trim() : text;
}

function unitsOf(codePoint: number): number {
  return codePoint > 0xffff ? 2 : 1;
}

/** Ends of the lines of a text whose spaces are collapsed, for lines of at most `limit` thousandths of an em. */
function lineEnds(text: string, weight: FontWeight, limit: number): number[] {
  const table = advanceTable(weight);
  const starts = wordStarts(text);
  const ends: number[] = [];
  let start = 0;
  // The last place on the current line where it may break, and what the line measures up to there.
  let breakAt = 0;
  let breakWidth = 0;
  let lineWidth = 0;
  // The last place where letters may be torn apart, for a word that is wider than the line.
  let tearAt = 0;
  let tearWidth = 0;
  let beforeLast = 0;
  let last = 0;
  for (let at = 0; at < text.length; ) {
    const codePoint = text.codePointAt(at) ?? 0;
    const advance = table[codePoint] ?? standInWidth(codePoint);
    if (starts?.has(at) || mayBreakBefore(beforeLast, last, codePoint)) {
      breakAt = at;
      breakWidth = lineWidth;
    }
    if (mayTear(last, codePoint)) {
      tearAt = at;
      tearWidth = lineWidth;
    }
    const tooWide = codePoint !== SPACE && lineWidth + advance > limit;
    const cutAt = breakAt > start ? breakAt : tearAt;
    if (tooWide && advance > 0 && cutAt > start) {
      const cutWidth = breakAt > start ? breakWidth : tearWidth;
      start = cutAt;
      ends.push(start);
      lineWidth -= cutWidth;
      tearWidth -= cutWidth;
      // What was carried over may itself be wider than a line: look at this character again.
      if (start < at) continue;
    }
    lineWidth += advance;
    beforeLast = last;
    last = codePoint;
    at += unitsOf(codePoint);
  }
  ends.push(text.length);
  return ends;
}

/**
 * Lines of a text within `width` CSS pixels: broken at spaces, after hyphens within words, between East Asian
 * characters, between the words of scripts without spaces, and between any letters of a word that is wider than a line. One empty line for an empty text.
 */
export function wrapText(text: string, weight: FontWeight, size: number, width: number): string[] {
  const source = collapseSpaces(text);
  let start = 0;
  return lineEnds(source, weight, (width * 1000) / size).map((end) => {
    const line = source.slice(start, end).trimEnd();
    start = end;
    return line;
  });
}

/** Number of lines that wrapText makes. */
export function countLines(text: string, weight: FontWeight, size: number, width: number): number {
  return lineEnds(collapseSpaces(text), weight, (width * 1000) / size).length;
}
