// Pairs runs of `*` and `_` into emphasis and strong, by CommonMark's delimiter rules, in linear time.
import type { InlineSpan } from "./markdown-inline";

interface Run {
  readonly mark: string;
  /** Total length of the run, which the "multiple of three" rule asks for. */
  readonly length: number;
  readonly opens: boolean;
  readonly closes: boolean;
  /** What is left of the run: offsets into the source, first and behind the last. */
  from: number;
  to: number;
}

/** Collects the runs of one block and pairs them when asked. */
export interface EmphasisReader {
  /** How many runs wait for a partner. */
  waiting(): number;
  /** Notes the run that starts at an offset; gives the offset behind it. */
  readRun(at: number): number;
  /** Pairs the runs noted after the first `kept` and forgets them; one without a partner stays as written. */
  resolve(kept: number): void;
}

const space = /\s/u;
const punctuation = /[\p{P}\p{S}]/u;

/** A reader for one block: it flags marks in `dropped` and adds spans with offsets into `source`. */
export function readEmphasis(
  source: string,
  dropped: Uint8Array,
  spans: InlineSpan[],
): EmphasisReader {
  const runs: Run[] = [];
  return {
    waiting: () => runs.length,
    readRun(at) {
      const run = runAt(source, at);
      runs.push(run);
      return run.to;
    },
    resolve(kept) {
      for (const { size, opener, closer } of pairRuns(runs.splice(kept))) {
        dropped.fill(1, opener - size, opener);
        dropped.fill(1, closer, closer + size);
        spans.push({ type: size === 2 ? "strong" : "em", start: opener, end: closer });
      }
    },
  };
}

function runAt(source: string, at: number): Run {
  const mark = source[at] ?? "";
  let to = at;
  while (source[to] === mark) to++;
  const before = at === 0 ? " " : (source[at - 1] ?? " ");
  const after = source[to] ?? " ";
  const left = !space.test(after) && (!punctuation.test(after) || isEdge(before));
  const right = !space.test(before) && (!punctuation.test(before) || isEdge(after));
  const opens = mark === "*" ? left : left && (!right || punctuation.test(before));
  const closes = mark === "*" ? right : right && (!left || punctuation.test(after));
  return { mark, length: to - at, opens, closes, from: at, to };
}

function isEdge(char: string): boolean {
  return space.test(char) || punctuation.test(char);
}

interface Pair {
  readonly size: 1 | 2;
  /** Offset behind the opening marks. */
  readonly opener: number;
  /** Offset of the closing marks. */
  readonly closer: number;
}

function pairRuns(runs: readonly Run[]): Pair[] {
  const pairs: Pair[] = [];
  const openers: Run[] = [];
  /** By kind of closer: how many openers are known to be of no use, so that no search repeats itself. */
  const useless = new Map<string, number>();
  for (const run of runs) {
    if (run.closes) closeRun(run, openers, useless, pairs);
    if (run.opens && run.to > run.from) openers.push(run);
  }
  return pairs;
}

function closeRun(closer: Run, openers: Run[], useless: Map<string, number>, pairs: Pair[]): void {
  const kind = `${closer.mark}${closer.opens}${closer.length % 3}`;
  while (closer.to > closer.from) {
    const bottom = useless.get(kind) ?? 0;
    let index = openers.length - 1;
    while (index >= bottom && !fits(openers[index], closer)) index--;
    const opener = index >= bottom ? openers[index] : undefined;
    if (!opener) {
      useless.set(kind, openers.length);
      return;
    }
    const size = opener.to - opener.from >= 2 && closer.to - closer.from >= 2 ? 2 : 1;
    pairs.push({ size, opener: opener.to, closer: closer.from });
    opener.to -= size;
    closer.from += size;
    openers.length = opener.to === opener.from ? index : index + 1;
    for (const [other, count] of useless) useless.set(other, Math.min(count, openers.length));
  }
}

function fits(opener: Run | undefined, closer: Run): boolean {
  if (!opener || opener.mark !== closer.mark) return false;
  if (!opener.closes && !closer.opens) return true;
  if ((opener.length + closer.length) % 3 !== 0) return true;
  return opener.length % 3 === 0 && closer.length % 3 === 0;
}
