// The answer of GET /api/maps/{id}/history: who did what, newest first.
import type { Id } from "../argument/records";

export interface HistoryEntry {
  readonly seq: number;
  /** Null where nobody signed in did it (the seed). */
  readonly actor: { readonly id: Id; readonly name: string } | null;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Type of the batch's first operation, such as "addStatement". */
  readonly operation: string;
  /** How many operations the batch holds. */
  readonly count: number;
  /** One line for a person. */
  readonly summary: string;
}

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  /** Pass it as `before` to read on; null on the last page. */
  readonly next: number | null;
}
