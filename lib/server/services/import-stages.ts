// How far an import is: first a worker reads the file, then the whole is written in one transaction.
import "server-only";
import { withinShare } from "../workers/stages";
import type { FileRequest } from "./import-read";

/** Of the time that it takes; measured with 10,000 statements. */
const READING = 0.7;
const STEPS = 3;

/**
 * Tells how many steps of saving are done. Throws the signal's reason where the person called it off, which rolls the
 * transaction back: nothing is kept of it.
 */
export type Saving = (done: number) => void;

/** The request for the worker that reads, and what tells of the saving after it. */
export function importStages<T extends FileRequest>(
  file: T,
): { readonly reading: T; readonly saving: Saving } {
  const { onProgress, signal } = file;
  const tellSaving = withinShare(onProgress, READING, 1);
  return {
    reading: { ...file, onProgress: withinShare(onProgress, 0, READING) },
    saving: (done) => {
      signal?.throwIfAborted();
      const share = done / STEPS;
      tellSaving?.({ type: "progress", stage: "save", done, total: STEPS, share });
    },
  };
}
