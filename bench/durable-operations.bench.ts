// Durable operations a second through the whole stack, single and in batches of 100, against single inserts by Prisma
// into the same file with synchronous=FULL.
import { randomBytes } from "node:crypto";
import { Agent, request } from "node:http";
import { PrismaBetterSqlite3 } from "@prisma/adapter-better-sqlite3";
import { PrismaClient } from "../lib/server/repositories/generated/sqlite/client";
import { type BenchMap, makeBenchMap } from "./lib/bench-map";
import { median } from "./lib/median";
import { databaseFile } from "./lib/plain-app";
import { printAims, printTable, short } from "./lib/report";
import { OUR_APP, withServer } from "./lib/with-server";

const SECONDS = 3;
const ROUNDS = 5;
const WRITERS = [1, 16];
const BATCH = 100;
/** A map takes 25,000 statements; a fresh one for each load leaves room. */
const MOST_OPERATIONS = 20_000;

const newId = () => randomBytes(16).toString("base64url");
const TEXT = "Rents rise because permits take years and building costs more than people can pay.";

/** How many `step`s a second so many loops complete together. */
async function load(writers: number, step: () => Promise<number>): Promise<number> {
  const start = performance.now();
  const end = start + SECONDS * 1000;
  let done = 0;
  const loop = async () => {
    while (performance.now() < end && done < MOST_OPERATIONS) {
      // Not `done += await`, which forgets what the other loops did meanwhile.
      const size = await step();
      done += size;
    }
  };
  await Promise.all(Array.from({ length: writers }, loop));
  return done / ((performance.now() - start) / 1000);
}

/** One transaction of one row for each call, as Prisma makes it of itself. */
async function loadPrisma(writers: number, mapId: string): Promise<number> {
  const prisma = new PrismaClient({ adapter: new PrismaBetterSqlite3({ url: databaseFile() }) });
  const pragmas = ["journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=30000"];
  for (const pragma of pragmas) await prisma.$executeRawUnsafe(`PRAGMA ${pragma}`);
  const insert = async () => {
    const id = newId();
    const createdAt = new Date();
    await prisma.statement.create({
      data: { mapId, id, text: TEXT, revision: 1, createdAt, ordinal: 1 },
    });
    return 1;
  };
  for (let i = 0; i < 50; i++) await insert();
  const perSecond = await load(writers, insert);
  await prisma.$disconnect();
  return perSecond;
}

/** A POST over a kept connection: less for the client to do than a fetch, on a computer that plays both sides. */
function submit(agent: Agent, address: string, map: BenchMap, size: number): Promise<number> {
  const operations = Array.from({ length: size }, () => {
    return { v: 1, type: "addStatement", id: newId(), text: TEXT };
  });
  const body = JSON.stringify({ clientOpId: newId(), operations });
  const headers = {
    cookie: map.cookie,
    "content-type": "application/json",
    "content-length": String(Buffer.byteLength(body)),
  };
  return new Promise((resolve, reject) => {
    const url = `${address}/api/maps/${map.id}/operations`;
    const sent = request(url, { method: "POST", agent, headers }, (response) => {
      const status = response.statusCode;
      response.resume().once("error", reject);
      response.once("end", () => {
        if (status === 200) resolve(size);
        else reject(new Error(`A batch of ${size} was answered ${status}.`));
      });
    });
    sent.once("error", reject).end(body);
  });
}

async function loadOurs(address: string, writers: number, size: number): Promise<number> {
  const map = await makeBenchMap(address, 10);
  const agent = new Agent({ keepAlive: true, maxSockets: writers });
  for (let i = 0; i < 20; i++) await submit(agent, address, map, size);
  const perSecond = await load(writers, () => submit(agent, address, map, size));
  agent.destroy();
  return perSecond;
}

const kinds = ["Prisma, single inserts", "ours, single", `ours, batches of ${BATCH}`] as const;
const results = new Map(
  kinds.flatMap((kind) => WRITERS.map((writers) => [`${kind} ${writers}`, [] as number[]])),
);
const note = (kind: string, writers: number, perSecond: number) =>
  results.get(`${kind} ${writers}`)?.push(perSecond);

// In turns, so that whatever else the computer does falls on all of them. Who is not measured is idle.
await withServer(OUR_APP, async (address) => {
  const { id } = await makeBenchMap(address, 10);
  for (let round = 0; round < ROUNDS; round++) {
    for (const writers of WRITERS) {
      note(kinds[0], writers, await loadPrisma(writers, id));
      note(kinds[1], writers, await loadOurs(address, writers, 1));
      note(kinds[2], writers, await loadOurs(address, writers, BATCH));
    }
  }
});

const middle = (kind: string, writers: number) => median(results.get(`${kind} ${writers}`) ?? []);
printTable(
  `Durable operations a second (synchronous=FULL), medians of ${ROUNDS}`,
  ["", ...WRITERS.map((writers) => `${writers} at once`)],
  kinds.map((kind) => [kind, ...WRITERS.map((writers) => short(middle(kind, writers)))]),
);
printAims(
  WRITERS.flatMap((writers) =>
    (
      [
        [kinds[1], 0.3],
        [kinds[2], 2],
      ] as const
    ).map(([kind, aim]) => {
      const [value, peer] = [middle(kind, writers), middle(kinds[0], writers)];
      const what = `${kind}, ${writers} at once`;
      return {
        ...{ what, value: short(value), peer: short(peer), ratio: `${short(value / peer)} times` },
        ...{ aim: `${aim} times`, reached: value / peer >= aim },
      };
    }),
  ),
);
