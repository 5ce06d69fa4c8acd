// Annotations as words alone, for papers and files that show no Markdown.
import { readMarkdown } from "./plain-text";

/** Markdown without its marks, line by line as it was written; points of lists keep theirs. */
export function plainLines(markdown: string): string {
  return markdown
    .split(/\r\n?|\n/)
    .map(plainLine)
    .join("\n")
    .trim();
}

function plainLine(line: string): string {
  const { text, blocks } = readMarkdown(line);
  const [first] = blocks;
  if (first?.type !== "listItem") return text;
  return `${first.marker === "-" ? "•" : (first.marker ?? "•")} ${text}`;
}
