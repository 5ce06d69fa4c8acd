// How far a call is that takes long: the lines of an answer that tells it, and how people read them.
import type { ApiError } from "./errors";

/**
 * Who accepts this type is told how far a heavy call is, in the call's own answer: lines of JSON (`ProgressLine`), the
 * last of which is the outcome. Where there is nothing to tell, the answer is the plain one, with its own type and status.
 */
export const PROGRESS_TYPE = "application/vnd.counterpoint.progress";

/** What is being done, in plain words, and what it counts where that means something to people. */
export const PROGRESS_STAGES = {
  start: { words: "Starting" },
  read: { words: "Reading the file" },
  pages: { words: "Reading the pages", unit: "pages" },
  blocks: { words: "Reading the text" },
  build: { words: "Building the map", unit: "statements" },
  passages: { words: "Finding the passages", unit: "passages" },
  preview: { words: "Drawing the preview" },
  save: { words: "Saving the map" },
  layout: { words: "Laying out the map" },
  draw: { words: "Drawing the map", unit: "parts" },
  write: { words: "Writing the file", unit: "statements" },
  pack: { words: "Packing the file" },
} as const;

export type ProgressStage = keyof typeof PROGRESS_STAGES;

/** `done` of `total` of the stage; `share` of the whole work, from 0 to 1, grows from stage to stage. */
export interface StageProgress {
  readonly type: "progress";
  readonly stage: ProgressStage;
  readonly done: number;
  readonly total: number;
  readonly share: number;
}

/** It has not begun: so many other pieces of work come first. */
export interface WaitProgress {
  readonly type: "waiting";
  readonly ahead: number;
}

export type Progress = StageProgress | WaitProgress;

/** The outcome of a call that tells how far it is, by the status that it would have had. */
export type ProgressOutcome =
  | { readonly type: "done"; readonly status: number; readonly body: unknown }
  /** So many bytes of the file follow after the end of this line. */
  | {
      readonly type: "file";
      readonly status: 200;
      readonly mediaType: string;
      readonly disposition: string;
      readonly bytes: number;
    }
  | { readonly type: "failed"; readonly status: number; readonly error: ApiError["error"] };

export type ProgressLine = Progress | ProgressOutcome;

/** What is being done, such as "Laying out the map". It changes a few times in all, so that it may be read aloud. */
export function stageWords(progress: Progress): string {
  if (progress.type === "progress") return PROGRESS_STAGES[progress.stage].words;
  const { ahead } = progress;
  if (ahead <= 0) return "Waiting for its turn";
  return ahead === 1
    ? "Waiting: one other file comes first"
    : `Waiting: ${ahead.toLocaleString("en")} other files come first`;
}

/** How much of it, such as "1,200 of 10,000 statements"; null where the stage counts nothing that people know. */
export function countWords(progress: Progress): string | null {
  if (progress.type === "waiting" || progress.total === 0) return null;
  const stage = PROGRESS_STAGES[progress.stage];
  if (!("unit" in stage)) return null;
  const { done, total } = progress;
  return `${done.toLocaleString("en")} of ${total.toLocaleString("en")} ${stage.unit}`;
}
