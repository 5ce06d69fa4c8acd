// Finds which stretches of a text stand at an offset or overlap a range, in O(log n + hits).
// An implicit tree over the stretches sorted by start; each node knows the furthest end below it.

/** A stretch of the plain text, end exclusive, that carries something. */
export interface Stretch<T> {
  readonly start: number;
  readonly end: number;
  readonly value: T;
}

export interface IntervalIndex<T> {
  /** Stretches that hold the character at `offset`: the shortest first, then the earliest. */
  readonly at: (offset: number) => readonly Stretch<T>[];
  /** Stretches that share at least one character with the range: the shortest first, then the earliest. */
  readonly overlapping: (start: number, end: number) => readonly Stretch<T>[];
  readonly size: number;
}

/** Builds the index; stretches without a character are left out. */
export function buildIntervalIndex<T>(stretches: readonly Stretch<T>[]): IntervalIndex<T> {
  const sorted = stretches
    .filter((one) => one.end > one.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const furthest = new Float64Array(sorted.length);
  fillFurthest(sorted, furthest, 0, sorted.length);
  const overlapping = (start: number, end: number) => {
    const hits: Stretch<T>[] = [];
    if (end > start) collect(sorted, furthest, 0, sorted.length, start, end, hits);
    return hits.sort(byLength);
  };
  return { at: (offset) => overlapping(offset, offset + 1), overlapping, size: sorted.length };
}

function byLength<T>(a: Stretch<T>, b: Stretch<T>): number {
  return a.end - a.start - (b.end - b.start) || a.start - b.start;
}

/** The subtree [low, high) has its root in the middle; returns its furthest end. */
function fillFurthest<T>(
  sorted: readonly Stretch<T>[],
  furthest: Float64Array,
  low: number,
  high: number,
): number {
  if (low >= high) return -1;
  const middle = (low + high) >> 1;
  const own = sorted[middle]?.end ?? -1;
  const left = fillFurthest(sorted, furthest, low, middle);
  const right = fillFurthest(sorted, furthest, middle + 1, high);
  const most = Math.max(own, left, right);
  furthest[middle] = most;
  return most;
}

function collect<T>(
  sorted: readonly Stretch<T>[],
  furthest: Float64Array,
  low: number,
  high: number,
  start: number,
  end: number,
  hits: Stretch<T>[],
): void {
  if (low >= high) return;
  const middle = (low + high) >> 1;
  const one = sorted[middle];
  if (!one || (furthest[middle] ?? -1) <= start) return;
  collect(sorted, furthest, low, middle, start, end, hits);
  if (one.start >= end) return;
  if (one.end > start) hits.push(one);
  collect(sorted, furthest, middle + 1, high, start, end, hits);
}
