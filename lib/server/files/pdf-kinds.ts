// What a paragraph of a PDF is: a heading, an item of a list, a quotation, a row of a table or plain words.
import type { BriefBlock, Run } from "./brief-blocks";
import { joinLines, type Vocabulary } from "./pdf-join";
import type { BodyStyle, PdfLine } from "./pdf-lines";
import { BULLET, NUMBERED, type Paragraph, tableRows } from "./pdf-paragraphs";

/** The blocks of the paragraphs, in order. */
export function blocksOfParagraphs(
  paragraphs: readonly Paragraph[],
  body: BodyStyle,
  vocabulary: Vocabulary,
): BriefBlock[] {
  const sizes = headingSizes(paragraphs, body);
  const numbered = numberedItems(paragraphs);
  const rows = tableRows(paragraphs.flatMap(({ lines }) => lines));
  const edges = [
    ...new Set(
      paragraphs
        .filter((each, at) => isItem(each, at, numbered))
        .map(({ lines: [line] }) => indentStep(line)),
    ),
  ].sort((a, b) => a - b);
  return paragraphs.map((paragraph, at) => {
    const { lines } = paragraph;
    const runs = joinLines(lines, vocabulary);
    const words = runs
      .map(({ text }) => text)
      .join("")
      .trim();
    const level = headingLevel(lines, words, body, sizes);
    const isLast = at === paragraphs.length - 1;
    if (level !== null && !isLast && !isByline(paragraphs, at, words))
      return { type: "heading", level, runs };
    if (isItem(paragraph, at, numbered)) return itemOf(lines, runs, words, edges);
    if (lines.length === 1 && lines.every((line) => rows.has(line))) {
      const cells = lines.flatMap((line) => line.cells);
      return { type: "listItem", level: 1, marker: "-", runs: [{ text: cells.join("; ") }] };
    }
    return {
      type: isQuote(lines) ? "quote" : "paragraph",
      runs: body.em || body.strong ? plain(runs, body) : runs,
    };
  });
}

/** Where all is bold, bold says nothing. */
function plain(runs: readonly Run[], body: BodyStyle): Run[] {
  return runs.map(({ strong, em, ...run }) => ({
    ...run,
    ...(strong && !body.strong && { strong }),
    ...(em && !body.em && { em }),
  }));
}

/** Sizes of headings from the largest, those that hardly differ taken together. */
function headingSizes(paragraphs: readonly Paragraph[], body: BodyStyle): number[] {
  const sizes = paragraphs
    .map(({ lines: [line] }) => line?.size ?? 0)
    .filter((size) => size >= 1.12 * body.size);
  const kept: number[] = [];
  for (const size of [...new Set(sizes)].sort((a, b) => b - a)) {
    const last = kept.at(-1);
    if (last === undefined || size < 0.94 * last) kept.push(size);
  }
  return kept;
}

function headingLevel(
  lines: readonly PdfLine[],
  words: string,
  body: BodyStyle,
  sizes: readonly number[],
): number | null {
  const [line] = lines;
  if (!line || !/\p{L}|\p{N}/u.test(words)) return null;
  const count = words.split(/\s+/).length;
  if (line.size >= 1.12 * body.size && count <= 40) {
    const at = sizes.findIndex((size) => line.size >= 0.94 * size);
    return Math.min(6, (at === -1 ? sizes.length : at) + 1);
  }
  if (line.size < 0.93 * body.size || lines.length > 3 || line.cells.length > 1) return null;
  const ends = /[.,;:]$/.test(words) && !/^\d+(\.\d+)*\.?\s/.test(words);
  const bold = !body.strong && lines.every(({ strong }) => strong);
  if (bold && count <= 18 && !ends && !BULLET.test(words))
    return Math.min(6, sizes.length + (deepNumber(words) ? 2 : 1));
  const capitals = /^[^\p{Ll}]*\p{Lu}[^\p{Ll}]*\p{Lu}[^\p{Ll}]*$/u.test(words) && words.length > 3;
  return capitals && count <= 12 && lines.length === 1 && !ends && line.text.length < 80
    ? Math.min(6, sizes.length + 1)
    : null;
}

/** Who wrote it: slanted or said so, right below the title. */
function isByline(paragraphs: readonly Paragraph[], at: number, words: string): boolean {
  const [line] = paragraphs[at]?.lines ?? [];
  const title = paragraphs[at - 1]?.lines[0];
  if (at !== 1 || !line || !title || line.strong || line.size >= title.size) return false;
  return (line.em || /^(by|von|par|por)\s/i.test(words)) && words.split(/\s+/).length <= 8;
}

/** `2.1 Title` stands below `2 Title`. */
function deepNumber(words: string): boolean {
  return /^\d+\.\d+/.test(words);
}

/** Numbers that follow each other are a list; one alone may be a year or a reference. */
function numberedItems(paragraphs: readonly Paragraph[]): ReadonlySet<number> {
  const found = new Set<number>();
  let last: { at: number; value: number } | null = null;
  for (const [at, { lines }] of paragraphs.entries()) {
    const label = NUMBERED.exec(lines[0]?.text ?? "")?.[1];
    if (label === undefined) continue;
    const value = /^\d/.test(label) ? Number(label) : label.charCodeAt(0) - 96;
    if (last && value === last.value + 1 && at - last.at <= 4) found.add(last.at).add(at);
    last = { at, value };
  }
  return found;
}

function isItem({ lines: [line] }: Paragraph, at: number, numbered: ReadonlySet<number>): boolean {
  return line !== undefined && (BULLET.test(line.text) || numbered.has(at));
}

function indentStep(line: PdfLine | undefined): number {
  return line ? Math.round((line.x0 - line.left) / (1.2 * line.size)) : 0;
}

function itemOf(
  lines: readonly PdfLine[],
  runs: readonly Run[],
  words: string,
  edges: readonly number[],
): BriefBlock {
  const level = Math.min(6, Math.max(0, edges.indexOf(indentStep(lines[0]))) + 1);
  const bullet = BULLET.exec(words)?.[0];
  const number = NUMBERED.exec(words);
  const mark = bullet ?? number?.[0] ?? "";
  const value = number?.[1] ?? "";
  const marker = bullet === undefined && /^\d/.test(value) ? `${value}.` : "-";
  // A letter is no marker of Markdown's: it stays among the words.
  const cut = bullet === undefined && !/^\d/.test(value) ? 0 : mark.length;
  return { type: "listItem", level, marker, runs: dropStart(runs, cut) };
}

function dropStart(runs: readonly Run[], count: number): Run[] {
  let left = count;
  return runs.map((run) => {
    const from = left === count ? left + (run.text.length - run.text.trimStart().length) : left;
    const text = run.text.slice(from);
    left = Math.max(0, left - run.text.length);
    return { ...run, text };
  });
}

/** Several lines that stand in on both sides, flush on the left. */
function isQuote(lines: readonly PdfLine[]): boolean {
  const [, second] = lines;
  if (!second) return false;
  const edge = Math.min(...lines.map(({ x0 }) => x0));
  const end = Math.max(...lines.map(({ x1 }) => x1));
  const flush = lines.slice(1).every(({ x0 }) => Math.abs(x0 - edge) < 1);
  // Lines that are not set to both edges often end early by chance.
  const least = (lines.length > 2 ? 1 : 2.5) * second.size;
  return flush && edge - second.left > 1.2 * second.size && second.right - end > least;
}
