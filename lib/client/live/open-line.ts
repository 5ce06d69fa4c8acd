// The line from the server: one event stream, opened again whenever it ends, with a little patience each time.
import { backoff, type Clock } from "./clock";
import { readEvents, type StreamEvent } from "./event-stream";
import type { LineStatus } from "./live-types";

export interface LineStart {
  /** Asks for the events after this number. */
  readonly connect: (after: number, signal: AbortSignal) => Promise<Response>;
  readonly after: () => number;
  readonly clock: Clock;
  readonly onEvent: (event: StreamEvent) => void;
  readonly onStatus: (status: LineStatus) => void;
}

export interface Line {
  /** Tries again now where it waits. */
  readonly wake: () => void;
  /** Something says that the line may be dead: opens it anew. */
  readonly check: () => void;
  readonly close: () => void;
}

/** The server sends a sign of life more often than this. */
const SILENCE_MS = 45_000;
const OPENING_MS = 12_000;
/** A stream that ends sooner counts as a failure. */
const SHORT_MS = 4_000;

/** Opens the line and keeps it open until it is closed, or the map is gone. */
export function openLine({ connect, after, clock, onEvent, onStatus }: LineStart): Line {
  let closed = false;
  let current: AbortController | null = null;
  let endPause: (() => void) | null = null;
  let failures = 0;

  /** Whether it was open at all, and for good if the map is gone. */
  async function once(): Promise<"gone" | "ended" | "failed"> {
    const controller = new AbortController();
    current = controller;
    let stop = clock.after(OPENING_MS, () => controller.abort());
    const alive = () => {
      stop();
      stop = clock.after(SILENCE_MS, () => controller.abort());
    };
    const opened = clock.now();
    let live = false;
    try {
      const response = await connect(after(), controller.signal);
      if (response.status === 404 || response.status === 410) return "gone";
      if (!response.ok || !response.body) return "failed";
      live = true;
      alive();
      onStatus("live");
      await readEvents(response.body, onEvent, alive, controller.signal);
    } catch {
      // Aborted, or the line broke: what happens next does not depend on which.
    } finally {
      stop();
      controller.abort();
    }
    return live && clock.now() - opened >= SHORT_MS ? "ended" : "failed";
  }

  async function run(): Promise<void> {
    while (!closed) {
      const how = await once();
      if (closed) return;
      if (how === "gone") {
        onStatus("gone");
        return;
      }
      failures = how === "ended" ? 0 : failures + 1;
      if (how === "failed") onStatus("offline");
      await pause(how === "ended" ? clock.random() * 400 : backoff(failures, clock.random));
    }
  }

  function pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const stop = clock.after(milliseconds, end);
      function end() {
        stop();
        endPause = null;
        resolve();
      }
      endPause = end;
    });
  }

  void run();
  return {
    wake: () => endPause?.(),
    check: () => {
      if (endPause) endPause();
      else current?.abort();
    },
    close: () => {
      closed = true;
      current?.abort();
      endPause?.();
    },
  };
}
