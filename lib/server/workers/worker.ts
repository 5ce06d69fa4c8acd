// The worker's own first file, bundled by scripts/bundle-workers.mjs: does one job and ends.
import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "@/lib/contract/app-error";
import { JOBS, type JobName } from "./jobs";
import type { OnProgress, WorkerMessage, WorkerOrder } from "./worker-message";

type AnyJob = { readonly run: (input: unknown, onProgress: OnProgress) => unknown };

/** Telling more often than this would cost more than the work. */
const PROGRESS_EVERY_MS = 100;

function say(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

async function carryOut({ name, input }: WorkerOrder): Promise<WorkerMessage> {
  let told = 0;
  const onProgress: OnProgress = (done, total) => {
    const now = Date.now();
    if (now - told < PROGRESS_EVERY_MS) return;
    told = now;
    say({ type: "progress", done, total });
  };
  try {
    const job = (await JOBS[name as JobName]()) as AnyJob;
    return { type: "done", output: await job.run(input, onProgress) };
  } catch (error) {
    if (error instanceof AppError) {
      const { code, message, details } = error;
      return { type: "refused", code, message, details };
    }
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    return { type: "failed", message, stack };
  }
}

say(await carryOut(workerData as WorkerOrder));
