// The title that a text gives itself: its first heading, else its first line.

import { asMarkdown, type TextFormat } from "@/lib/contract/brief-files-source";
import { readMarkdown } from "@/lib/contract/plain-text";

/** The longest title of a map. */
export const TITLE_LIMIT = 200;
const LOOKED_AT = 20_000;
/** A first line longer than this is a sentence of the text, cut to its first words. */
const LONG_LINE = 120;

/** A title of one line; empty for an empty text. */
export function guessTitle(text: string, format: TextFormat): string {
  const read = readMarkdown(asMarkdown(text.slice(0, LOOKED_AT), format));
  const block = read.blocks.find(({ type }) => type === "heading") ?? read.blocks[0];
  const first = block ? read.text.slice(block.start, block.end) : "";
  const line = first.replace(/[\p{Cc}\p{Zl}\p{Zp}\u202A-\u202E\u2066-\u2069]/gu, " ").trim();
  if (line.length <= LONG_LINE) return line;
  const cut = line.slice(0, LONG_LINE).replace(/\s+\S*$/u, "");
  return `${cut.replace(/[\s,;:.–—-]+$/u, "")}…`;
}
