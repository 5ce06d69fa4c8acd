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
  /** The suggestion that it carried out, with who had made it; null for everything else. */
  readonly suggestion: { readonly id: Id; readonly by: { readonly name: string } | null } | null;
  /** The entry that it took back. */
  readonly undoes: number | null;
  /** The moment that it brought back. */
  readonly restores: number | null;
  /** The entry that took it back and still stands. */
  readonly undoneBy: number | null;
}

export interface HistoryPage {
  readonly entries: readonly HistoryEntry[];
  /** Pass it as `before` to read on; null on the last page. */
  readonly next: number | null;
}
