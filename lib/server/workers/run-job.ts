// Heavy work on files that people bring: in a thread of its own, in its turn, and ended at its limit.
import "server-only";
import type { Progress } from "@/lib/contract/progress";
import { limitsOf } from "./job-limits";
import { createJobQueue, type JobQueue } from "./job-queue";
import type { JobInput, JobName, JobOutput } from "./jobs";
import { runInWorker } from "./run-in-worker";
import { workerFile } from "./worker-file";

/** Hears that a job waits, and then how far it is. */
export type OnProgress = (progress: Progress) => void;

export interface JobOptions {
  /** Whose job it is; of each person one runs at a time. Jobs of nobody in particular count as one person's. */
  readonly person?: string;
  /** Ends the job, or takes it out of the queue; then its reason is thrown. */
  readonly signal?: AbortSignal | undefined;
  /** Hears how many come first while it waits, then how far it is. */
  readonly onProgress?: OnProgress | undefined;
}

/** Each waiting job holds its file, up to 20 MB, and so does each that is still on its way. */
const MOST = { atOnce: 2, waiting: 12, waitingEach: 4, reading: 24 } as const;

// Next bundles route handlers apart; all of them share the queue.
const store = globalThis as typeof globalThis & { counterpointJobs?: JobQueue };

function queue(): JobQueue {
  store.counterpointJobs ??= createJobQueue(MOST);
  return store.counterpointJobs;
}

/** Reads the large body of a job of this person. Throws RATE_LIMITED before that where too many are read, or wait. */
export function readForJob<T>(person: string, read: () => Promise<T>): Promise<T> {
  return queue().read(person, read);
}

/**
 * What the job made of the input; both are copied between threads, so that they must be plain data. Throws the job's
 * AppErrors, TOO_LARGE where it went over its time or memory, RATE_LIMITED where too many wait.
 */
export async function runJob<N extends JobName>(
  name: N,
  input: JobInput<N>,
  { person = "nobody", signal, onProgress }: JobOptions = {},
): Promise<JobOutput<N>> {
  const work = async () => {
    onProgress?.({ type: "progress", stage: "start", done: 0, total: 0, share: 0 });
    return runInWorker({
      file: await workerFile(),
      order: { name, input },
      limits: limitsOf(name),
      signal,
      onProgress,
    });
  };
  const onWait = (ahead: number) => onProgress?.({ type: "waiting", ahead });
  return (await queue().add(person, work, { signal, onWait })) as JobOutput<N>;
}
