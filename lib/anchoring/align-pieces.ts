// Aligns two lists of numbers: equal ends first, then what stands once in both, then small rests in full.

/** `count` pieces from `oldAt` are those from `newAt`. */
export interface PieceRun {
  readonly oldAt: number;
  readonly newAt: number;
  readonly count: number;
}

interface Part {
  readonly oldFrom: number;
  readonly oldTo: number;
  readonly newFrom: number;
  readonly newTo: number;
  readonly depth: number;
}

/** Rests of at most so many pairs are compared in full. */
const SMALL = 40_000;
const DEEPEST = 12;

/** Runs of equal pieces in order. Grows in line with the lists, times a few levels. */
export function alignPieces(older: Int32Array, newer: Int32Array): readonly PieceRun[] {
  const runs: PieceRun[] = [];
  const parts: Part[] = [
    { oldFrom: 0, oldTo: older.length, newFrom: 0, newTo: newer.length, depth: 0 },
  ];
  for (let part = parts.pop(); part; part = parts.pop()) {
    const rest = trimEnds(older, newer, part, runs);
    const height = rest.oldTo - rest.oldFrom;
    const width = rest.newTo - rest.newFrom;
    if (height === 0 || width === 0) continue;
    if (height * width <= SMALL) {
      alignSmall(older, newer, rest, runs);
      continue;
    }
    if (rest.depth < DEEPEST) parts.push(...between(rest, commonOnce(older, newer, rest)));
  }
  return runs.sort((a, b) => a.oldAt - b.oldAt);
}

function trimEnds(older: Int32Array, newer: Int32Array, part: Part, runs: PieceRun[]): Part {
  let { oldFrom, oldTo, newFrom, newTo } = part;
  while (oldFrom < oldTo && newFrom < newTo && older[oldFrom] === newer[newFrom]) {
    oldFrom++;
    newFrom++;
  }
  push(runs, part.oldFrom, part.newFrom, oldFrom - part.oldFrom);
  while (oldFrom < oldTo && newFrom < newTo && older[oldTo - 1] === newer[newTo - 1]) {
    oldTo--;
    newTo--;
  }
  push(runs, oldTo, newTo, part.oldTo - oldTo);
  return { oldFrom, oldTo, newFrom, newTo, depth: part.depth };
}

function push(runs: PieceRun[], oldAt: number, newAt: number, count: number): void {
  if (count > 0) runs.push({ oldAt, newAt, count });
}

/** Pairs of pieces that stand once on each side, the longest chain that keeps the order. */
function commonOnce(
  older: Int32Array,
  newer: Int32Array,
  part: Part,
): (readonly [number, number])[] {
  const ONCE_MORE = -2;
  const places = new Map<number, number>();
  for (let at = part.newFrom; at < part.newTo; at++) {
    const piece = newer[at] ?? 0;
    places.set(piece, places.has(piece) ? ONCE_MORE : at);
  }
  const seen = new Map<number, number>();
  for (let at = part.oldFrom; at < part.oldTo; at++) {
    const piece = older[at] ?? 0;
    seen.set(piece, seen.has(piece) ? ONCE_MORE : at);
  }
  const pairs: (readonly [number, number])[] = [];
  for (const [piece, oldAt] of seen) {
    const newAt = places.get(piece);
    if (oldAt >= 0 && newAt !== undefined && newAt >= 0) pairs.push([oldAt, newAt]);
  }
  return longestRising(pairs.sort((a, b) => a[0] - b[0]));
}

/** The longest chain of pairs of which the second numbers rise, too. */
function longestRising(
  pairs: readonly (readonly [number, number])[],
): (readonly [number, number])[] {
  const tails: number[] = [];
  const before = new Int32Array(pairs.length);
  for (const [index, [, newAt]] of pairs.entries()) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[tails[middle] ?? 0]?.[1] ?? 0) < newAt) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (tails[low - 1] ?? -1) : -1;
    tails[low] = index;
  }
  const chain: (readonly [number, number])[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) chain.push(pair);
  }
  return chain.reverse();
}

/** The parts before, between and after anchors; each part begins with its anchor, which trimming takes. */
function between(part: Part, anchors: readonly (readonly [number, number])[]): Part[] {
  if (anchors.length === 0) return [];
  const parts: Part[] = [];
  let { oldFrom, newFrom } = part;
  const depth = part.depth + 1;
  for (const [oldAt, newAt] of anchors) {
    parts.push({ oldFrom, oldTo: oldAt, newFrom, newTo: newAt, depth });
    [oldFrom, newFrom] = [oldAt, newAt];
  }
  parts.push({ oldFrom, oldTo: part.oldTo, newFrom, newTo: part.newTo, depth });
  return parts;
}

/** The longest common subsequence, by the table. */
function alignSmall(older: Int32Array, newer: Int32Array, part: Part, runs: PieceRun[]): void {
  const { oldFrom, oldTo, newFrom, newTo } = part;
  const width = newTo - newFrom + 1;
  const best = new Uint16Array((oldTo - oldFrom + 1) * width);
  for (let a = oldTo - oldFrom - 1; a >= 0; a--) {
    for (let b = width - 2; b >= 0; b--) {
      const at = a * width + b;
      best[at] =
        older[oldFrom + a] === newer[newFrom + b]
          ? (best[at + width + 1] ?? 0) + 1
          : Math.max(best[at + width] ?? 0, best[at + 1] ?? 0);
    }
  }
  let [a, b] = [0, 0];
  while (a < oldTo - oldFrom && b < width - 1) {
    const at = a * width + b;
    if (older[oldFrom + a] === newer[newFrom + b]) {
      push(runs, oldFrom + a, newFrom + b, 1);
      a++;
      b++;
    } else if ((best[at + width] ?? 0) >= (best[at + 1] ?? 0)) a++;
    else b++;
  }
}
