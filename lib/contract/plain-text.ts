// How plain text comes from Markdown, once for the server, the seed and the reader: offsets of passages count in this text.
import { type InlineSpan, readInline } from "./markdown-inline";
import { type BlockType, cutIntoBlocks } from "./markdown-lines";

export type { InlineSpan } from "./markdown-inline";

/** A block of the plain text: `text.slice(start, end)` is what it says. */
export interface Block {
  readonly type: BlockType;
  /** 1 to 6: the depth of a heading or of a list item. */
  readonly level?: number;
  /** Of a list item: `-`, or its number as written, such as `3.`. */
  readonly marker?: string;
  readonly start: number;
  readonly end: number;
  /** Marked stretches, properly nested, the outer first; offsets into the whole plain text. */
  readonly inline?: readonly InlineSpan[];
}

export interface ReadMarkdown {
  readonly text: string;
  readonly blocks: readonly Block[];
}

/**
 * The plain text of a Markdown text. The rules:
 *
 * - Line ends become LF, the whole is in Unicode's NFC; a joiner stands after each thirtieth accent of one letter.
 * - Blocks are headings (`#` to `######`, or underlined with `==` or `--`), list items (`-`, `*`, `+`, `1.`, `1)`),
 *   quotes (`>`, nested ones flattened) and paragraphs. Two newlines stand between blocks; none leads or trails.
 * - The lines of a block are joined by one space; runs of spaces and tabs become one space.
 * - Marks of headings, lists, quotes, emphasis, strong and code are dropped; a list item's mark is kept on its block.
 * - A link keeps its words and an image its description; their targets go. Only http and https links make a span.
 * - Horizontal rules and empty blocks are dropped; a backslash before punctuation is dropped.
 * - All else is plain text as written: raw HTML, character references, tables, footnotes.
 *
 * Offsets count UTF-16 code units. The work is linear in the length of the input.
 */
export function plainTextOf(markdown: string): string {
  return readMarkdown(markdown).text;
}

/** The blocks of `plainTextOf(markdown)`, in order, with offsets into it. */
export function blocksOf(markdown: string): readonly Block[] {
  return readMarkdown(markdown).blocks;
}

/** Plain text and blocks in one reading. */
export function readMarkdown(markdown: string): ReadMarkdown {
  const texts: string[] = [];
  const blocks: Block[] = [];
  let start = 0;
  for (const { source, ...raw } of cutIntoBlocks(normalizeText(markdown))) {
    const { text, spans } = readBlock(source);
    if (text === "") continue;
    const inline = spans.map((span) => ({
      ...span,
      start: span.start + start,
      end: span.end + start,
    }));
    const end = start + text.length;
    blocks.push({ ...raw, start, end, ...(inline.length > 0 ? { inline } : {}) });
    texts.push(text);
    start = end + 2;
  }
  return { text: texts.join("\n\n"), blocks };
}

/** LF line ends and NFC: the form in which a brief is stored. */
export function normalizeText(text: string): string {
  return composed(text.replace(/\r\n?/g, "\n"));
}

/** More accents on one letter than any language has. */
const MANY_MARKS = /(?:(?!\u034F)\p{M}){30}(?=(?!\u034F)\p{M})/gu;

/**
 * NFC. Sorting the accents of one letter takes the square of their number, so that runs without end are parted by an
 * unseen joiner (U+034F), as Unicode's stream-safe form has it.
 */
export function composed(text: string): string {
  return text.replace(MANY_MARKS, "$&\u034F").normalize("NFC");
}

/** One block's words. Where a dropped mark had kept a letter from its accent, the spans go rather than the NFC form. */
function readBlock(source: string): { text: string; spans: readonly InlineSpan[] } {
  const read = readInline(source);
  const text = composed(read.text).trim();
  return text === read.text ? read : { text, spans: [] };
}
