// What every kind of file becomes on its way to Markdown: blocks of words with few marks, as lib/contract/plain-text.ts knows them.

/** A stretch of words with the same marks. */
export interface Run {
  readonly text: string;
  readonly strong?: boolean;
  readonly em?: boolean;
  /** An http or https address. */
  readonly href?: string;
}

/** One block; `level` from 1 to 6 for headings and list items, `marker` is `-` or a number such as `3.`. */
export interface BriefBlock {
  readonly type: "paragraph" | "heading" | "listItem" | "quote";
  readonly level?: number;
  readonly marker?: string;
  readonly runs: readonly Run[];
}

const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]|(?![\t\n\r\f\v])\p{Cc}/gu;

/** Words as they are kept: no soft hyphens, no control characters, one space where there was any white space. */
export function tidyWords(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\uFFFD")
    .replace(INVISIBLE, "")
    .replace(/\s+/gu, " ");
}

/** Runs with tidy words, equal neighbours joined, marks drawn in to the words that they mark; none for nothing but blanks. */
export function tidyRuns(runs: readonly Run[]): Run[] {
  const pieces: Run[] = [];
  for (const { text, ...marks } of runs) {
    const words = tidyWords(text);
    const inner = words.trim();
    if (inner === "") {
      pieces.push({ text: words });
      continue;
    }
    const start = words.indexOf(inner);
    pieces.push({ text: words.slice(0, start) }, { text: inner, ...marks });
    pieces.push({ text: words.slice(start + inner.length) });
  }
  return joinRuns(pieces);
}

/** Blanks between equal marks take those marks; doubled blanks and those at the ends go. */
function joinRuns(pieces: readonly Run[]): Run[] {
  const joined: Run[] = [];
  const written = pieces.filter(({ text }) => text !== "");
  for (const [at, piece] of written.entries()) {
    const before = joined.at(-1);
    const next = written[at + 1];
    const bridge = piece.text === " " && before && next && sameMarks(before, next);
    const run = bridge ? { ...before, text: " " } : piece;
    const text = run.text === " " && (!before || before.text.endsWith(" ")) ? "" : run.text;
    if (text === "") continue;
    if (before && sameMarks(before, run))
      joined[joined.length - 1] = { ...before, text: before.text + text };
    else joined.push({ ...run, text });
  }
  const last = joined.at(-1);
  if (last?.text.endsWith(" ")) {
    const text = last.text.trimEnd();
    if (text === "") joined.pop();
    else joined[joined.length - 1] = { ...last, text };
  }
  return joined;
}

function sameMarks(a: Run, b: Run): boolean {
  return (
    Boolean(a.strong) === Boolean(b.strong) && Boolean(a.em) === Boolean(b.em) && a.href === b.href
  );
}

/** The words of runs without their marks. */
export function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join("");
}
