// What was refused and is kept until the person has settled it or thrown it away.
import type { Id } from "@/lib/argument/records";
import type { KeptBatch } from "./batch";
import type { Outbox } from "./outbox";

export interface RefusedList {
  readonly all: () => readonly KeptBatch[];
  readonly find: (clientOpId: Id) => KeptBatch | undefined;
  /** Of two refused edits of the same words the newer one counts. */
  readonly add: (batch: KeptBatch) => void;
  readonly forget: (clientOpId: Id) => void;
  /** Takes in what earlier pages kept. */
  readonly adopt: (batches: readonly KeptBatch[]) => void;
}

/** An empty list, kept in the outbox. */
export function openRefusedList(outbox: Outbox): RefusedList {
  let refused: readonly KeptBatch[] = [];

  function isReplacedBy(old: KeptBatch, { clientOpId, conflict }: KeptBatch): boolean {
    if (old.clientOpId === clientOpId) return true;
    return (
      conflict !== undefined &&
      old.operations.length === 1 &&
      old.conflict?.statementId === conflict.statementId &&
      old.conflict.field === conflict.field
    );
  }

  return {
    all: () => refused,
    find: (clientOpId) => refused.find((each) => each.clientOpId === clientOpId),
    add: (batch) => {
      for (const old of refused) if (isReplacedBy(old, batch)) void outbox.remove(old.clientOpId);
      refused = [...refused.filter((old) => !isReplacedBy(old, batch)), batch];
      void outbox.put(batch);
    },
    forget: (clientOpId) => {
      refused = refused.filter((each) => each.clientOpId !== clientOpId);
      void outbox.remove(clientOpId);
    },
    adopt: (batches) => {
      refused = [...batches, ...refused];
    },
  };
}
