// One POST at a time: waits and tries again where the line is bad, in the order of what waits.
import { backoff, type Clock } from "./clock";

export interface Sender {
  /** Sends the next where nothing is on its way and nobody asked to wait. */
  readonly pump: () => void;
  /** Waits so long, or, with null, a little longer after each failure in a row. */
  readonly wait: (milliseconds: number | null) => void;
  /** The line works again. */
  readonly works: () => void;
  /** Ends a wait. */
  readonly wake: () => void;
  readonly isWaiting: () => boolean;
  readonly close: () => void;
}

/** `sendNext` sends the next of what waits and says when that is over; null where there is none. */
export function openSender(clock: Clock, sendNext: () => Promise<void> | null): Sender {
  let busy = false;
  let closed = false;
  let failures = 0;
  let stopWaiting: (() => void) | null = null;

  function pump(): void {
    if (busy || closed || stopWaiting) return;
    const sending = sendNext();
    if (!sending) return;
    busy = true;
    void sending.finally(() => {
      busy = false;
      pump();
    });
  }

  function wake(): void {
    stopWaiting?.();
    stopWaiting = null;
    pump();
  }

  return {
    pump,
    wake,
    wait: (milliseconds) => {
      failures += 1;
      stopWaiting?.();
      stopWaiting = clock.after(milliseconds ?? backoff(failures, clock.random), wake);
    },
    works: () => {
      failures = 0;
    },
    isWaiting: () => stopWaiting !== null,
    close: () => {
      closed = true;
      stopWaiting?.();
    },
  };
}
