// Reads the whole map again where something is missing: once at a time, until an answer comes.
import { backoff, type Clock } from "./clock";
import type { Reading } from "./session-types";

interface ReadAgainStart {
  readonly read: () => Promise<Reading>;
  readonly clock: Clock;
  readonly isClosed: () => boolean;
  readonly onFound: (found: Exclude<Reading, "gone" | null>, evenOlder: boolean) => void;
  readonly onGone: () => void;
}

/** A function that reads; with `evenOlder` what comes is believed even where it is older than what one has. */
export function readerAgain(start: ReadAgainStart): (evenOlder?: boolean) => Promise<void> {
  const { read, clock, isClosed, onFound, onGone } = start;
  let reading: Promise<void> | null = null;
  let mayGoBack = false;

  async function readUntilItComes(): Promise<void> {
    for (let failures = 1; !isClosed(); failures += 1) {
      const found = await read();
      if (found === "gone") return onGone();
      if (found) return onFound(found, mayGoBack);
      await new Promise<void>((resolve) => {
        clock.after(backoff(failures, clock.random), resolve);
      });
    }
  }

  return (evenOlder = false) => {
    mayGoBack ||= evenOlder;
    reading ??= readUntilItComes().finally(() => {
      reading = null;
      mayGoBack = false;
    });
    return reading;
  };
}
