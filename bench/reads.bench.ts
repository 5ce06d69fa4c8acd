// Reads per second of GET /api/maps/{slug}, against a plain Next handler over SQLite and the same bytes from node:http.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import autocannon from "autocannon";
import { median } from "./lib/median";
import { buildPlainApp } from "./lib/plain-app";
import { printAims, printTable, short } from "./lib/report";
import { constantBytes, OUR_APP, PLAIN_NEXT, type ServerSpec, withServer } from "./lib/with-server";

const PATH = "/api/maps/japan-mod-official-in-taipei";
const CONNECTIONS = 16;
const SECONDS = 4;
const ROUNDS = 3;
const GZIP = { "accept-encoding": "gzip" };

interface Load {
  readonly perSecond: number;
  readonly p50: number;
  readonly p99: number;
}

interface Case {
  readonly name: string;
  readonly server: ServerSpec;
  readonly headers: Readonly<Record<string, string>>;
  readonly status: number;
}

function press(address: string, { headers }: Case, seconds: number) {
  return autocannon({
    url: address + PATH,
    connections: CONNECTIONS,
    duration: seconds,
    headers,
  });
}

/** One load after a first read and a second of warming up; every answer must have the expected status. */
async function load(address: string, one: Case): Promise<Load> {
  await (await fetch(address + PATH, { headers: one.headers })).arrayBuffer();
  await press(address, one, 1);
  const result = await press(address, one, SECONDS);
  const statuses = Object.keys(result.statusCodeStats);
  if (result.errors > 0 || statuses.length !== 1 || statuses[0] !== String(one.status)) {
    const seen = JSON.stringify(result.statusCodeStats);
    throw new Error(`${one.name}: ${result.errors} errors, statuses ${seen}, not ${one.status}.`);
  }
  const { requests, latency } = result;
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99 };
}

/** The answer that all are compared by, and its tag. */
async function readOnce(): Promise<{ tag: string; bytes: Uint8Array }> {
  return withServer(OUR_APP, async (address) => {
    const answer = await fetch(address + PATH, { headers: { "accept-encoding": "identity" } });
    const tag = answer.headers.get("etag");
    if (!answer.ok || tag === null) throw new Error(`${PATH} answered ${answer.status}.`);
    return { tag, bytes: new Uint8Array(await answer.arrayBuffer()) };
  });
}

async function plainSize(): Promise<number> {
  return withServer(PLAIN_NEXT, async (address) => {
    const answer = await fetch(address + PATH, { headers: { "accept-encoding": "identity" } });
    return (await answer.arrayBuffer()).byteLength;
  });
}

await buildPlainApp();
const { tag, bytes } = await readOnce();
const file = join(process.env.DATA_DIR ?? "", "answer.json");
writeFileSync(file, bytes);
const node = constantBytes(file, "application/json");
const ours: Case = { name: "Counterpoint, 200", server: OUR_APP, headers: {}, status: 200 };
const notModified: Case = {
  name: "Counterpoint, 304",
  server: OUR_APP,
  headers: { "if-none-match": tag },
  status: 304,
};
const plain: Case = {
  name: "plain Next over SQLite",
  server: PLAIN_NEXT,
  headers: {},
  status: 200,
};
const bare: Case = { name: "same bytes, node:http", server: node, headers: {}, status: 200 };
const zipped = (one: Case): Case => ({ ...one, name: `${one.name}, gzip`, headers: GZIP });
const [oursZipped, plainZipped, bareZipped] = [zipped(ours), zipped(plain), zipped(bare)];
const cases = [ours, notModified, plain, bare, oursZipped, plainZipped, bareZipped];
const loads = new Map<Case, Load[]>(cases.map((one) => [one, []]));

// In turns, so that whatever else the computer does falls on all of them.
for (let round = 0; round < ROUNDS; round++) {
  for (const one of cases) {
    await withServer(one.server, async (address) => {
      loads.get(one)?.push(await load(address, one));
    });
  }
}

const middle = (one: Case, key: keyof Load) =>
  median((loads.get(one) ?? []).map((each) => each[key]));
const size = `${short(bytes.byteLength / 1000)} KB; the plain handler's answer ${short((await plainSize()) / 1000)} KB`;
printTable(
  `Reads of a map (${size}), ${CONNECTIONS} connections, medians of ${ROUNDS}`,
  ["", "a second", "p50 ms", "p99 ms"],
  cases.map((one) => [
    one.name,
    short(middle(one, "perSecond")),
    short(middle(one, "p50")),
    short(middle(one, "p99")),
  ]),
);

const against = (what: string, one: Case, peer: Case, aim: number | null) => {
  const [value, other] = [middle(one, "perSecond"), middle(peer, "perSecond")];
  return {
    what,
    value: short(value),
    peer: short(other),
    ratio: `${short(value / other)} times`,
    aim: aim === null ? "(to know)" : `${aim} times`,
    reached: aim === null || value / other >= aim,
  };
};
printAims([
  against("200 against plain Next", ours, plain, 1.4),
  against("304 against plain Next", notModified, plain, 3),
  against("200 against node:http", ours, bare, null),
  against("200, gzip, against plain Next", oursZipped, plainZipped, 1.4),
]);
