// A seeded source of random choices, so that a run that fails can be run again.

export interface Random {
  /** From 0 up to but not including `n`. */
  readonly below: (n: number) => number;
  readonly chance: (probability: number) => boolean;
  /** One of the items; there must be some. */
  readonly pick: <T>(items: readonly T[]) => T;
}

/** Mulberry32: small, and the same everywhere. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (n: number): number => Math.floor(next() * n);
  return {
    below,
    chance: (probability) => next() < probability,
    pick: <T>(items: readonly T[]): T => items[below(items.length)] as T,
  };
}
