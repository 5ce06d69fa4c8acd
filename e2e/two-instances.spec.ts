// Two servers behind a proxy: people on different ones see each other and each other's changes; one server dies, and
// its people carry on at the other with nothing lost.
import { randomUUID } from "node:crypto";
import type { PresentPerson } from "../lib/contract/live-events";
import { type EventStream, openEventStream } from "./fixtures/event-stream";
import { createPerson, type Person } from "./fixtures/people";
import { INSTANCE_COOKIE } from "./fixtures/proxy";
import { expect, test } from "./fixtures/test";
import { startTwoInstances, type TwoInstances } from "./fixtures/two-instances";

const { TEST_POSTGRES_URL = "", TEST_REDIS_URL = "" } = process.env;

// biome-ignore lint/suspicious/noSkippedTests: it is said plainly, and only where the servers are not installed.
test.skip(
  !TEST_POSTGRES_URL || !TEST_REDIS_URL,
  "needs PostgreSQL and Redis: `npm test` starts them where they are installed, or set TEST_POSTGRES_URL and TEST_REDIS_URL",
);
test.describe.configure({ mode: "default" });

let two: TwoInstances;
test.beforeAll(async () => {
  // Both starts wait for their turn where another one is preparing.
  test.setTimeout(180_000);
  two = await startTwoInstances(TEST_POSTGRES_URL, TEST_REDIS_URL);
});
test.afterAll(() => two?.stop());

/** What a person sends: their session, and which instance the proxy is to prefer. */
function headersOf({ session }: Person, instance: 0 | 1): Record<string, string> {
  const cookie = `${session.name}=${session.value}; ${INSTANCE_COOKIE}=${instance}`;
  return { origin: two.url, "content-type": "application/json", cookie };
}

async function call(
  method: string,
  path: string,
  headers: Record<string, string>,
  body?: unknown,
): Promise<Response> {
  const answer = await fetch(`${two.url}${path}`, {
    method,
    headers,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return answer;
}

const idOf = (name: string, i: number) => `statement-${name}-${i}`;

/** Sends statements one after the other, each again until it is acknowledged; gives the acknowledged seqs. */
async function write(
  mapId: string,
  headers: Record<string, string>,
  name: string,
  count: number,
  onAnswer: (done: number) => void,
): Promise<number[]> {
  const seqs: number[] = [];
  for (let i = 0; i < count; ) {
    const answer = await call("POST", `/api/maps/${mapId}/operations`, headers, {
      clientOpId: `client-${name}-${i}`,
      operations: [{ v: 1, type: "addStatement", id: idOf(name, i), text: `${name} says ${i}.` }],
    });
    if (answer.status === 502) continue;
    expect(answer.status).toBe(200);
    seqs.push(((await answer.json()) as { seq: number }).seq);
    i += 1;
    onAnswer(i);
  }
  return seqs;
}

const seqsOf = ({ events }: EventStream) =>
  events.flatMap(({ name, data }) => (name === "patch" && "seq" in data ? [data.seq] : []));

/** Who is here, by the newest word of the stream. */
function peopleIn({ events }: EventStream): readonly PresentPerson[] {
  const heard = events.findLast(({ name }) => name === "presence");
  return heard && "people" in heard.data ? heard.data.people : [];
}

const names = (stream: EventStream) =>
  peopleIn(stream)
    .map(({ name }) => name)
    .sort();

test("one of two instances is killed while people build, and nothing is lost", async ({
  playwright,
}) => {
  test.setTimeout(120_000);
  const ada = await createPerson(playwright.request, two.url, "Ada");
  const bo = await createPerson(playwright.request, two.url, "Bo");
  const asAda = headersOf(ada, 0);
  const asBo = headersOf(bo, 1);
  const made = await call("POST", "/api/maps", asAda, { title: "Together", visibility: "public" });
  expect(made.headers.get("x-served-by")).toBe("0");
  const { map } = (await made.json()) as { map: { id: string } };
  const member = { email: bo.email, role: "editor" };
  expect((await call("POST", `/api/maps/${map.id}/members`, asAda, member)).ok).toBe(true);

  const events = (client: string) =>
    `${two.url}/api/maps/${map.id}/events?client=${client}&since=0`;
  const [adaPage, boPage] = [randomUUID(), randomUUID()];
  const adaStream = await openEventStream(events(adaPage), asAda);
  const boStream = await openEventStream(events(boPage), asBo);
  expect([adaStream.servedBy, boStream.servedBy]).toEqual([["0"], ["1"]]);

  // They see each other, and where the other is.
  for (const stream of [adaStream, boStream])
    await expect.poll(() => names(stream)).toEqual(["Ada", "Bo"]);
  const selection = { type: "map", id: map.id };
  const report = { clientId: adaPage, selection, editing: null, typing: null };
  expect((await call("POST", `/api/maps/${map.id}/presence`, asAda, report)).status).toBe(204);
  const ofAda = () => peopleIn(boStream).filter(({ userId }) => userId === ada.id);
  await expect.poll(ofAda).toEqual([{ ...report, userId: ada.id, name: "Ada" }]);

  // Both write; in the middle of it Ada's instance dies.
  let killed: Promise<void> | undefined;
  const writers = [
    write(map.id, asAda, "ada", 40, (done) => {
      if (done === 15) killed = two.kill(0);
    }),
    write(map.id, asBo, "bo", 40, () => undefined),
  ];
  const acknowledged = (await Promise.all(writers)).flat().sort((a, b) => a - b);
  await killed;
  expect(acknowledged).toEqual(Array.from({ length: 80 }, (_, i) => i + 1));

  // Both hear all of it, each patch once and in order, over the break of Ada's line too.
  for (const stream of [adaStream, boStream]) {
    await stream.until("patch", ({ seq }) => seq === 80);
    expect(seqsOf(stream)).toEqual(acknowledged);
  }
  expect(adaStream.servedBy).toEqual(["0", "1"]);
  expect(boStream.servedBy).toEqual(["1"]);

  // What stands in the map is what was acknowledged, once each.
  const read = await call("GET", `/api/maps/${map.id}`, asAda);
  expect(read.headers.get("x-served-by")).toBe("1");
  const { graph } = (await read.json()) as { graph: { statements: { id: string }[] } };
  const wanted = ["ada", "bo"].flatMap((name) =>
    Array.from({ length: 40 }, (_, i) => idOf(name, i)),
  );
  expect(graph.statements.map(({ id }) => id).sort()).toEqual(wanted.sort());

  // They still see each other, each once.
  const typing = { type: "statement", id: idOf("bo", 0) };
  const again = { clientId: adaPage, selection: null, editing: null, typing };
  expect((await call("POST", `/api/maps/${map.id}/presence`, asAda, again)).status).toBe(204);
  await expect.poll(ofAda).toEqual([{ ...again, userId: ada.id, name: "Ada" }]);
  expect(names(boStream)).toEqual(["Ada", "Bo"]);

  // Who goes is gone; what the dead instance said of its people is forgotten after half a minute.
  adaStream.close();
  await expect.poll(() => names(boStream), { timeout: 60_000 }).toEqual(["Bo"]);
  boStream.close();
});
