// Cuts a run of text where marks begin and end, for painting them as spans: on the server, and where a
// browser has no highlights of its own.
import type { TextRange } from "./merge-ranges";

/** Sorted, disjoint ranges that carry class names. */
export interface MarkedRange extends TextRange {
  readonly className: string;
}

export interface Piece {
  readonly start: number;
  readonly text: string;
  readonly className: string | null;
}

/** The pieces of one run that stands at `start`; together they are its text. */
export function cutRun(text: string, start: number, marked: readonly MarkedRange[]): Piece[] {
  const end = start + text.length;
  const pieces: Piece[] = [];
  let at = start;
  const add = (to: number, className: string | null) => {
    if (to > at) pieces.push({ start: at, text: text.slice(at - start, to - start), className });
    at = Math.max(at, to);
  };
  for (let index = firstBeyond(marked, start); index < marked.length; index += 1) {
    const range = marked[index];
    if (!range || range.start >= end) break;
    add(Math.min(range.start, end), null);
    add(Math.min(range.end, end), range.className);
  }
  add(end, null);
  return pieces;
}

/** Index of the first range that ends after the offset. */
function firstBeyond(marked: readonly MarkedRange[], offset: number): number {
  let low = 0;
  let high = marked.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((marked[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
