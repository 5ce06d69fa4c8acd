// Arithmetic on ranges of a text: union, what is left between, and how much they cover.

/** A range of UTF-16 offsets, end exclusive. */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

/** The union as sorted ranges that neither touch nor overlap; empty ranges vanish. */
export function mergeRanges(ranges: readonly TextRange[]): TextRange[] {
  const sorted = ranges
    .filter((range) => range.end > range.start)
    .sort((a, b) => a.start - b.start);
  const merged: { start: number; end: number }[] = [];
  for (const range of sorted) {
    const last = merged.at(-1);
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ start: range.start, end: range.end });
  }
  return merged;
}

/** What `within` holds and `covered` does not. */
export function subtractRanges(
  within: readonly TextRange[],
  covered: readonly TextRange[],
): TextRange[] {
  const holes = mergeRanges(covered);
  const left: TextRange[] = [];
  let hole = 0;
  for (const range of mergeRanges(within)) {
    let at = range.start;
    while (hole < holes.length && (holes[hole]?.end ?? 0) <= at) hole += 1;
    for (let next = hole; next < holes.length; next += 1) {
      const one = holes[next];
      if (!one || one.start >= range.end) break;
      if (one.start > at) left.push({ start: at, end: one.start });
      at = Math.max(at, one.end);
    }
    if (at < range.end) left.push({ start: at, end: range.end });
  }
  return left;
}

/** What both hold. */
export function intersectRanges(a: readonly TextRange[], b: readonly TextRange[]): TextRange[] {
  return subtractRanges(a, subtractRanges(a, b));
}

/** The range without white space at its ends, or null where nothing else is in it. */
export function trimRange(text: string, range: TextRange): TextRange | null {
  let { start, end } = range;
  while (start < end && isSpace(text, start)) start += 1;
  while (end > start && isSpace(text, end - 1)) end -= 1;
  return end > start ? { start, end } : null;
}

function isSpace(text: string, offset: number): boolean {
  return /\s/.test(text.charAt(offset));
}
