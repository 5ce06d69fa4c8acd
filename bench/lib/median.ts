// Medians, and timing the same work several times.

/** The median of at least one number. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

export interface Timing {
  /** Median in milliseconds. */
  readonly ms: number;
  readonly rounds: number;
}

/**
 * Times `run`: a few rounds that do not count, then up to `rounds` of them until `budgetMs` is spent (one at least,
 * and where even the first takes longer than the budget, that one counts).
 */
export function timeRounds(run: () => unknown, rounds: number, budgetMs: number): Timing {
  const times: number[] = [];
  const started = performance.now();
  let warmUps = Math.ceil(rounds / 4);
  while (times.length < rounds) {
    const before = performance.now();
    run();
    const took = performance.now() - before;
    if (warmUps > 0 && took < budgetMs / 4) warmUps -= 1;
    else times.push(took);
    if (times.length > 0 && performance.now() - started > budgetMs) break;
  }
  return { ms: median(times), rounds: times.length };
}
