// From one person's change to everybody's screen: 10 changes a second to 50 and 200 readers, against Hocuspocus.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import type * as Y from "yjs";
import { emptyGraph, graphFromRecords } from "../lib/argument/graph";
import { applyPatch } from "../lib/argument/patch";
import type { ArgumentGraph, GraphRecords } from "../lib/argument/records";
import type { PatchEvent } from "../lib/contract/live-events";
import { benchDocument, benchStatements, makeBenchMap, post } from "./lib/bench-map";
import { openEventReader } from "./lib/event-client";
import { openHocuspocusClient } from "./lib/hocuspocus-client";
import { median } from "./lib/median";
import { percentile } from "./lib/percentile";
import { printAims, printTable, short } from "./lib/report";
import { FORWARDER, hocuspocus, OUR_APP, withServer } from "./lib/with-server";

// More than there are changes, so that no edit waits for another.
const STATEMENTS = 150;
const READERS = [50, 200];
const EVERY_MS = 100;
const CHANGES = 100;
const WARM_UP = 20;
const ROUNDS = 3;

interface Spread {
  /** Milliseconds from the change to each reader that has it in its document. */
  readonly p50: number;
  readonly p95: number;
  /** Milliseconds until the writer had the answer; NaN where there is none. */
  readonly answered: number;
}

type Heard = (change: number) => void;

interface Site {
  readonly open: (onHeard: Heard) => Promise<{ readonly close: () => void }>;
  /** Makes change number n; resolves when the server has answered, where it answers. */
  readonly change: (n: number) => Promise<void>;
  /** Lets go of the writer. */
  readonly close: () => void;
}

/** Changes at a steady pace, whether or not the ones before have arrived. */
async function measure(site: Site, readers: number): Promise<Spread> {
  const sent: number[] = [];
  const took: number[] = [];
  const answers: number[] = [];
  let heard = 0;
  const onHeard: Heard = (change) => {
    heard += 1;
    const at = sent[change];
    if (at !== undefined && change >= WARM_UP) took.push(performance.now() - at);
  };
  const open = await Promise.all(Array.from({ length: readers }, () => site.open(onHeard)));
  await wait(1000);
  const start = performance.now();
  const all: Promise<void>[] = [];
  for (let n = 0; n < CHANGES + WARM_UP; n++) {
    await wait(Math.max(0, start + n * EVERY_MS - performance.now()));
    sent[n] = performance.now();
    const at = performance.now();
    all.push(site.change(n).then(() => void answers.push(performance.now() - at)));
  }
  await Promise.all(all);
  const expected = readers * (CHANGES + WARM_UP);
  for (let waited = 0; heard < expected && waited < 10_000; waited += 50) await wait(50);
  for (const each of open) each.close();
  site.close();
  if (heard !== expected)
    throw new Error(`${expected - heard} of ${expected} changes never arrived.`);
  return { p50: percentile(took, 0.5), p95: percentile(took, 0.95), answered: median(answers) };
}

const textOf = (n: number) => `Change ${n}: rents rise because permits take years.`;
const numberIn = (text: unknown) => Number(/^Change (\d+):/.exec(String(text))?.[1]);

/** The argument as a reader gets it first. */
let begin: ArgumentGraph = emptyGraph();

/** A reader with a copy of the argument, which every patch changes. */
function openReader(url: string, onHeard: Heard) {
  let mine = begin;
  return openEventReader(url, (name, data) => {
    if (name !== "patch") return;
    const { patch } = JSON.parse(data) as PatchEvent;
    mine = applyPatch(mine, patch);
    for (const [, now] of Object.values(patch.statements?.updated ?? {}))
      onHeard(numberIn(now.text));
  });
}

async function ours(address: string): Promise<Site> {
  const map = await makeBenchMap(address, STATEMENTS);
  const answer = await fetch(`${address}/api/maps/${map.slug}`);
  const { graph, map: head } = (await answer.json()) as {
    graph: GraphRecords;
    map: { seq: number; mainClaimId: string | null };
  };
  begin = graphFromRecords({ ...graph, mainClaimId: head.mainClaimId });
  const revisions = new Map<string, number>();
  let run = 0;
  return {
    open: (onHeard) => openReader(`${address}/api/maps/${map.id}/events`, onHeard),
    async change(n) {
      const id = `statement-${n % STATEMENTS}`;
      const revision = revisions.get(id) ?? 1;
      revisions.set(id, revision + 1);
      run += 1;
      const operation = { v: 1, type: "editStatement", id, revision, text: textOf(n) };
      const body = { clientOpId: `bench-change-${run}`, operations: [operation] };
      await post(address, map.cookie, `/api/maps/${map.id}/operations`, body);
    },
    close: () => undefined,
  };
}

/** What any server takes whose readers are these: patches are ready, and are passed on as they come. */
async function forwarded(address: string): Promise<Site> {
  return {
    open: (onHeard) => openReader(`${address}/events`, onHeard),
    async change(n) {
      const id = `statement-${n % STATEMENTS}`;
      const before = begin.statements.get(id);
      const updated = { [id]: [before, { ...before, text: textOf(n) }] };
      const patch = { statements: { added: {}, removed: {}, updated } };
      await post(address, "", "/", { patch });
    },
    close: () => undefined,
  };
}

async function theirs(address: string): Promise<Site> {
  const writer = await openHocuspocusClient(address);
  const statements = (document: Y.Doc) => document.getMap<Y.Map<unknown>>("statements");
  return {
    async open(onHeard) {
      const reader = await openHocuspocusClient(address);
      statements(reader.document).observeDeep((events) => {
        for (const event of events)
          if (event.keys.has("text"))
            onHeard(numberIn((event.target as Y.Map<unknown>).get("text")));
      });
      return reader;
    },
    async change(n) {
      statements(writer.document)
        .get(`statement-${n % STATEMENTS}`)
        ?.set("text", textOf(n));
    },
    close: () => writer.close(),
  };
}

const file = join(process.env.DATA_DIR ?? "", "document.bin");
writeFileSync(file, benchDocument(STATEMENTS));
const sites = [
  { name: "Counterpoint", server: OUR_APP, make: ours },
  { name: "Hocuspocus", server: hocuspocus(file), make: theirs },
  { name: "Nothing but passing on", server: FORWARDER, make: forwarded },
] as const;
const results = new Map<string, Spread[]>();
const keyOf = (name: string, readers: number) => `${name}, ${readers} readers`;

// In turns, so that whatever else the computer does falls on both.
for (let round = 0; round < ROUNDS; round++) {
  for (const readers of READERS) {
    for (const { name, server, make } of sites) {
      const spread = await withServer(server, async (address) =>
        measure(await make(address), readers),
      );
      const key = keyOf(name, readers);
      results.set(key, [...(results.get(key) ?? []), spread]);
    }
  }
}

const middle = (name: string, readers: number, key: keyof Spread) =>
  median((results.get(keyOf(name, readers)) ?? []).map((each) => each[key]));
printTable(
  `One edit of ${benchStatements(STATEMENTS).length} statements every ${EVERY_MS} ms, until each reader has it; medians of ${ROUNDS} rounds`,
  ["", "p50 ms", "p95 ms", "answered ms"],
  READERS.flatMap((readers) =>
    sites.map(({ name }) => [
      keyOf(name, readers),
      short(middle(name, readers, "p50")),
      short(middle(name, readers, "p95")),
      name === "Counterpoint" ? short(middle(name, readers, "answered")) : "(kept in memory)",
    ]),
  ),
);
printAims(
  READERS.map((readers) => {
    const [value, peer] = [
      middle("Counterpoint", readers, "p95"),
      middle("Hocuspocus", readers, "p95"),
    ];
    return {
      what: `p95 to ${readers} readers, ours on the disk first`,
      value: `${short(value)} ms`,
      peer: `${short(peer)} ms`,
      ratio: `${short(value / peer)} times`,
      aim: "0.4 times",
      reached: value / peer <= 0.4,
    };
  }),
);
