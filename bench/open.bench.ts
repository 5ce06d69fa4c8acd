// How long it takes to open a map of 1,000 statements, against the first sync of the same document in Hocuspocus.
import { writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { graphFromRecords } from "../lib/argument/graph";
import { readingTree } from "../lib/argument/reading-tree";
import type { GraphRecords } from "../lib/argument/records";
import { benchDocument, makeBenchMap } from "./lib/bench-map";
import { openHocuspocusClient } from "./lib/hocuspocus-client";
import { median } from "./lib/median";
import { percentile } from "./lib/percentile";
import { printAims, printTable, short } from "./lib/report";
import { hocuspocus, OUR_APP, withServer } from "./lib/with-server";

const STATEMENTS = 1000;
const ROUNDS = 30;
const WARM_UP = 5;

/** A GET over a connection of its own, as a browser that comes for the first time. */
function getFresh(url: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const call = request(
      url,
      { agent: false, headers: { "accept-encoding": "gzip" } },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () => resolve(Buffer.concat(chunks)));
      },
    );
    call.on("error", reject).end();
  });
}

interface Opened {
  /** Until the answer was there and unpacked. */
  readonly fetched: number;
  /** Until its argument could be read in order. */
  readonly ready: number;
}

async function openOurs(address: string, slug: string): Promise<Opened> {
  const start = performance.now();
  const text = gunzipSync(await getFresh(`${address}/api/maps/${slug}`)).toString("utf8");
  const fetched = performance.now() - start;
  const document = JSON.parse(text) as { graph: GraphRecords; map: { mainClaimId: string | null } };
  const graph = graphFromRecords({ ...document.graph, mainClaimId: document.map.mainClaimId });
  if (readingTree(graph).order.length < STATEMENTS) throw new Error("Statements are missing.");
  return { fetched, ready: performance.now() - start };
}

async function openTheirs(address: string): Promise<number> {
  const start = performance.now();
  const client = await openHocuspocusClient(address);
  const took = performance.now() - start;
  if (client.document.getMap("statements").size !== STATEMENTS)
    throw new Error("Statements are missing.");
  client.close();
  return took;
}

const file = join(process.env.DATA_DIR ?? "", "document.bin");
writeFileSync(file, benchDocument(STATEMENTS));
const ours: Opened[] = [];
const theirs: number[] = [];
await withServer(OUR_APP, async (address) => {
  const { slug } = await makeBenchMap(address, STATEMENTS);
  await withServer(hocuspocus(file), async (peer) => {
    // One reader stays, so that the peer keeps the document in memory, as we keep the answer.
    const stays = await openHocuspocusClient(peer);
    for (let round = 0; round < ROUNDS + WARM_UP; round++) {
      const opened = await openOurs(address, slug);
      const synced = await openTheirs(peer);
      if (round < WARM_UP) continue;
      ours.push(opened);
      theirs.push(synced);
    }
    stays.close();
  });
});

const ready = ours.map((each) => each.ready);
printTable(
  `Opening a map of ${STATEMENTS.toLocaleString("en-GB")} statements over a new connection, ${ROUNDS} times in turns`,
  ["", "median ms", "p95 ms"],
  [
    [
      "Counterpoint, answer unpacked",
      short(median(ours.map((each) => each.fetched))),
      short(
        percentile(
          ours.map((each) => each.fetched),
          0.95,
        ),
      ),
    ],
    [
      "Counterpoint, argument in reading order",
      short(median(ready)),
      short(percentile(ready, 0.95)),
    ],
    ["Hocuspocus, first sync", short(median(theirs)), short(percentile(theirs, 0.95))],
  ],
);
const ratio = median(ready) / median(theirs);
printAims([
  {
    what: "open 1,000 statements",
    value: `${short(median(ready))} ms`,
    peer: `${short(median(theirs))} ms`,
    ratio: `${short(ratio)} times`,
    aim: "(to know)",
    reached: true,
  },
]);
