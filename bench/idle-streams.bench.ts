// What a stream costs in memory while nothing happens: 500 readers of one map, against Hocuspocus.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { benchDocument, makeBenchMap } from "./lib/bench-map";
import { openEventReader } from "./lib/event-client";
import { openHocuspocusClient } from "./lib/hocuspocus-client";
import { median } from "./lib/median";
import { printTable, short } from "./lib/report";
import { hocuspocus, OUR_APP, type ServerSpec, withServer } from "./lib/with-server";

const STREAMS = 500;
const STATEMENTS = 100;
const ROUNDS = 3;
const AT_ONCE = 25;

type Open = () => Promise<{ readonly close: () => void }>;

/** Resident memory of a process in KB, as the system counts it; settles for some seconds first. */
async function settledMemory(pid: number): Promise<number> {
  const seen: number[] = [];
  for (let i = 0; i < 12; i++) {
    await wait(500);
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    seen.push(Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]));
  }
  return median(seen.slice(6));
}

async function openAll(open: Open): Promise<() => void> {
  const clients: { readonly close: () => void }[] = [];
  while (clients.length < STREAMS)
    clients.push(...(await Promise.all(Array.from({ length: AT_ONCE }, open))));
  return () => {
    for (const client of clients) client.close();
  };
}

/** KB for each stream, beyond what the process holds once it has served as many before. */
async function measure(pid: number, open: Open): Promise<number> {
  for (let i = 0; i < 2; i++) (await openAll(open))();
  const before = await settledMemory(pid);
  const closeAll = await openAll(open);
  const after = await settledMemory(pid);
  closeAll();
  return (after - before) / STREAMS;
}

const file = join(process.env.DATA_DIR ?? "", "document.bin");
writeFileSync(file, benchDocument(STATEMENTS));

async function many(server: ServerSpec, opener: (address: string) => Promise<Open>) {
  const rounds: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    rounds.push(
      await withServer(server, async (address, pid) => measure(pid, await opener(address))),
    );
  }
  return rounds;
}

const rows = [
  {
    name: "Counterpoint",
    rounds: await many(OUR_APP, async (address) => {
      const { id } = await makeBenchMap(address, STATEMENTS);
      return () => openEventReader(`${address}/api/maps/${id}/events`, () => undefined);
    }),
  },
  {
    name: "Hocuspocus",
    rounds: await many(hocuspocus(file), async (address) => () => openHocuspocusClient(address)),
  },
];
printTable(
  `Resident memory for each of ${STREAMS} idle streams; ${ROUNDS} rounds`,
  ["", "median KB", "least KB", "most KB"],
  rows.map(({ name, rounds }) => [
    name,
    short(median(rounds)),
    short(Math.min(...rounds)),
    short(Math.max(...rounds)),
  ]),
);
