// The request and the answer of POST /api/maps/{id}/operations.
import type { Operation } from "../argument/operations/operation";
import type { Patch } from "../argument/patch";
import type { Id } from "../argument/records";

/** At most this many operations make one batch. */
export const MAX_OPERATIONS = 500;

export interface SubmitRequest {
  /** Minted by the sender; the same one again, from the same person with the same operations, gives the same answer. */
  readonly clientOpId: Id;
  /** The last seq that the sender knows; the answer brings what came after it. */
  readonly baseSeq?: number | undefined;
  readonly operations: readonly Operation[];
}

export interface SeqPatch {
  readonly seq: number;
  readonly patch: Patch;
}

export interface SubmitAnswer extends SeqPatch {
  /** What others did after baseSeq and before this batch, oldest first. */
  readonly missed: readonly SeqPatch[];
  /** True where too much was missed to send it: read the map again. */
  readonly reset?: true;
}
