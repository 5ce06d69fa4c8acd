// Lets simulated clients work on one map over bad lines, then mends the lines and says what each of them holds.
import { emptyGraph, graphToRecords } from "@/lib/argument/graph";
import { applyPatch } from "@/lib/argument/patch";
import type { ArgumentGraph } from "@/lib/argument/records";
import { settlePromises, virtualClock } from "@/lib/client/live/testing/virtual-clock";
import type { Backend } from "./backend";
import { type SimulatedClient, simulatedClient } from "./simulated-client";

export interface Round {
  readonly seed: number;
  /** How many things the clients do, all together. */
  readonly acts: number;
}

export interface Outcome {
  readonly clients: readonly string[];
  readonly rows: string;
  readonly replay: string;
  readonly entries: number;
  readonly pending: number;
  /** Numbers that a client took for its own and that the log gives to another. */
  readonly misplaced: readonly number[];
}

const GOOD_LINE = { drop: 0, double: 0, delay: 20 };

/** Runs one round; what comes out depends on the seed alone, but for the ids that the backend mints. */
export async function runClients(backend: Backend, { seed, acts }: Round): Promise<Outcome> {
  const clock = virtualClock(seed);
  let working: Promise<unknown> = Promise.resolve();
  const work = <T>(task: Promise<T>): Promise<T> => {
    working = Promise.all([working, task.catch(() => undefined)]);
    return task;
  };

  /** Lets time pass, waiting for the backend wherever it is at work. */
  async function pass(milliseconds: number): Promise<void> {
    const end = clock.now() + milliseconds;
    for (let next = clock.next(); next !== null && next <= end; next = clock.next()) {
      clock.step();
      await quiet();
    }
    await clock.advance(Math.max(0, end - clock.now()));
    await quiet();
  }

  async function quiet(): Promise<void> {
    for (let before: unknown = null; before !== working; ) {
      before = working;
      await working;
      await settlePromises();
    }
  }

  const count = 2 + Math.floor(clock.random() * 5);
  const clients: SimulatedClient[] = [];
  for (let i = 0; i < count; i += 1) {
    const personId = backend.people[i % backend.people.length] ?? "";
    clients.push(await simulatedClient({ name: `s${seed}c${i}`, personId, backend, clock, work }));
  }
  let told = (await backend.rows()).seq;
  const tell = async () => {
    const entries = await backend.entriesAfter(told);
    for (const entry of entries) for (const { line } of clients) line.hear(entry);
    told = entries.at(-1)?.seq ?? told;
  };

  for (let act = 0; act < acts; act += 1) {
    const client = clients[Math.floor(clock.random() * clients.length)];
    if (!client) continue;
    const { line } = client;
    if (clock.random() < 0.03) line.cut = !line.cut;
    if (clock.random() < 0.05) {
      const delay = clock.random() < 0.2 ? 3_000 : 200;
      line.faults = { drop: clock.random() * 0.3, double: clock.random() * 0.3, delay };
    }
    if (clock.random() < 0.05) await client.reconnect();
    const acting = client.act();
    await pass(clock.random() * 120);
    await acting;
    await tell();
  }
  await mend(clients, pass, tell);
  return outcomeOf(backend, clients);
}

async function mend(
  clients: readonly SimulatedClient[],
  pass: (milliseconds: number) => Promise<void>,
  tell: () => Promise<void>,
): Promise<void> {
  for (const { line } of clients) Object.assign(line, { cut: false, faults: GOOD_LINE });
  for (let round = 0; round < 20; round += 1) {
    for (const client of clients) await client.reconnect();
    await pass(20_000);
    await tell();
    await pass(1_000);
  }
  for (const client of clients) await client.reconnect();
  await pass(60_000);
}

async function outcomeOf(backend: Backend, clients: readonly SimulatedClient[]): Promise<Outcome> {
  const log = await backend.entriesAfter(0);
  const replayed = log.reduce((graph, { patch }) => applyPatch(graph, patch), emptyGraph());
  const rows = await backend.rows();
  const before = (log[0]?.seq ?? 1) - 1;
  return {
    clients: clients.map(
      ({ session }) => `${session().seq()} ${canonical(session().view().graph)}`,
    ),
    rows: `${rows.seq} ${canonical(rows.graph)}`,
    replay: `${log.at(-1)?.seq ?? 0} ${canonical(replayed)}`,
    entries: log.length,
    misplaced: clients.flatMap(({ name, confirmed }) =>
      [...confirmed].filter((seq) => !log[seq - 1 - before]?.clientOpId.startsWith(`${name}-op-`)),
    ),
    pending: clients.reduce((sum, { session }) => sum + session().view().pending, 0),
  };
}

/** The same text for the same graph, whatever the order of keys; roles are derived, not part of it. */
function canonical(graph: ArgumentGraph): string {
  return JSON.stringify(graphToRecords(graph), (_, value: unknown) =>
    value !== null && typeof value === "object" && !Array.isArray(value)
      ? Object.fromEntries(
          Object.entries(value)
            .filter(([key]) => key !== "role")
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value,
  );
}
