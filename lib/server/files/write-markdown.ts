// Writes blocks as Markdown whose plain text is exactly their words: every block is read back before it is taken.
import "server-only";
import { readMarkdown } from "@/lib/contract/plain-text";
import { type BriefBlock, type Run, tidyRuns, wordsOf } from "./brief-blocks";

/** Markdown of the blocks, LF and NFC; blocks without words are left out. */
export function writeMarkdown(blocks: readonly BriefBlock[]): string {
  const written: string[] = [];
  let before: BriefBlock | null = null;
  for (const block of blocks) {
    const line = writeBlock(block);
    if (line === "") continue;
    if (before) written.push(gapBetween(before, block));
    written.push(line);
    before = block;
  }
  return written.length === 0 ? "" : `${written.join("")}\n`;
}

/** List items stand line by line, quotes are held together, all else has an empty line between. */
function gapBetween(before: BriefBlock, block: BriefBlock): string {
  if (before.type === "listItem" && block.type === "listItem") return "\n";
  return before.type === "quote" && block.type === "quote" ? "\n>\n" : "\n\n";
}

function writeBlock(block: BriefBlock): string {
  const runs = tidyRuns(block.runs.map((run) => ({ ...run, text: run.text.normalize("NFC") })));
  const words = wordsOf(runs);
  if (words === "") return "";
  const marked = block.type === "heading" ? runs.map(({ strong: _, ...run }) => run) : runs;
  const prefix = prefixOf(block);
  // From the cleanest to the safest: marks that would not be read as meant are left out.
  const tries = [
    () => writeRuns(marked, (text) => text, MARKS),
    () => guardEdges(writeRuns(marked, escapeMarks, MARKS)),
    () => guardEdges(escapeMarks(words)),
  ];
  let line = "";
  for (const attempt of tries) {
    line = prefix + attempt();
    if (readsAs(line, block, words)) return line;
  }
  return line;
}

function prefixOf({ type, level = 1, marker = "-" }: BriefBlock): string {
  if (type === "heading") return `${"#".repeat(level)} `;
  if (type === "quote") return "> ";
  return type === "listItem" ? `${"  ".repeat(level - 1)}${marker} ` : "";
}

function readsAs(line: string, block: BriefBlock, words: string): boolean {
  const { text, blocks } = readMarkdown(line);
  const [read] = blocks;
  return blocks.length === 1 && read?.type === block.type && text === words.normalize("NFC");
}

const MARKS = ["href", "strong", "em"] as const;

/** Wraps neighbours that share a mark, the outermost mark first. */
function writeRuns(
  runs: readonly Run[],
  guard: (text: string) => string,
  [mark, ...inner]: readonly (keyof Omit<Run, "text">)[],
): string {
  if (mark === undefined) return runs.map(({ text }) => guard(text)).join("");
  const parts: string[] = [];
  for (let at = 0; at < runs.length; ) {
    const value = runs[at]?.[mark];
    let end = at + 1;
    while (end < runs.length && (runs[end]?.[mark] ?? false) === (value ?? false)) end++;
    parts.push(wrap(mark, value, writeRuns(runs.slice(at, end), guard, inner)));
    at = end;
  }
  return parts.join("");
}

function wrap(mark: keyof Omit<Run, "text">, value: string | boolean | undefined, words: string) {
  if (!value) return words;
  if (mark === "href")
    return `[${words}](${String(value).replace(/[()\\ <>]/g, encodeURIComponentFully)})`;
  const sign = mark === "strong" ? "**" : "*";
  return `${sign}${words}${sign}`;
}

/** encodeURIComponent leaves brackets as they are. */
function encodeURIComponentFully(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;
}

function escapeMarks(text: string): string {
  return text.replace(/[\\`*_[\]<]/g, "\\$&");
}

/** What would be a mark of a block where a line begins, or close a heading where it ends. */
function guardEdges(line: string): string {
  return line
    .replace(/^([#>=+-])/, "\\$1")
    .replace(/^(\d{1,9})([.)])/, "$1\\$2")
    .replace(/#$/, "\\#");
}
