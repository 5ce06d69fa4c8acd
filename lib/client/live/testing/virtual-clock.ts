// Time that a test moves on itself, and chance from a seed.
import { createRandom } from "@/lib/argument/testing/random";
import type { Clock } from "../clock";

export interface VirtualClock extends Clock {
  /** Moves on to the next thing that waits, and runs it; false where nothing waits. */
  readonly step: () => boolean;
  /** Moves on so many milliseconds and runs all that comes due, letting promises settle between. */
  readonly advance: (milliseconds: number) => Promise<void>;
  /** When the next thing is due; null where nothing waits. */
  readonly next: () => number | null;
}

/** Lets everything that waits on promises alone go on. */
export async function settlePromises(): Promise<void> {
  await new Promise<void>((resolve) => {
    setImmediate(resolve);
  });
}

/** A clock that stands until it is moved. */
export function virtualClock(seed = 1): VirtualClock {
  const random = createRandom(seed);
  let now = 1_000_000;
  let count = 0;
  const timers = new Map<number, { readonly at: number; readonly run: () => void }>();

  function earliest(): readonly [number, { readonly at: number; readonly run: () => void }] | null {
    let found: readonly [number, { readonly at: number; readonly run: () => void }] | null = null;
    for (const entry of timers) if (!found || entry[1].at < found[1].at) found = entry;
    return found;
  }

  function step(): boolean {
    const entry = earliest();
    if (!entry) return false;
    const [id, timer] = entry;
    timers.delete(id);
    now = Math.max(now, timer.at);
    timer.run();
    return true;
  }

  return {
    now: () => now,
    random: random.next,
    after: (milliseconds, run) => {
      count += 1;
      const id = count;
      timers.set(id, { at: now + milliseconds, run });
      return () => timers.delete(id);
    },
    step,
    next: () => earliest()?.[1].at ?? null,
    advance: async (milliseconds) => {
      const end = now + milliseconds;
      await settlePromises();
      for (let next = earliest(); next && next[1].at <= end; next = earliest()) {
        step();
        await settlePromises();
      }
      now = end;
    },
  };
}
