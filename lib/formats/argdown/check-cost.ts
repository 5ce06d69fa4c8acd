// What the parser's own patterns would need too long for: marks that open something which is closed far away or never.
import { Malformed } from "../shared/guard-parse";
import { OverLimit } from "../shared/map-builder";
import { lineAt } from "./lines";

/** Characters that all openings together may be away from what closes them; beyond it reading would take seconds. */
const MOST_WORK = 60_000_000;
/** Characters of one comment or of one block of data. */
const LONGEST_BLOCK = 500_000;
/** Marks that begin a token each. */
const MOST_MARKS = 2_000_000;

const MARK = /<!--|\/[/*]|===+|#\(|[[<{\\@#*_\],.:;/>\-\n()}]/g;

/** Where each kind of opening is closed: the text to find, and whether the line's end closes it too. */
const CLOSERS: Readonly<Record<string, readonly (readonly [close: string, inLine: boolean])[]>> = {
  "<!--": [["-->", false]],
  "/*": [["*/", false]],
  "#(": [[")", false]],
  "<": [
    [">:", true],
    [">", true],
  ],
  "[": [
    ["]:", true],
    ["]", false],
  ],
};
const BLOCKS: Readonly<Record<string, string>> = {
  "<!--": "a comment with “<!--” and does not end it with “-->”",
  "/*": "a comment with “/*” and does not end it with “*/”",
  "{": "data with “{” and does not end it with “}”",
};

/** Throws where the text would keep the parser busy for long, with the line and what to do. */
export function checkCost(text: string): void {
  const next = finder(text);
  let work = 0;
  let marks = 0;
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    marks += 1;
    if (marks > MOST_MARKS)
      throw new OverLimit(
        "This file has more than 2 million marks of Argdown’s syntax. Split it into several files.",
      );
    const reach = reachOf(mark, index, text, next);
    if (reach > LONGEST_BLOCK && mark in BLOCKS)
      throw new Malformed(
        `Line ${lineAt(text, index)} begins ${BLOCKS[mark]}, or only after more than 500,000 characters. Close it, or put a backslash before it.`,
        { line: lineAt(text, index) },
      );
    work += reach;
    if (work > MOST_WORK)
      throw new Malformed(
        `From line ${lineAt(text, index)} on, “${mark[0]}” is opened very often without being closed. Close it, or put a backslash before it.`,
        { line: lineAt(text, index) },
      );
  }
}

type Find = (close: string, from: number) => number;

function reachOf(mark: string, index: number, text: string, next: Find): number {
  if (mark === "{") return dataEnd(index, next) - index;
  if (mark.startsWith("=="))
    return Math.min(5, mark.length) * (next("===", index + mark.length) - index);
  let reach = 0;
  for (const [close, inLine] of CLOSERS[mark] ?? []) {
    const end = next(close, index + 1);
    reach += (inLine ? Math.min(end, next("\n", index)) : end) - index;
  }
  return Math.min(reach, text.length);
}

/** Data runs on to a brace with a space behind it. */
function dataEnd(index: number, next: Find): number {
  return Math.min(next("} ", index), next("}\n", index), next("}\t", index));
}

/** Finds the next place of a text, remembering it while the search moves on. */
function finder(text: string): Find {
  const known = new Map<string, number>();
  return (close, from) => {
    const last = known.get(close);
    if (last !== undefined && last >= from) return last;
    const found = text.indexOf(close, from);
    const at = found === -1 ? text.length : found;
    known.set(close, at);
    return at;
  };
}
