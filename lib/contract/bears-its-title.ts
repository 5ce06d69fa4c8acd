// Whether a text begins with its own title, as texts from files do: then it need not be written above it again.
import type { Block } from "./plain-text";

interface Titled {
  readonly title: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
}

/** True where the first block is a heading that says the title, whatever its case and spaces. */
export function bearsItsTitle({ title, text, blocks }: Titled): boolean {
  const [first] = blocks;
  if (first?.type !== "heading" || title === null) return false;
  return plain(text.slice(first.start, first.end)) === plain(title);
}

function plain(words: string): string {
  return words.replace(/\s+/g, " ").trim().toLowerCase();
}
