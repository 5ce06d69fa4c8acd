// The worker's own first file, bundled by scripts/bundle-workers.mjs: does one job and ends.
import { parentPort, workerData } from "node:worker_threads";
import { AppError } from "@/lib/contract/app-error";
import { JOBS, type JobName } from "./jobs";
import type { TellProgress } from "./stages";
import type { WorkerMessage, WorkerOrder } from "./worker-message";

type AnyJob = { readonly run: (input: unknown, tell: TellProgress) => unknown };

/** Telling more often than this would cost more than the work. */
const PROGRESS_EVERY_MS = 100;

function say(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

async function carryOut({ name, input }: WorkerOrder): Promise<WorkerMessage> {
  let told = 0;
  let stage: string | null = null;
  let total = 0;
  const tell: TellProgress = (progress) => {
    const now = Date.now();
    const isNews = progress.stage !== stage || progress.total !== total;
    if (!isNews && now - told < PROGRESS_EVERY_MS) return;
    told = now;
    ({ stage, total } = progress);
    say(progress);
  };
  try {
    const job = (await JOBS[name as JobName]()) as AnyJob;
    return { type: "done", output: await job.run(input, tell) };
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
