// What is on its way to the server, in order: each batch is kept over a reload, and somebody may wait for its outcome.
import type { Id } from "@/lib/argument/records";
import type { SubmitOutcome } from "../desk-types";
import type { Outbox } from "./outbox";
import { keptForm, type SessionBatch } from "./session-batch";

/** What a caller is told of a batch that is safely kept and will be sent. */
export const KEPT: SubmitOutcome = { ok: true, kept: true };

export interface PendingList {
  /** All in order, those too whose graph is not here yet. */
  readonly all: () => readonly SessionBatch[];
  /** Those that the server has not confirmed. */
  readonly unconfirmed: () => readonly SessionBatch[];
  readonly find: (token: Id) => SessionBatch | undefined;
  /** Puts a batch at the end; resolves with its outcome. */
  readonly add: (batch: SessionBatch) => Promise<SubmitOutcome>;
  /** Keeps a batch over a reload; who waits for it is told where nothing is being sent. */
  readonly keep: (batch: SessionBatch) => Promise<void>;
  /** Takes in, before all others, what earlier pages kept. */
  readonly adopt: (batches: readonly SessionBatch[]) => void;
  /** Takes the list as folding has left it; batches that were brought up to date are kept in their new form. */
  readonly replace: (batches: readonly SessionBatch[]) => void;
  readonly mark: (token: Id, change: Partial<SessionBatch>) => void;
  /** Takes a batch off the list; it stays kept. */
  readonly drop: (token: Id) => void;
  readonly isAwaited: (token: Id) => boolean;
  /** Tells whoever waits for a batch. */
  readonly settle: (token: Id, outcome: SubmitOutcome) => void;
  /** Some of it could not be kept on this device. */
  readonly atRisk: () => boolean;
}

/** An empty list, kept in the outbox. `isStill` says whether sending waits for the line. */
export function openPendingList(outbox: Outbox, isStill: () => boolean): PendingList {
  const waiting = new Map<Id, (outcome: SubmitOutcome) => void>();
  let pending: readonly SessionBatch[] = [];
  let unkept = 0;

  function set(batches: readonly SessionBatch[]): void {
    pending = batches;
    if (pending.length === 0) unkept = 0;
  }

  function settle(token: Id, outcome: SubmitOutcome): void {
    waiting.get(token)?.(outcome);
    waiting.delete(token);
  }

  async function keep(batch: SessionBatch): Promise<void> {
    if (!(await outbox.put(keptForm(batch)))) unkept += 1;
    if (isStill()) settle(batch.token, KEPT);
  }

  async function keepInstead(old: SessionBatch, now: SessionBatch): Promise<void> {
    await keep(now);
    await outbox.remove(old.clientOpId);
  }

  return {
    all: () => pending,
    unconfirmed: () => pending.filter(({ confirmedAt }) => confirmedAt === null),
    find: (token) => pending.find((batch) => batch.token === token),
    add: (batch) => {
      set([...pending, batch]);
      return new Promise((resolve) => waiting.set(batch.token, resolve));
    },
    keep,
    adopt: (batches) => set([...batches, ...pending]),
    replace: (batches) => {
      const before = new Map(pending.map((batch) => [batch.token, batch]));
      set(batches);
      for (const batch of batches) {
        const old = before.get(batch.token);
        if (old && old.clientOpId !== batch.clientOpId) void keepInstead(old, batch);
      }
    },
    mark: (token, change) =>
      set(pending.map((batch) => (batch.token === token ? { ...batch, ...change } : batch))),
    drop: (token) => set(pending.filter((batch) => batch.token !== token)),
    isAwaited: (token) => waiting.has(token),
    settle,
    atRisk: () => unkept > 0 && pending.length > 0,
  };
}
