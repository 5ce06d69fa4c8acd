// Carries out batches that come at once in one transaction: they share its commit, which waits for the disk. Each
// batch still goes whole or not at all, and is answered after the commit.
import "server-only";
import { AppError } from "@/lib/contract/app-error";
import { provider, writeUnless } from "../repositories/database";
import { applyGroup, type Outcome, type SubmitJob } from "./apply-group";
import { keepContent } from "./map-content";

interface Waiting {
  readonly job: SubmitJob;
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
}

interface Queue {
  readonly waiting: Waiting[];
}

/** Operations that one transaction takes; a batch alone may have more. */
const MOST_OPERATIONS = 400;
const TURNS = 3;

// Next bundles route handlers apart; all of them share the queues.
const store = globalThis as typeof globalThis & { counterpointSubmits?: Map<string, Queue> };

/** What became of the batch, once it is on the disk. Throws what refused it. */
export function submitInGroup(job: SubmitJob): Promise<Outcome> {
  store.counterpointSubmits ??= new Map();
  const queues = store.counterpointSubmits;
  // SQLite has one writer; on PostgreSQL each map has a lock of its own.
  const key = provider() === "sqlite" ? "" : job.access.map.id;
  return new Promise((resolve, reject) => {
    const known = queues.get(key);
    if (known) {
      known.waiting.push({ job, resolve, reject });
      return;
    }
    const queue: Queue = { waiting: [{ job, resolve, reject }] };
    queues.set(key, queue);
    void work(queue, () => queues.delete(key));
  });
}

/** Goes on until nobody waits; who comes while a group is under way is in the next one. */
async function work({ waiting }: Queue, close: () => void): Promise<void> {
  while (waiting.length > 0) {
    await untilNobodyComes(waiting);
    await runTogether(takeGroup(waiting));
  }
  // At once: whoever comes from now on opens a queue anew.
  close();
}

/** Lets those come along who are on their way through the checks: some turns of the event loop, not a time. */
async function untilNobodyComes(waiting: readonly Waiting[]): Promise<void> {
  for (let came = 0; came < waiting.length; ) {
    came = waiting.length;
    for (let turn = 0; turn < TURNS; turn++) await new Promise(setImmediate);
  }
}

function takeGroup(waiting: Waiting[]): Waiting[] {
  let operations = 0;
  const fits = waiting.findIndex(({ job }, index) => {
    operations += job.input.operations.length;
    return index > 0 && operations > MOST_OPERATIONS;
  });
  return waiting.splice(0, fits === -1 ? waiting.length : fits);
}

async function runTogether(group: readonly Waiting[]): Promise<void> {
  try {
    const results = await transact(group.map(({ job }) => job));
    for (const [index, { resolve, reject }] of group.entries()) {
      const result = results[index];
      if (result?.ok) resolve(result.outcome);
      else reject(result?.error);
    }
  } catch (error) {
    // One's fault is not the others': each is tried on its own.
    if (group.length === 1 || error instanceof AppError)
      for (const { reject } of group) reject(error);
    else for (const each of group) await runTogether([each]);
  }
}

async function transact(jobs: readonly SubmitJob[]) {
  const { results, contents } = await writeUnless(async (tx) => {
    const value = await applyGroup(tx, jobs);
    return { keep: value.contents.size > 0, value };
  });
  // Before the next group begins, so that it need not load what is known here.
  for (const [mapId, content] of contents) keepContent(mapId, content);
  return results;
}
