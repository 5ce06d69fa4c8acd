// What a pasted or chosen text is: Markdown or plain, and plain text as Markdown that says the same.

export type TextFormat = "plain" | "markdown";

const HEADING = /^#{1,6}[ \t]+\S/m;
const STRONG = /\*\*[^*\n]+\*\*|\[[^\]\n]+\]\(https?:\/\/[^)\s]+\)/;
/** Lines longer than this were not broken by hand: each is a paragraph. */
const HAND_BROKEN = 120;

/** Whether a text reads like Markdown; the name of its file decides where it has one. */
export function guessFormat(text: string, fileName: string | null = null): TextFormat {
  if (fileName !== null && /\.(md|markdown)$/i.test(fileName)) return "markdown";
  const start = text.slice(0, 20_000);
  return HEADING.test(start) || STRONG.test(start) ? "markdown" : "plain";
}

/** The Markdown to store: plain text with every mark kept as a character; lists stay lists. */
export function asMarkdown(text: string, format: TextFormat): string {
  if (format === "markdown") return text;
  const lines = text.replace(/\r\n?/g, "\n").split("\n");
  const apart = lines.some((line) => line.trim().length > HAND_BROKEN);
  return lines.map(escapeLine).join(apart ? "\n\n" : "\n");
}

const LIST_MARK = /^([ \t]*)([-*+•–]|\d{1,9}[.)])[ \t]+(?=\S)/;

function escapeLine(line: string): string {
  const list = LIST_MARK.exec(line);
  const isRule = /^[ \t]*([-*_])([ \t]*\1){2,}[ \t]*$/.test(line);
  // A line of signs is a rule between parts; as plain text it is nothing to read.
  if (isRule) return "";
  if (!list) return escapeMarks(line);
  const [whole, indent = "", mark = "-"] = list;
  return `${indent}${/\d/.test(mark) ? mark : "-"} ${escapeMarks(line.slice(whole.length))}`;
}

/** Inline marks anywhere; marks of headings, quotes and lists where a line begins. */
function escapeMarks(words: string): string {
  return words
    .replace(/[\\`*_[\]<]/g, "\\$&")
    .replace(/^([ \t]*)([#>=+-])/, "$1\\$2")
    .replace(/^([ \t]*\d{1,9})([.)])/, "$1\\$2");
}
