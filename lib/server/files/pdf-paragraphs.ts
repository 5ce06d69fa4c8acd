// Puts lines together to paragraphs again, over the ends of columns and pages.
import { type BodyStyle, leadingOf, type PdfLine } from "./pdf-lines";

export interface Paragraph {
  readonly lines: readonly PdfLine[];
}

/** A bullet, also one of a font of signs. */
export const BULLET = /^[•▪◦‣●○■□▸►∙·⁃\uf0a7\uf0b7\uf0d8\ue000-\uf8ff]\s*(?=\S)|^[-–—*]\s+(?=\S)/u;
/** The number or letter of a list item. */
export const NUMBERED = /^\(?(\d{1,3}|[a-z]|[ivx]{1,5})[.)]\s+(?=\S)/;

/** The paragraphs, in order; headings, list items and rows of tables are paragraphs too. */
export function paragraphsOf(lines: readonly PdfLine[], body: BodyStyle): Paragraph[] {
  const leadings = new Map<number, number>();
  const leading = (size: number) => {
    const key = Math.round(size * 2) / 2;
    const known = leadings.get(key) ?? leadingOf(lines, key);
    leadings.set(key, known);
    return known;
  };
  const rows = tableRows(lines);
  const paragraphs: PdfLine[][] = [];
  for (const [at, line] of lines.entries()) {
    const open = paragraphs.at(-1);
    const before = open?.at(-1);
    const isNew =
      !open ||
      !before ||
      rows.has(before) ||
      rows.has(line) ||
      breaks(open, before, line, lines[at + 1], body, leading(line.size));
    if (isNew) paragraphs.push([line]);
    else open.push(line);
  }
  return paragraphs.map((each) => ({ lines: each }));
}

function breaks(
  open: readonly PdfLine[],
  before: PdfLine,
  line: PdfLine,
  next: PdfLine | undefined,
  body: BodyStyle,
  leading: number,
): boolean {
  if (Math.abs(before.size - line.size) > 0.08 * line.size + 0.2) return true;
  if (
    before.strong !== line.strong &&
    (before.strong ? isShort(open) : true) &&
    line.strong !== body.strong
  )
    return true;
  if (before.strong && !line.strong && !body.strong && open.every(({ strong }) => strong))
    return true;
  if (startsItem(line)) return !isMidSentence(before, line);
  const isNear =
    line.page === before.page && line.y > before.y && line.y - before.y <= 1.2 * leading + 0.5;
  // Lines of a heading are set freely, and may stand over two columns with the first line alone.
  if (isNear && line.size > 1.12 * body.size && line.strong === before.strong) return false;
  if (before.flow !== line.flow) return breaksOverPages(before, line);
  if (line.y - before.y > 1.2 * leading + 0.5 || line.y < before.y) return true;
  return breaksByIndent(open, before, line, next) || isLastLine(before, line);
}

function isShort(lines: readonly PdfLine[]): boolean {
  return lines.length <= 3;
}

/** Lines with cells that stand below each other; one alone is a line that was stretched to the edge. */
export function tableRows(lines: readonly PdfLine[]): ReadonlySet<PdfLine> {
  const isRow = (line: PdfLine | undefined) =>
    line !== undefined && line.cells.length > 1 && !startsItem(line);
  return new Set(
    lines.filter((line, at) => {
      const beside = [lines[at - 1], lines[at + 1]].filter((each) => each?.flow === line.flow);
      return isRow(line) && beside.some(isRow);
    }),
  );
}

function startsItem({ text }: PdfLine): boolean {
  return BULLET.test(text) || NUMBERED.test(text);
}

/** A line that happens to begin with a number, in the middle of a sentence that fills its lines. */
function isMidSentence(before: PdfLine, line: PdfLine): boolean {
  return (
    NUMBERED.test(line.text) &&
    !endsSentence(before) &&
    !/[:;,]$/.test(before.text) &&
    !wouldHaveFitted(before, line)
  );
}

function endsSentence({ text }: PdfLine): boolean {
  return /[.!?:…。！？]["”’»)\]]*(\[\d+\])*$/u.test(text.trimEnd());
}

/** Ended on purpose, at the end of a sentence or well before the edge. */
function isLastLine(before: PdfLine, line: PdfLine): boolean {
  if (!wouldHaveFitted(before, line)) return false;
  const short = before.x1 - before.left < 0.7 * (before.right - before.left);
  const goesOn = /[-‐–—,;]$/.test(before.text) || !/^\P{L}*\p{Lu}/u.test(line.text);
  return endsSentence(before) || (short && !goesOn);
}

/** Room for the next line's first word was left: the line was ended on purpose. */
function wouldHaveFitted(before: PdfLine, line: PdfLine): boolean {
  const first = /^\S+/.exec(line.text)?.[0].length ?? 1;
  const letter = (line.x1 - line.x0) / Math.max(1, line.text.length);
  return before.x1 + letter * (first + 1) < before.right - 0.2 * before.size;
}

function breaksOverPages(before: PdfLine, line: PdfLine): boolean {
  if (/^\p{Ll}/u.test(line.text)) return false;
  if (wouldHaveFitted(before, line)) return true;
  return indentOf(line) > 0.7 * line.size && indentOf(line) < 6 * line.size && endsSentence(before);
}

function indentOf(line: PdfLine): number {
  return line.x0 - line.left;
}

function breaksByIndent(
  open: readonly PdfLine[],
  before: PdfLine,
  line: PdfLine,
  next: PdfLine | undefined,
): boolean {
  const step = indentOf(line) - indentOf(before);
  const least = 0.7 * line.size;
  if (step > least) {
    const isItem = open[0] !== undefined && startsItem(open[0]);
    const hangs = open.length === 1 && next?.flow === line.flow && Math.abs(next.x0 - line.x0) < 1;
    if (isItem && open.length === 1) return false;
    if (isCentered(before) && isCentered(line)) return false;
    return !(hangs && !wouldHaveFitted(before, line) && !endsSentence(before));
  }
  if (step < -least) {
    if (isCentered(before) && isCentered(line)) return false;
    // The first line of a paragraph may stand in.
    return open.length > 1;
  }
  return false;
}

function isCentered(line: PdfLine): boolean {
  const before = line.x0 - line.left;
  const after = line.right - line.x1;
  return before > 2 * line.size && Math.abs(before - after) < 1.5 * line.size;
}
