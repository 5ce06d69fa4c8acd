// Time and chance as the live parts need them, so that a test can hold both.

export interface Clock {
  /** Milliseconds since some start. */
  readonly now: () => number;
  /** Runs once after so many milliseconds; the returned function stops it. */
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** At least 0, below 1. */
  readonly random: () => number;
}

/** The browser's own. */
export const realClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
  random: Math.random,
};

/** How long to wait after so many failures in a row: doubling from half a second to half a minute, each time a little else. */
export function backoff(failures: number, random: () => number): number {
  const longest = Math.min(30_000, 500 * 2 ** Math.min(failures - 1, 10));
  return longest / 2 + (random() * longest) / 2;
}
