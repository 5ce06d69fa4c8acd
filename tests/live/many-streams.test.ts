// Many streams at a real server: all are told, none leaks, a slow one is dropped and recovers.
import { once } from "node:events";
import { type ClientRequest, get, type IncomingMessage } from "node:http";
import { connect, type Socket } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { countTopics } from "@/lib/server/live/hub";
import { countPipes } from "@/lib/server/live/pipe";
import { countPlaces } from "@/lib/server/live/stream-places";
import { apply, makeMap, makePerson, type Person, statement } from "../support/factories";
import { fetchEvents } from "../support/open-events";
import { serveLive } from "../support/serve-live";

// One computer plays a whole school.
vi.hoisted(() => {
  process.env.RATE_LIMITS = "off";
});

let live: Awaited<ReturnType<typeof serveLive>>;
beforeAll(async () => {
  live = await serveLive();
});
afterAll(() => live.server.close());

const pathOf = (map: { id: string }) => `${live.address}/api/maps/${map.id}/events`;

interface Listener {
  readonly request: ClientRequest;
  /** Everything that came, from the start. */
  text: string;
  readonly untilText: (wanted: string) => Promise<void>;
}

/** A reader that is lighter than a fetch. */
async function listen(url: string): Promise<Listener> {
  const request = get(url, { agent: false });
  request.on("error", () => undefined);
  const [response] = (await once(request, "response")) as [IncomingMessage];
  expect(response.statusCode).toBe(200);
  const waiting = new Set<() => void>();
  const listener: Listener = {
    request,
    text: "",
    untilText: (wanted) =>
      new Promise((resolve) => {
        const look = () => {
          if (!listener.text.includes(wanted)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
  response.on("error", () => undefined);
  response.setEncoding("utf8").on("data", (chunk: string) => {
    listener.text += chunk;
    for (const look of [...waiting]) look();
  });
  return listener;
}

const connections = () =>
  new Promise<number>((resolve) => live.server.getConnections((_, count) => resolve(count)));

/** Waits until every socket of the server is gone. */
async function untilQuiet(): Promise<void> {
  await vi.waitFor(async () => {
    expect([await connections(), countPipes(), countTopics(), countPlaces()]).toEqual([0, 0, 0, 0]);
  }, 20_000);
}

test("500 streams on one map all get a patch, and nothing stays of them", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada, "public");
  const listeners: Listener[] = [];
  for (let wave = 0; wave < 10; wave++) {
    const opened = Array.from({ length: 50 }, () => listen(pathOf(map)));
    listeners.push(...(await Promise.all(opened)));
  }
  expect(countPipes()).toBe(500);
  await apply(ada, map.id, statement("statement1"));
  await Promise.all(listeners.map((each) => each.untilText("event: patch")));
  for (const { request } of listeners) request.destroy();
  await untilQuiet();
}, 120_000);

test("1,000 connects and disconnects leave no socket, no listener and no memory behind", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada, "public");
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  const comeAndGo = async (times: number) => {
    for (let i = 0; i < times; i += 50) {
      const wave = await Promise.all(Array.from({ length: 50 }, () => listen(pathOf(map))));
      for (const { request } of wave) request.destroy();
    }
    await untilQuiet();
  };
  const held = async () => {
    // What is collected late, by promises and finalizers, goes with the second one.
    collect();
    await new Promise(setImmediate);
    collect();
    return process.memoryUsage().heapUsed;
  };
  await comeAndGo(300);
  const before = await held();
  await comeAndGo(1_000);
  const grown = (await held()) - before;
  expect(grown / 1_000).toBeLessThan(3_000);
}, 120_000);

/** Opens a stream and never reads on after the headers. */
async function stall(map: { id: string }, as: Person): Promise<Socket> {
  const { hostname, port } = new URL(live.address);
  const socket = connect(Number(port), hostname);
  socket.on("error", () => undefined);
  socket.write(
    `GET /api/maps/${map.id}/events HTTP/1.1\r\nHost: localhost\r\nCookie: ${as.cookie}\r\n\r\n`,
  );
  await once(socket, "data");
  socket.pause();
  return socket;
}

test("a reader that stalls is dropped, holds up nobody, and recovers by its Last-Event-ID", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const fast = await fetchEvents(pathOf(map), { as: ada });
  const slow = await stall(map, ada);
  expect(countPipes()).toBe(2);
  let seq = 0;
  // Until the buffers of the sockets and the megabyte that we allow are full.
  while (countPipes() === 2) {
    const batch = Array.from({ length: 100 }, (_, i) =>
      statement(`statement-${seq}-${i}`, `${i} ${"x".repeat(900)}`),
    );
    seq = await apply(ada, map.id, ...batch);
    expect(seq).toBeLessThan(200);
    await fast.until((e) => e.id === String(seq));
  }
  expect(fast.events.filter((e) => e.event === "patch")).toHaveLength(seq);
  // The server cut it off, though it does not read.
  await vi.waitFor(async () => expect(await connections()).toBe(1), 10_000);
  slow.destroy();
  const back = await fetchEvents(pathOf(map), {
    as: ada,
    headers: { "last-event-id": `${seq - 3}` },
  });
  await back.until((e) => e.id === String(seq));
  expect(back.events.filter((e) => e.event === "patch").map((e) => e.data.seq)).toEqual([
    ...[seq - 2, seq - 1, seq],
  ]);
  fast.close();
  back.close();
  await untilQuiet();
}, 120_000);
