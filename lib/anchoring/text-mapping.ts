// Where a stretch of the old text went, as far as the diff of the two texts says.
import type { Range } from "./anchor-types";
import type { Stretch } from "./match-stretches";

/** Where a stretch must be, if it stayed in its place; an edge is known where it stands in words that did not change. */
export interface Home extends Range {
  readonly startKnown: boolean;
  readonly endKnown: boolean;
  /** Where its start may be, if a change of the whole stretch around it was even. */
  readonly likely: number;
}

export interface TextMapping {
  /** The stretch in the new text where all of it is unchanged, else null. */
  readonly unchanged: (start: number, end: number) => Range | null;
  /** What stands in the new text in the place of a stretch; empty where it was deleted. */
  readonly home: (start: number, end: number) => Home;
  /** Ranges of the new text that are not in the old one, or stand elsewhere there. */
  readonly fresh: readonly Range[];
  /** The share of a range of the new text that is fresh. */
  readonly freshness: (range: Range) => number;
}

/** The mapping that these stretches make. */
export function createTextMapping(
  stretches: readonly Stretch[],
  oldLength: number,
  newLength: number,
): TextMapping {
  const fresh = freshRanges(stretches, newLength);
  const lastAt = (offset: number) => lastBefore(stretches, offset, (each) => each.oldStart);
  const home = (start: number, end: number): Home => {
    const [first, last] = [lastAt(start), lastAt(end - 1)];
    const [before, after] = [stretches[first], stretches[last]];
    const startKnown = before !== undefined && start < before.oldStart + before.length;
    const endKnown = after !== undefined && end <= after.oldStart + after.length;
    const from = before === undefined ? 0 : before.newStart;
    const oldFrom = before === undefined ? 0 : before.oldStart + before.length;
    const newFrom = from + (before?.length ?? 0);
    const next = stretches[first + 1] ?? { oldStart: oldLength, newStart: newLength };
    const share = (start - oldFrom) / Math.max(1, next.oldStart - oldFrom);
    return {
      start: startKnown ? from + start - before.oldStart : from + (before?.length ?? 0),
      end: endKnown
        ? after.newStart + end - after.oldStart
        : (stretches[last + 1]?.newStart ?? newLength),
      startKnown,
      endKnown,
      likely: Math.round(newFrom + Math.max(0, share) * (next.newStart - newFrom)),
    };
  };
  return {
    fresh,
    home,
    unchanged: (start, end) => {
      const stretch = stretches[lastAt(start)];
      if (stretch === undefined || end > stretch.oldStart + stretch.length) return null;
      const moved = stretch.newStart - stretch.oldStart;
      return { start: start + moved, end: end + moved };
    },
    freshness: ({ start, end }) => {
      let covered = 0;
      for (
        let at = Math.max(
          0,
          lastBefore(fresh, start, (each) => each.start),
        );
        ;
        at++
      ) {
        const range = fresh[at];
        if (range === undefined || range.start >= end) break;
        covered += Math.max(0, Math.min(end, range.end) - Math.max(start, range.start));
      }
      return end > start ? covered / (end - start) : 0;
    },
  };
}

function freshRanges(stretches: readonly Stretch[], newLength: number): Range[] {
  const ranges: Range[] = [];
  let end = 0;
  for (const { newStart, length } of stretches) {
    if (newStart > end) ranges.push({ start: end, end: newStart });
    end = newStart + length;
  }
  if (newLength > end) ranges.push({ start: end, end: newLength });
  return ranges;
}

/** The index of the last item that starts at or before the offset, or -1. */
function lastBefore<T>(items: readonly T[], offset: number, startOf: (item: T) => number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && startOf(item) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
