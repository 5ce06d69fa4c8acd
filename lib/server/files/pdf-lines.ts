// Rows of a page become lines of words: gaps turn into spaces, raised numbers into marks of notes.
import type { Run } from "./brief-blocks";
import type { Flow } from "./pdf-columns";
import { hasGap, heaviest, median, type PdfItem, type PdfRow } from "./pdf-page";
import { asPower } from "./raised-digits";

/** A line with the edges of the column that it stands in. */
export interface PdfLine {
  readonly runs: readonly Run[];
  readonly text: string;
  readonly page: number;
  /** Lines of one column of one page have the same. */
  readonly flow: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly left: number;
  readonly right: number;
  readonly strong: boolean;
  readonly em: boolean;
  /** Cells, where wide gaps stand between them: a row of a table. */
  readonly cells: readonly string[];
}

/** Stand around the label of a note until all notes have their numbers. Neither is a character of any text. */
export const NOTE_OPEN = "\ufdd0";
export const NOTE_CLOSE = "\ufdd1";

/** The lines of a flow. */
export function linesOf({ rows, left, right }: Flow, page: number, flow: number): PdfLine[] {
  return rows.map((row) => {
    const items = inOrder(row);
    const runs = runsOf(items, row);
    const size = heaviest(
      items.map((item) => [item.size, item.text.length] as const),
      row.size,
    );
    return {
      runs,
      text: runs.map(({ text }) => text).join(""),
      page,
      flow,
      x0: row.x0,
      x1: row.x1,
      y: row.y,
      size,
      left,
      right,
      strong:
        items.every((item) => item.strong || !/\p{L}/u.test(item.text)) &&
        items.some((item) => item.strong),
      em:
        items.every((item) => item.em || !/\p{L}/u.test(item.text)) &&
        items.some((item) => item.em),
      cells: cellsOf(items),
    };
  });
}

function inOrder({ items }: PdfRow): readonly PdfItem[] {
  const backward = items.filter(({ rightToLeft }) => rightToLeft).length;
  return backward > items.length / 2 ? [...items].reverse() : items;
}

function runsOf(items: readonly PdfItem[], row: PdfRow): Run[] {
  return items.map((item, at) => {
    const before = items[at - 1];
    const words = before && isRaised(item, row) ? raisedWords(item.text, before.text) : item.text;
    const gap = before && hasGap(before, item) && !words.startsWith(NOTE_OPEN) ? " " : "";
    return {
      text: gap + words,
      ...(item.strong && { strong: true }),
      ...(item.em && { em: true }),
    };
  });
}

function isRaised(item: PdfItem, row: PdfRow): boolean {
  return item.size < 0.85 * row.size && row.y - item.y > 0.12 * row.size;
}

const LABEL = /^(\d{1,3}|[*†‡§¶]{1,3})([,;]\s*(\d{1,3}|[*†‡§¶]))*$/;

/** `x2` with a raised 2 is a power; behind a word it is the mark of a note. */
function raisedWords(text: string, before: string): string {
  if (!LABEL.test(text)) return text;
  const power = /^[23]$/.test(text) ? asPower(text, before) : null;
  if (power !== null) return power;
  return text
    .split(/[,;]\s*/)
    .map((label) => `${NOTE_OPEN}${label}${NOTE_CLOSE}`)
    .join("");
}

/** Where gaps are wider than two letters, what stands between them. */
function cellsOf(items: readonly PdfItem[]): string[] {
  const cells: string[] = [];
  for (const [at, item] of items.entries()) {
    const before = items[at - 1];
    const gap = before ? item.x - before.x - before.width : Number.POSITIVE_INFINITY;
    if (gap > 1.8 * item.size) cells.push(item.text);
    else cells[cells.length - 1] += (before && hasGap(before, item) ? " " : "") + item.text;
  }
  return cells;
}

/** What most of a text is set in. */
export interface BodyStyle {
  readonly size: number;
  readonly strong: boolean;
  readonly em: boolean;
  /** From baseline to baseline. */
  readonly leading: number;
}

/** The style that carries the most letters. */
export function bodyStyle(lines: readonly PdfLine[]): BodyStyle {
  const size = heaviest(
    lines.map((line) => [Math.round(line.size * 2) / 2, line.text.length] as const),
    11,
  );
  const letters = lines.reduce((sum, { text }) => sum + text.length, 0);
  const most = (mark: "strong" | "em") =>
    lines.filter((line) => line[mark]).reduce((sum, { text }) => sum + text.length, 0) >
    letters / 2;
  return { size, strong: most("strong"), em: most("em"), leading: leadingOf(lines, size) };
}

/** The usual distance of lines of a size; 1.25 of the size where there are too few. */
export function leadingOf(lines: readonly PdfLine[], size: number): number {
  const gaps: number[] = [];
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    if (
      !before ||
      before.flow !== line.flow ||
      Math.abs(line.size - size) > 0.6 ||
      Math.abs(before.size - size) > 0.6
    )
      continue;
    const gap = line.y - before.y;
    if (gap > 0.8 * size && gap < 3 * size) gaps.push(Math.round(gap * 2) / 2);
  }
  if (gaps.length < 3) return Math.min(1.25 * size, median(gaps) || 1.25 * size);
  return heaviest(
    gaps.map((gap) => [gap, 1] as const),
    1.25 * size,
  );
}
