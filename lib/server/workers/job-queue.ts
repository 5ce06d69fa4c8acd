// Lets a few jobs run at once and a few wait, one of each person at a time, so that nobody's files hold up the others.
import "server-only";
import { AppError } from "@/lib/contract/app-error";

export interface JobQueue {
  /** Throws RATE_LIMITED where a job of this person would not even be let wait. */
  demandRoom(person: string): void;
  /** Reads a job's large body, a few at once of each person and of all, for each is held in memory. Throws RATE_LIMITED before it begins. */
  read<T>(person: string, task: () => Promise<T>): Promise<T>;
  /** Runs the task in its turn. Throws RATE_LIMITED, or the signal's reason where it was aborted while waiting. */
  add<T>(person: string, task: () => Promise<T>, waiting?: WaitOptions): Promise<T>;
}

export interface WaitOptions {
  readonly signal?: AbortSignal | undefined;
  /** Hears how many tasks come first, whenever that changes while it waits; nothing where it need not wait. */
  readonly onWait?: ((ahead: number) => void) | undefined;
}

interface Waiting {
  readonly person: string;
  readonly start: () => void;
  readonly onWait: ((ahead: number) => void) | undefined;
  /** What it was told last. */
  told: number;
}

/** At most `atOnce` tasks run, at most `waiting` wait, `waitingEach` of one person; `reading` bodies are read at once, as many of one person as may wait. */
export function createJobQueue(most: {
  readonly atOnce: number;
  readonly waiting: number;
  readonly waitingEach: number;
  readonly reading: number;
}): JobQueue {
  const reading: string[] = [];
  const running = new Set<string>();
  const line: Waiting[] = [];

  const tellThoseWaiting = () => {
    for (const [at, job] of line.entries()) {
      const ahead = running.size + at;
      if (job.told === ahead) continue;
      job.told = ahead;
      job.onWait?.(ahead);
    }
  };
  const startNext = () => {
    startAll();
    tellThoseWaiting();
  };
  const startAll = () => {
    while (running.size < most.atOnce) {
      const next = line.findIndex(({ person }) => !running.has(person));
      if (next === -1) return;
      const [job] = line.splice(next, 1);
      if (!job) return;
      running.add(job.person);
      job.start();
    }
  };

  const demandRoom = (person: string) => {
    if (line.filter((each) => each.person === person).length >= most.waitingEach)
      throw tooManyOwn();
    if (line.length >= most.waiting) throw tooManyOfOthers();
  };

  return {
    demandRoom,
    read: async (person, task) => {
      demandRoom(person);
      if (reading.filter((each) => each === person).length >= most.waitingEach) throw tooManyOwn();
      if (reading.length >= most.reading) throw tooManyOfOthers();
      reading.push(person);
      try {
        return await task();
      } finally {
        reading.splice(reading.indexOf(person), 1);
      }
    },
    add: async (person, task, { signal, onWait } = {}) => {
      signal?.throwIfAborted();
      demandRoom(person);
      await new Promise<void>((resolve, reject) => {
        const leave = () => {
          line.splice(line.indexOf(job), 1);
          tellThoseWaiting();
          reject(signal?.reason);
        };
        const job: Waiting = {
          person,
          onWait,
          told: -1,
          start: () => {
            signal?.removeEventListener("abort", leave);
            resolve();
          },
        };
        signal?.addEventListener("abort", leave, { once: true });
        line.push(job);
        startNext();
      });
      try {
        return await task();
      } finally {
        running.delete(person);
        startNext();
      }
    },
  };
}

function tooManyOwn(): AppError {
  return busy("You have several files on their way already. Wait until they are read.");
}

function tooManyOfOthers(): AppError {
  return busy("The server is busy reading other people's files. Try again in half a minute.");
}

function busy(message: string): AppError {
  return new AppError("RATE_LIMITED", message, { retryAfter: 30 });
}
