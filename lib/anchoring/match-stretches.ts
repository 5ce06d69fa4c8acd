// The diff of two texts as stretches that are the same in both, in work that grows with the texts' length.

import { alignPieces } from "./align-pieces";
import { cutPieces } from "./cut-pieces";

/** `old.slice(oldStart, oldStart + length)` is `new.slice(newStart, newStart + length)`. */
export interface Stretch {
  readonly oldStart: number;
  readonly newStart: number;
  readonly length: number;
}

/** Stretches that both texts share, in order, without overlaps; what was moved is not among them. */
export function matchStretches(oldText: string, newText: string): readonly Stretch[] {
  if (oldText === newText)
    return oldText === "" ? [] : [{ oldStart: 0, newStart: 0, length: oldText.length }];
  const oldCuts = cutPieces(oldText);
  const newCuts = cutPieces(newText);
  const ids = new Map<string, number>();
  const runs = alignPieces(number(oldText, oldCuts, ids), number(newText, newCuts, ids));
  const stretches: Stretch[] = [];
  for (const { oldAt, newAt, count } of runs) {
    const oldStart = oldCuts[oldAt] ?? 0;
    const newStart = newCuts[newAt] ?? 0;
    const length = (oldCuts[oldAt + count] ?? oldStart) - oldStart;
    stretches.push({ oldStart, newStart, length });
  }
  return widen(stretches, oldText, newText);
}

/** The number of each piece; the same words have the same number in both texts. */
function number(text: string, cuts: Int32Array, ids: Map<string, number>): Int32Array {
  const numbers = new Int32Array(Math.max(0, cuts.length - 1));
  for (let at = 0; at < numbers.length; at++) {
    const piece = text.slice(cuts[at], cuts[at + 1]);
    const known = ids.get(piece);
    numbers[at] = known ?? ids.size;
    if (known === undefined) ids.set(piece, ids.size);
  }
  return numbers;
}

/** Lets each gap between stretches lose what is the same at its two ends. */
function widen(stretches: readonly Stretch[], oldText: string, newText: string): Stretch[] {
  const wide: Stretch[] = [];
  let last: Stretch = { oldStart: 0, newStart: 0, length: 0 };
  const end: Stretch = { oldStart: oldText.length, newStart: newText.length, length: 0 };
  for (const stretch of [...stretches, end]) {
    const oldGap = stretch.oldStart - last.oldStart - last.length;
    const newGap = stretch.newStart - last.newStart - last.length;
    const most = Math.min(oldGap, newGap);
    const head = sameHead(
      oldText,
      last.oldStart + last.length,
      newText,
      last.newStart + last.length,
      most,
    );
    const tail = sameTail(oldText, stretch.oldStart, newText, stretch.newStart, most - head);
    const before = { ...last, length: last.length + head };
    const next = {
      oldStart: stretch.oldStart - tail,
      newStart: stretch.newStart - tail,
      length: stretch.length + tail,
    };
    const joins =
      before.oldStart + before.length === next.oldStart &&
      before.newStart + before.length === next.newStart;
    if (joins) {
      last = { ...before, length: before.length + next.length };
      continue;
    }
    if (before.length > 0) wide.push(before);
    last = next;
  }
  if (last.length > 0) wide.push(last);
  return wide;
}

function sameHead(a: string, aAt: number, b: string, bAt: number, most: number): number {
  let same = 0;
  while (same < most && a.charCodeAt(aAt + same) === b.charCodeAt(bAt + same)) same++;
  return same;
}

function sameTail(a: string, aEnd: number, b: string, bEnd: number, most: number): number {
  let same = 0;
  while (same < most && a.charCodeAt(aEnd - same - 1) === b.charCodeAt(bEnd - same - 1)) same++;
  return same;
}
