// Every acknowledged batch survives kill -9: a server under load is killed at random moments, again and again.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { graphFromRecords, graphToRecords } from "@/lib/argument/graph";
import type { Operation } from "@/lib/argument/operations/operation";
import { applyPatch, type Patch } from "@/lib/argument/patch";
import { reader } from "@/lib/server/repositories/database";
import { loadRecords } from "@/lib/server/repositories/graph-repository";
import { typescriptArguments } from "../../scripts/lib/typescript.mjs";
import { createRandom } from "../fuzz/random";
import { makeMap, makePerson, type Person, statement } from "../support/factories";

const ROUNDS = 8;
const CLIENTS = 6;
const SEED = 20_261_122;
const root = fileURLToPath(new URL("../..", import.meta.url));

interface Server {
  readonly process: ChildProcess;
  readonly address: string;
}

interface Batch {
  readonly clientOpId: string;
  readonly operations: Operation[];
}

async function start(): Promise<Server> {
  const [command, ...args] = typescriptArguments("tests/support/serve-live.ts");
  const child = spawn(command, args, {
    cwd: root,
    env: process.env,
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (!child.stdout) throw new Error("The server has no output.");
  const [address] = (await once(createInterface(child.stdout), "line")) as [string];
  return { process: child, address };
}

/** The seq of the batch, or null where the server died before it answered. */
async function send(
  server: Server,
  mapId: string,
  as: Person,
  batch: Batch,
): Promise<number | null> {
  const answer = await fetch(`${server.address}/api/maps/${mapId}/operations`, {
    method: "POST",
    headers: { cookie: as.cookie, "content-type": "application/json" },
    body: JSON.stringify(batch),
  }).then(
    async (response) => ({ status: response.status, json: await response.json() }),
    () => null,
  );
  if (answer === null) return null;
  expect(answer).toMatchObject({ status: 200, json: { seq: expect.any(Number) } });
  return answer.json.seq as number;
}

test("whatever was acknowledged is there, once and whole, however often the server was killed", async () => {
  const random = createRandom(SEED);
  const ada = await makePerson();
  const map = await makeMap(ada);
  const acknowledged = new Map<string, number>();
  const unanswered = new Map<string, Batch>();
  let made = 0;
  const nextBatch = (): Batch => {
    made += 1;
    const size = random.chance(0.3) ? 20 : 1;
    const operations = Array.from({ length: size }, (_, i) => statement(`statement-${made}-${i}`));
    return { clientOpId: `client-op-${made}`, operations };
  };
  for (let round = 0; round < ROUNDS; round++) {
    const server = await start();
    // What the last server left open is sent again: applied or not, it counts once.
    const again = [...unanswered.values()];
    const wanted = acknowledged.size + 5 + random.below(40);
    const client = async () => {
      for (;;) {
        const batch = again.pop() ?? nextBatch();
        unanswered.set(batch.clientOpId, batch);
        const seq = await send(server, map.id, ada, batch);
        if (seq === null) return;
        unanswered.delete(batch.clientOpId);
        acknowledged.set(batch.clientOpId, seq);
        // In the middle of what the others sent.
        if (acknowledged.size >= wanted) server.process.kill("SIGKILL");
      }
    };
    const ended = once(server.process, "exit");
    await Promise.all(Array.from({ length: CLIENTS }, client));
    expect((await ended)[1]).toBe("SIGKILL");
  }
  await expectNothingLost(map.id, acknowledged, unanswered);
}, 240_000);

async function expectNothingLost(
  mapId: string,
  acknowledged: ReadonlyMap<string, number>,
  unanswered: ReadonlyMap<string, Batch>,
): Promise<void> {
  const db = await reader();
  const log = await db.logEntry.findMany({ where: { mapId }, orderBy: { seq: "asc" } });
  expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
  const seqs = new Map(log.map((entry) => [entry.clientOpId, entry.seq]));
  for (const [clientOpId, seq] of acknowledged) expect(seqs.get(clientOpId)).toBe(seq);
  const known = (id: string) => acknowledged.has(id) || unanswered.has(id);
  expect([...seqs.keys()].filter((id) => !known(id))).toEqual([]);
  const empty = graphFromRecords({
    ...{ statements: [], inferences: [], passages: [], annotations: [], mainClaimId: null },
  });
  const replayed = log.reduce(
    (graph, { patch }) => applyPatch(graph, JSON.parse(patch) as Patch),
    empty,
  );
  const map = await db.argumentMap.findUniqueOrThrow({ where: { id: mapId } });
  expect(map.seq).toBe(log.length);
  expect(await loadRecords(db, mapId, map.mainClaimId)).toEqual(graphToRecords(replayed));
}
