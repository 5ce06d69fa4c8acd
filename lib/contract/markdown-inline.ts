// Reads the inline marks of one block: emphasis, strong, links, code spans, escapes.
// Marks are only flagged, never cut while reading, so spans keep their offsets; each character is read a bounded number of times.
import { type EmphasisReader, readEmphasis } from "./markdown-emphasis";
import { readLinkTarget, webAddress } from "./markdown-link";

/** A marked stretch; `start` and `end` are offsets into the block's plain text (later into the whole text). */
export interface InlineSpan {
  readonly type: "em" | "strong" | "link" | "code";
  readonly start: number;
  readonly end: number;
  readonly href?: string;
}

export interface InlineText {
  readonly text: string;
  /** Properly nested, the outer before the inner. */
  readonly spans: readonly InlineSpan[];
}

interface Bracket {
  readonly at: number;
  /** Where its words start. */
  readonly inner: number;
  readonly image: boolean;
  readonly runsBefore: number;
}

const escapable = new Set("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~");

interface Reading {
  readonly source: string;
  /** 1 for each code unit that is a mark. */
  readonly dropped: Uint8Array;
  /** Offsets into `source` while reading. */
  readonly spans: InlineSpan[];
  readonly emphasis: EmphasisReader;
  readonly backticks: ReadonlyMap<number, BacktickRun>;
  /** The brackets that wait for their partner. */
  readonly brackets: Bracket[];
}

/** The words of one block without their marks, and where the marks were. `source` is a single line. */
export function readInline(source: string): InlineText {
  const dropped = new Uint8Array(source.length);
  const spans: InlineSpan[] = [];
  const emphasis = readEmphasis(source, dropped, spans);
  const backticks = pairBackticks(source);
  const reading = { source, dropped, spans, emphasis, backticks, brackets: [] };
  for (let at = 0; at < source.length; ) at = readMark(reading, at);
  emphasis.resolve(0);
  return settle(source, dropped, spans);
}

/** Reads the mark or the plain character at an offset; gives the offset behind it. */
function readMark(reading: Reading, at: number): number {
  const { source, dropped } = reading;
  const next = source[at + 1] ?? "";
  switch (source[at]) {
    case "\\":
      if (!escapable.has(next)) return at + 1;
      dropped[at] = 1;
      return at + 2;
    case "`":
      return readCode(reading, at);
    case "*":
    case "_":
      return reading.emphasis.readRun(at);
    case "<":
      return readAutolink(reading, at);
    case "[":
      return openBracket(reading, at, false);
    case "!":
      return next === "[" ? openBracket(reading, at, true) : at + 1;
    case "]":
      return closeBracket(reading, at);
    default:
      return at + 1;
  }
}

function openBracket({ brackets, emphasis }: Reading, at: number, image: boolean): number {
  const inner = at + (image ? 2 : 1);
  brackets.push({ at, inner, image, runsBefore: emphasis.waiting() });
  return inner;
}

/** Where a target follows, flags brackets and target; a link with a web address becomes a span. */
function closeBracket({ source, dropped, spans, emphasis, brackets }: Reading, at: number): number {
  const bracket = brackets.pop();
  const link = bracket && readLinkTarget(source, at + 1);
  if (!bracket || !link) return at + 1;
  emphasis.resolve(bracket.runsBefore);
  dropped.fill(1, bracket.at, bracket.inner);
  dropped.fill(1, at, link.end);
  if (bracket.image) return link.end;
  if (link.href) spans.push({ type: "link", start: bracket.inner, end: at, href: link.href });
  brackets.length = 0;
  return link.end;
}

interface BacktickRun {
  readonly length: number;
  /** Where the next run of the same length starts. */
  readonly closer: number | undefined;
}

/** The runs of backticks by where they start. */
function pairBackticks(source: string): Map<number, BacktickRun> {
  const runs: { start: number; length: number }[] = [];
  for (let at = source.indexOf("`"); at !== -1; ) {
    let end = at;
    while (source[end] === "`") end++;
    runs.push({ start: at, length: end - at });
    at = source.indexOf("`", end);
  }
  const latest = new Map<number, number>();
  const pairs = new Map<number, BacktickRun>();
  for (const run of runs.reverse()) {
    pairs.set(run.start, { length: run.length, closer: latest.get(run.length) });
    latest.set(run.length, run.start);
  }
  return pairs;
}

function readCode({ source, backticks, dropped, spans }: Reading, at: number): number {
  const run = backticks.get(at);
  if (!run) return at + 1;
  if (run.closer === undefined) return at + run.length;
  let start = at + run.length;
  let end = run.closer;
  if (end - start > 2 && source[start] === " " && source[end - 1] === " ") {
    start++;
    end--;
  }
  dropped.fill(1, at, start);
  dropped.fill(1, end, run.closer + run.length);
  spans.push({ type: "code", start, end });
  return run.closer + run.length;
}

/** `<https://…>` keeps its address as words; any other `<` is plain text. */
function readAutolink({ source, dropped, spans }: Reading, at: number): number {
  if (!/^https?:\/\//i.test(source.slice(at + 1, at + 9))) return at + 1;
  let end = at + 1;
  while (end < source.length && source[end] !== ">" && source[end] !== " " && source[end] !== "<")
    end++;
  const href = source[end] === ">" ? webAddress(source.slice(at + 1, end)) : null;
  if (!href) return at + 1;
  dropped[at] = 1;
  dropped[end] = 1;
  spans.push({ type: "link", start: at + 1, end, href });
  return end + 1;
}

/** Takes the flagged marks out and moves every span onto what is left. */
function settle(source: string, dropped: Uint8Array, spans: readonly InlineSpan[]): InlineText {
  const moved = new Uint32Array(source.length + 1);
  const kept: string[] = [];
  let length = 0;
  let from = 0;
  for (let at = 0; at <= source.length; at++) {
    moved[at] = length;
    if (at === source.length || dropped[at] === 1) {
      if (at > from) kept.push(source.slice(from, at));
      from = at + 1;
    } else length++;
  }
  const settled = spans
    .map((span) => ({ ...span, start: moved[span.start] ?? 0, end: moved[span.end] ?? length }))
    .filter((span) => span.end > span.start);
  return { text: kept.join(""), spans: settled.sort((a, b) => a.start - b.start || b.end - a.end) };
}
