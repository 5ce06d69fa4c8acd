// What a worker and the server say to each other.
import type { ErrorCode, ErrorDetails } from "@/lib/contract/errors";
import type { StageProgress } from "@/lib/contract/progress";

export interface WorkerOrder {
  readonly name: string;
  readonly input: unknown;
}

/** How far a stage of a job is: `done` of `total`, in whatever the stage counts; 0 of 0 where nobody knows yet. */
export type OnProgress = (done: number, total: number) => void;

export type WorkerMessage =
  | StageProgress
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
