// Takes notes from the feet of pages and gives them one row of numbers through the whole text.
import type { Run } from "./brief-blocks";
import { joinLines, type Vocabulary } from "./pdf-join";
import { type BodyStyle, NOTE_CLOSE, NOTE_OPEN, type PdfLine } from "./pdf-lines";

interface Note {
  readonly page: number;
  readonly label: string;
  readonly lines: PdfLine[];
}

export interface WithNotes {
  /** The lines of the text itself, with the marks of notes written as `[1]`. */
  readonly lines: readonly PdfLine[];
  /** In order; `number` is what stands in the mark. */
  readonly notes: readonly { readonly number: number; readonly runs: readonly Run[] }[];
}

const MARK = new RegExp(
  `^(?:${NOTE_OPEN}([^${NOTE_CLOSE}]+)${NOTE_CLOSE}|\\[?(\\d{1,3})[\\].)]?(?=\\s)|([*†‡§¶]{1,3})\\s?)\\s*`,
);

/** Parts the notes from the text. */
export function takeNotes(
  all: readonly PdfLine[],
  body: BodyStyle,
  vocabulary: Vocabulary,
): WithNotes {
  const taken = new Set<PdfLine>();
  const notes: Note[] = [];
  for (const column of columnsOf(all)) {
    const foot = footOf(column, all, body);
    for (const line of foot) {
      const label = labelOf(line);
      const last = notes.at(-1);
      if (label !== null) notes.push({ page: line.page, label, lines: [line] });
      else if (last) last.lines.push(line);
      else continue;
      taken.add(line);
    }
  }
  const numbers = numberNotes(notes);
  const lines = all.filter((line) => !taken.has(line)).map((line) => withNumbers(line, numbers));
  return {
    lines,
    notes: notes.map((note) => ({
      number: numbers.get(keyOf(note.page, note.label)) ?? 0,
      runs: joinLines(
        note.lines.map((line, at) => (at === 0 ? withoutMark(line) : line)),
        vocabulary,
      ),
    })),
  };
}

function columnsOf(lines: readonly PdfLine[]): PdfLine[][] {
  const columns = new Map<number, PdfLine[]>();
  for (const line of lines) columns.set(line.flow, [...(columns.get(line.flow) ?? []), line]);
  return [...columns.values()];
}

/** The small lines at the end of a column, where the first of them is a note or goes on with the last page's. */
function footOf(
  column: readonly PdfLine[],
  all: readonly PdfLine[],
  body: BodyStyle,
): readonly PdfLine[] {
  let from = column.length;
  while (from > 0 && isSmall(column[from - 1], body)) from -= 1;
  const foot = column.slice(from);
  const [first] = foot;
  if (!first) return [];
  const above =
    column[from - 1] ??
    all.filter((line) => line.page === first.page && !isSmall(line, body)).at(-1);
  // Under a heading stands a list of sources, and no notes.
  if (!above || above.strong !== body.strong || above.size > body.size + 1) return [];
  const start = foot.findIndex((line) => labelOf(line) !== null);
  if (start === -1) return [];
  return start === 0 || first.y - above.y > 1.3 * body.leading
    ? foot.slice(start === 0 ? 0 : start)
    : foot.slice(start);
}

function isSmall(line: PdfLine | undefined, body: BodyStyle): boolean {
  return line !== undefined && line.size <= 0.93 * body.size;
}

function labelOf({ text }: PdfLine): string | null {
  const found = MARK.exec(text);
  return found ? (found[1] ?? found[2] ?? found[3] ?? null) : null;
}

function keyOf(page: number, label: string): string {
  return `${page} ${label}`;
}

/** Their own numbers where these go through the whole text, else new ones. */
function numberNotes(notes: readonly Note[]): Map<string, number> {
  const own = notes.map(({ label }) => Number(label));
  const goThrough = own.every((number, at) => number > (own[at - 1] ?? 0));
  return new Map(
    notes.map(({ page, label }, at) => [keyOf(page, label), goThrough ? (own[at] ?? 0) : at + 1]),
  );
}

const MARKS = new RegExp(`${NOTE_OPEN}([^${NOTE_CLOSE}]+)${NOTE_CLOSE}`, "g");

function withNumbers(line: PdfLine, numbers: ReadonlyMap<string, number>): PdfLine {
  if (!line.text.includes(NOTE_OPEN)) return line;
  const written = (text: string) =>
    text.replace(MARKS, (_, label: string) => `[${numbers.get(keyOf(line.page, label)) ?? label}]`);
  return {
    ...line,
    text: written(line.text),
    runs: line.runs.map((run) => ({ ...run, text: written(run.text) })),
  };
}

function withoutMark(line: PdfLine): PdfLine {
  let left = MARK.exec(line.text)?.[0].length ?? 0;
  const runs = line.runs.map((run) => {
    const text = run.text.slice(left);
    left = Math.max(0, left - run.text.length);
    return { ...run, text };
  });
  return { ...line, runs, text: runs.map(({ text }) => text).join("") };
}
