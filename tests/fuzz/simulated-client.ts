// A person at a page: does something now and then, undoes it, loses the line, reloads, settles what went wrong.
import type { Operation } from "@/lib/argument/operations/operation";
import type { Id } from "@/lib/argument/records";
import { createRandomOperations } from "@/lib/argument/testing/random-operations";
import { foldBatch } from "@/lib/client/live/fold-batch";
import type { KeptRecord, KeptStore } from "@/lib/client/live/kept-store";
import { openOutbox } from "@/lib/client/live/open-outbox";
import type { MapSession } from "@/lib/client/live/session-types";
import type { VirtualClock } from "@/lib/client/live/testing/virtual-clock";
import { openUndoSteps, type UndoSteps } from "@/lib/client/live/undo-steps";
import { openMapSession } from "@/lib/client/map-session";
import type { Backend, LogEntry } from "./backend";
import { type BadLine, badLine } from "./bad-line";

export interface SimulatedClient {
  readonly name: string;
  readonly line: BadLine;
  readonly act: () => Promise<void>;
  /** Opens the stream anew: what was missed comes in order. */
  readonly reconnect: () => Promise<void>;
  readonly session: () => MapSession;
  /** The numbers that it was told its own batches have. */
  readonly confirmed: ReadonlySet<number>;
}

interface ClientStart {
  readonly name: string;
  readonly personId: Id;
  readonly backend: Backend;
  readonly clock: VirtualClock;
  readonly work: <T>(task: Promise<T>) => Promise<T>;
}

/** Batches of a page that is gone are everybody's; a page that lives keeps its own. */
function memoryStore(): KeptStore {
  const records = new Map<string, KeptRecord>();
  return {
    all: async (scope) => structuredClone([...records.values()].filter((r) => r.scope === scope)),
    put: async (record) => {
      records.set(record.clientOpId, structuredClone(record));
      return true;
    },
    remove: async (clientOpId) => void records.delete(clientOpId),
  };
}

/** Opens a client at the map as it is. */
export async function simulatedClient(start: ClientStart): Promise<SimulatedClient> {
  const { name, personId, backend, clock, work } = start;
  const { mapId, brief } = backend;
  const make = createRandomOperations(Math.floor(clock.random() * 2 ** 31), {
    mapId,
    brief,
    prefix: name,
  });
  const store = memoryStore();
  const confirmed = new Set<number>();
  const living = new Set<string>();
  let minted = 0;
  let session: MapSession;
  let undo: UndoSteps;
  let closeOutbox = () => {};
  const line = badLine(clock, backend, personId, work, (entry: LogEntry) =>
    session.receive([entry]),
  );

  async function load(): Promise<void> {
    const reading = await work(backend.read(personId));
    const { outbox, close } = openOutbox({
      store,
      viewerId: personId,
      mapId,
      now: clock.now,
      locks: {
        hold: (lock) => {
          living.add(lock);
          return () => living.delete(lock);
        },
        isHeld: async (lock) => living.has(lock),
      },
    });
    closeOutbox = close;
    session = openMapSession({
      mapId,
      actorId: personId,
      brief,
      ...reading,
      onChange: () => undefined,
      onConfirmed: (batch) => {
        confirmed.add(batch.seq);
        undo?.confirmed(batch);
      },
      onRefused: (clientOpId) => undo?.refused(clientOpId),
      parts: {
        ...{ send: line.send, readAgain: line.readAgain, outbox, clock },
        core: foldBatch,
        isStillMe: async () => true,
        mintId: () => {
          minted += 1;
          return `${name}-op-${minted}`;
        },
      },
    });
    undo = openUndoSteps(session, {
      ...{ storage: null, key: "", adopted: async () => undefined, onChange: () => undefined },
    });
    await session.adopt();
  }

  async function submit(): Promise<void> {
    const operations: Operation[] = [];
    const count = clock.random() < 0.7 ? 1 : 1 + Math.floor(clock.random() * 4);
    for (let i = 0; i < count; i += 1) operations.push(make.next(session.view().graph));
    await session.start(operations, (id) => undo.did(id, operations));
  }

  /** What a person does about what was refused. */
  async function settle(): Promise<void> {
    const { failed, conflicts } = session.view();
    for (const { clientOpId } of failed) {
      if (clock.random() < 0.2) void session.retryFailed(clientOpId);
      else session.discardFailed(clientOpId);
    }
    for (const { clientOpId, mine } of conflicts) {
      void session.settleConflict(clientOpId, clock.random() < 0.5 ? `${mine} Agreed.` : null);
    }
  }

  await load();
  return {
    name,
    line,
    confirmed,
    session: () => session,
    reconnect: async () => {
      if (line.cut) return;
      const missed = await work(backend.entriesAfter(session.seq()));
      session.receive(missed);
      session.wake();
    },
    act: async () => {
      const what = clock.random();
      if (what < 0.78) await submit();
      else if (what < 0.88) void undo.reverse("undo");
      else if (what < 0.92) void undo.reverse("redo");
      else if (what < 0.985) await settle();
      else if (!line.cut) {
        session.close();
        closeOutbox();
        await load();
      }
    },
  };
}
