// Cuts Markdown into blocks of raw words, line by line. Every line is read once, so hostile input stays linear.

export type BlockType = "paragraph" | "heading" | "listItem" | "quote";

/** One block before its inline marks are read: `source` is a single line, whitespace collapsed. */
export interface RawBlock {
  readonly type: BlockType;
  readonly level?: number;
  readonly marker?: string;
  readonly source: string;
}

interface Line {
  readonly quoted: boolean;
  readonly kind: "blank" | "rule" | "heading" | "listItem" | "text";
  readonly level?: number;
  readonly marker?: string;
  readonly words: string;
}

const listMark = /^([-*+]|\d{1,9}[.)])(?:[ \t]|$)/;

/** Blocks of a Markdown text (LF line ends) in order; horizontal rules and empty blocks are left out. */
export function cutIntoBlocks(markdown: string): RawBlock[] {
  const blocks: RawBlock[] = [];
  let lines: string[] = [];
  let block: Omit<RawBlock, "source"> | null = null;
  const close = () => {
    if (block) pushBlock(blocks, block, lines.join(" "));
    block = null;
  };
  const open = (line: Line) => {
    close();
    block = startBlock(line);
    lines = [line.words];
  };
  for (const raw of markdown.split("\n")) {
    const line = readLine(raw);
    const step = stepOf(raw, line, block);
    if (step === "underline") block = { type: "heading", level: underlineLevel(raw) };
    if (step === "join") lines.push(line.words);
    else if (step === "open") open(line);
    else close();
    if (line.kind === "heading") close();
  }
  close();
  return blocks;
}

/** What a line does to the block that is open. */
function stepOf(
  raw: string,
  line: Line,
  block: Omit<RawBlock, "source"> | null,
): "underline" | "join" | "open" | "close" {
  if (block?.type === "paragraph" && !line.quoted && underlineLevel(raw) > 0) return "underline";
  if (line.kind === "blank" || line.kind === "rule") return "close";
  return line.kind === "text" && block && continues(block.type, line.quoted) ? "join" : "open";
}

/** A plain line goes on with any open block; a quoted one only with a quote. */
function continues(type: BlockType, quoted: boolean): boolean {
  return !quoted || type === "quote";
}

function startBlock(line: Line): Omit<RawBlock, "source"> {
  if (line.quoted) return { type: "quote" };
  if (line.kind === "heading") return { type: "heading", level: line.level ?? 1 };
  if (line.kind === "listItem")
    return { type: "listItem", level: line.level ?? 1, marker: line.marker ?? "-" };
  return { type: "paragraph" };
}

function pushBlock(blocks: RawBlock[], block: Omit<RawBlock, "source">, words: string): void {
  const source = words.replace(/[ \t]+/g, " ").trim();
  if (source !== "") blocks.push({ ...block, source });
}

function readLine(raw: string): Line {
  let at = skipSpace(raw, 0);
  const quoted = raw[at] === ">";
  while (raw[at] === ">") at = skipSpace(raw, at + 1);
  const words = trimLineEnd(raw.slice(at));
  if (words === "") return { quoted, kind: "blank", words };
  if (isRule(words)) return { quoted, kind: "rule", words };
  const hashes = countHashes(words);
  if (hashes > 0)
    return { quoted, kind: "heading", level: hashes, words: headingWords(words, hashes) };
  const mark = listMark.exec(words)?.[1];
  if (mark === undefined) return { quoted, kind: "text", words };
  return {
    quoted,
    kind: "listItem",
    level: Math.min(6, 1 + Math.floor(indentWidth(raw) / 2)),
    marker: mark.length > 1 ? mark : "-",
    words: words.slice(mark.length).trimStart(),
  };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\t") at++;
  return at;
}

function indentWidth(raw: string): number {
  let width = 0;
  for (let at = 0; raw[at] === " " || raw[at] === "\t"; at++) width += raw[at] === "\t" ? 4 : 1;
  return width;
}

/** Drops trailing white space and the single backslash of a hard line break. */
function trimLineEnd(line: string): string {
  const words = line.trimEnd();
  return words.endsWith("\\") && !words.endsWith("\\\\") ? words.slice(0, -1).trimEnd() : words;
}

function isRule(words: string): boolean {
  const mark = words[0];
  if (mark !== "-" && mark !== "*" && mark !== "_") return false;
  let count = 0;
  for (const char of words) {
    if (char === mark) count++;
    else if (char !== " " && char !== "\t") return false;
  }
  return count >= 3;
}

/** 1 for a line of `=`, 2 for a line of `-` (two at least): it makes the paragraph above it a heading. */
function underlineLevel(raw: string): number {
  const words = raw.trim();
  const mark = words[0];
  if (words.length < 2 || (mark !== "=" && mark !== "-")) return 0;
  for (const char of words) if (char !== mark) return 0;
  return mark === "=" ? 1 : 2;
}

/** 1 to 6 for a heading line, else 0. */
function countHashes(words: string): number {
  let count = 0;
  while (count < 7 && words[count] === "#") count++;
  const next = words[count];
  return count >= 1 && count <= 6 && (next === undefined || next === " " || next === "\t")
    ? count
    : 0;
}

function headingWords(words: string, hashes: number): string {
  const inner = words.slice(hashes).trim();
  let end = inner.length;
  while (end > 0 && inner[end - 1] === "#") end--;
  const closing =
    end < inner.length && (end === 0 || inner[end - 1] === " " || inner[end - 1] === "\t");
  return closing ? inner.slice(0, end).trimEnd() : inner;
}
