// The keyboard's way of selecting: a cursor that moves by sentence and stretches with Shift.
import type { TextRange } from "../highlights/merge-ranges";

/** Indexes into the list of sentences; `anchor` stays where Shift began. */
export interface SentenceCursor {
  readonly anchor: number;
  readonly head: number;
}

/** Moves by one sentence; with `extend` the anchor stays. From nothing it starts at `from`. */
export function moveCursor(
  cursor: SentenceCursor | null,
  by: 1 | -1,
  extend: boolean,
  count: number,
  from = 0,
): SentenceCursor | null {
  if (count === 0) return null;
  if (!cursor) {
    const at = Math.min(Math.max(from, 0), count - 1);
    return { anchor: at, head: at };
  }
  const head = Math.min(Math.max(cursor.head + by, 0), count - 1);
  return { anchor: extend ? cursor.anchor : head, head };
}

/** The range from the first to the last sentence under the cursor. */
export function cursorRange(
  cursor: SentenceCursor,
  sentences: readonly TextRange[],
): TextRange | null {
  const first = sentences[Math.min(cursor.anchor, cursor.head)];
  const last = sentences[Math.max(cursor.anchor, cursor.head)];
  return first && last ? { start: first.start, end: last.end } : null;
}

/** The sentence that holds the offset, or the next one after it, or the last. */
export function sentenceAt(sentences: readonly TextRange[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return Math.min(low, Math.max(sentences.length - 1, 0));
}
