// Which changes are taken back as the history stands: an undo that was itself undone counts no more.
import "server-only";
import type { Operation } from "@/lib/argument/operations/operation";

interface UndoRow {
  readonly seq: number;
  /** JSON list of operations, an undo alone. */
  readonly operations: string;
}

/** For each entry that is taken back, the undo that did it. Rows are the undos after it, oldest first. */
export function standingUndos(rows: readonly UndoRow[]): ReadonlyMap<number, number> {
  const standing = new Map<number, number>();
  // From the newest: whether an undo stands is known once all after it are.
  for (const { seq, operations } of [...rows].reverse()) {
    const [undo] = JSON.parse(operations) as Operation[];
    if (undo?.type === "undo" && !standing.has(seq) && !standing.has(undo.seq))
      standing.set(undo.seq, seq);
  }
  return standing;
}
