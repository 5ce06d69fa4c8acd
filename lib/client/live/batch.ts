// A batch of operations on its way: what was asked for, when, and what it was made on.
import type { Operation } from "@/lib/argument/operations/operation";
import type { Id, Statement } from "@/lib/argument/records";

/** What of a batch is kept over a reload. */
export interface KeptBatch {
  readonly clientOpId: Id;
  readonly operations: readonly Operation[];
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Statements that it edits, as they were when the person began. */
  readonly bases: readonly Statement[];
  /** Set once it was refused: it is kept to be read and copied, not to be sent. */
  readonly refused?: { readonly code: string; readonly message: string };
  /** Set where it was refused because somebody else changed the same words: both versions are shown. */
  readonly conflict?: ConflictAt;
}

/** Which words of which statement two people changed. */
export interface ConflictAt {
  readonly statementId: Id;
  readonly field: EditedField;
}

export type EditedField = "text" | "label" | "note" | "heldBy" | "stance" | "unstated";

/** The fields of a statement that an edit may name, most telling first. */
export const EDITED_FIELDS: readonly EditedField[] = [
  "text",
  "note",
  "label",
  "heldBy",
  "stance",
  "unstated",
];

/** The statements that the operations edit, each as it was at the revision that the edit began from, where that is known. */
export function basesOf(
  operations: readonly Operation[],
  versionOf: (id: Id, revision: number) => Statement | undefined,
): readonly Statement[] {
  const bases = new Map<Id, Statement | undefined>();
  for (const operation of operations) {
    if (operation.type !== "editStatement" || bases.has(operation.id)) continue;
    bases.set(operation.id, versionOf(operation.id, operation.revision));
  }
  return [...bases.values()].filter((base) => base !== undefined);
}
