// A line that delays, drops, doubles and reorders what one client sends and hears, and that is cut now and then.
import type { Id } from "@/lib/argument/records";
import type { SessionParts } from "@/lib/client/live/session-types";
import type { VirtualClock } from "@/lib/client/live/testing/virtual-clock";
import type { Sent } from "@/lib/client/send-operations";
import type { Backend, LogEntry } from "./backend";

export interface Faults {
  /** How likely a message is lost. */
  readonly drop: number;
  /** How likely it comes twice. */
  readonly double: number;
  /** Up to so many milliseconds each way. */
  readonly delay: number;
}

export interface BadLine extends Pick<SessionParts, "send" | "readAgain"> {
  readonly hear: (entry: LogEntry) => void;
  cut: boolean;
  faults: Faults;
}

/** `work` counts what the backend is busy with, so that virtual time waits for it. */
export function badLine(
  clock: VirtualClock,
  backend: Backend,
  personId: Id,
  work: <T>(task: Promise<T>) => Promise<T>,
  deliver: (entry: LogEntry) => void,
): BadLine {
  const chance = (probability: number) => clock.random() < probability;
  const pause = () =>
    new Promise<void>((resolve) => {
      clock.after(clock.random() * line.faults.delay, resolve);
    });
  const isLost = () => line.cut || chance(line.faults.drop);
  const line: BadLine = {
    cut: false,
    faults: { drop: 0, double: 0, delay: 50 },
    send: async (request): Promise<Sent> => {
      await pause();
      if (isLost()) return { type: "lost" };
      if (chance(line.faults.double)) {
        clock.after(clock.random() * 4 * line.faults.delay, () => {
          void work(backend.submit(personId, request));
        });
      }
      const sent = await work(backend.submit(personId, request));
      await pause();
      return isLost() ? { type: "lost" } : sent;
    },
    readAgain: async () => {
      await pause();
      if (isLost()) return null;
      const reading = await work(backend.read(personId));
      await pause();
      return isLost() ? null : reading;
    },
    hear: (entry) => {
      const times = chance(line.faults.double) ? 2 : 1;
      for (let time = 0; time < times; time += 1) {
        clock.after(clock.random() * line.faults.delay, () => {
          if (!isLost()) deliver(structuredClone(entry));
        });
      }
    },
  };
  return line;
}
