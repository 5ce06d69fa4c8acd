// Where batches wait that the server has not confirmed, so that a reload or a crash does not lose them.
import type { Id } from "@/lib/argument/records";
import type { KeptBatch } from "./batch";

export interface Outbox {
  /** Keeps a batch, or its newer form; false where there is no room or no storage. */
  readonly put: (batch: KeptBatch) => Promise<boolean>;
  readonly remove: (clientOpId: Id) => Promise<void>;
  /** What pages that are gone have left, oldest first; from now on it is this page's. */
  readonly adopt: () => Promise<readonly KeptBatch[]>;
}

/** Characters of all that waits for one person on one map: a long day's work without a line. */
export const MAX_KEPT_CHARACTERS = 2_000_000;

/** Keeps nothing: where the browser refuses every storage. */
export const noOutbox: Outbox = {
  put: async () => false,
  remove: async () => undefined,
  adopt: async () => [],
};
