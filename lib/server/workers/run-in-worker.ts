// Runs one worker from its start to its end. Whatever happens in it, the server goes on.
import "server-only";
import type { Worker } from "node:worker_threads";
import { AppError } from "@/lib/contract/app-error";
import type { JobLimits } from "./job-limits";
import type { TellProgress } from "./stages";
import type { WorkerMessage, WorkerOrder } from "./worker-message";

export interface WorkerRun {
  /** Absolute path of a bundled worker. */
  readonly file: string;
  readonly order: WorkerOrder;
  readonly limits: JobLimits;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: TellProgress | undefined;
}

/**
 * What the job gives back. Throws its AppErrors, TOO_LARGE where it went over its time or memory, the signal's reason
 * where it was aborted; any other failure is a fault of ours. The worker is gone when this settles.
 */
export async function runInWorker(run: WorkerRun): Promise<unknown> {
  run.signal?.throwIfAborted();
  const worker = startWorker(run);
  try {
    return await outcomeOf(worker, run);
  } finally {
    await worker.terminate();
  }
}

function startWorker({ file, order, limits }: WorkerRun): Worker {
  // Asked for in this way, no bundler takes the worker's file for a part of the server.
  const { Worker: NodeWorker } = process.getBuiltinModule("node:worker_threads");
  const worker = new NodeWorker(file, {
    workerData: order,
    // A job reads what strangers wrote: it is given none of the server's secrets.
    env: { NODE_ENV: process.env.NODE_ENV },
    argv: [],
    execArgv: ["--enable-source-maps"],
    stdout: true,
    stderr: true,
    resourceLimits: {
      maxOldGenerationSizeMb: limits.heapMegabytes,
      maxYoungGenerationSizeMb: 64,
      stackSizeMb: 4,
    },
  });
  // Libraries warn about files that strangers wrote; that is not for our log.
  worker.stdout.resume();
  worker.stderr.resume();
  return worker;
}

function outcomeOf(
  worker: Worker,
  { order, limits, signal, onProgress }: WorkerRun,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(tookTooLong(limits)), limits.milliseconds);
    const abort = () => reject(signal?.reason);
    signal?.addEventListener("abort", abort, { once: true });
    const settle = (how: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", abort);
      how();
    };
    worker.on("message", (message: WorkerMessage) => {
      if (message.type === "progress") onProgress?.(message);
      else settle(() => conclude(message, order.name, resolve, reject));
    });
    worker.on("error", (error) => settle(() => reject(died(error, order.name))));
    worker.on("exit", (code) => {
      settle(() => reject(new Error(`The job ${order.name} ended with ${code} and no answer.`)));
    });
  });
}

function conclude(
  message: Exclude<WorkerMessage, { type: "progress" }>,
  name: string,
  resolve: (output: unknown) => void,
  reject: (error: Error) => void,
): void {
  if (message.type === "done") resolve(message.output);
  else if (message.type === "refused")
    reject(new AppError(message.code, message.message, message.details));
  else {
    const error = new Error(`The job ${name} failed: ${message.message}`);
    if (message.stack) error.stack = message.stack;
    reject(error);
  }
}

function died(error: unknown, name: string): Error {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ERR_WORKER_OUT_OF_MEMORY") {
    return new AppError(
      "TOO_LARGE",
      "Reading this file took more memory than one file may. Split it into smaller files and try again.",
    );
  }
  return error instanceof Error ? error : new Error(`The job ${name} failed: ${String(error)}`);
}

function tookTooLong({ milliseconds }: JobLimits): AppError {
  return new AppError(
    "TOO_LARGE",
    `Reading this file took longer than one file may (${Math.ceil(milliseconds / 1000)} s). Split it into smaller files and try again.`,
  );
}
