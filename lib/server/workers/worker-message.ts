// What a worker and the server say to each other.
import type { ErrorCode, ErrorDetails } from "@/lib/contract/errors";

export interface WorkerOrder {
  readonly name: string;
  readonly input: unknown;
}

/** How far a job is: `done` of `total`, in whatever the job counts. */
export type OnProgress = (done: number, total: number) => void;

export type WorkerMessage =
  | { readonly type: "progress"; readonly done: number; readonly total: number }
  | { readonly type: "done"; readonly output: unknown }
  /** An AppError that the job threw. */
  | {
      readonly type: "refused";
      readonly code: ErrorCode;
      readonly message: string;
      readonly details: ErrorDetails | undefined;
    }
  /** Anything else that it threw: a fault of ours. */
  | { readonly type: "failed"; readonly message: string; readonly stack: string | undefined };
