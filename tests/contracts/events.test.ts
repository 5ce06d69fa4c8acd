// GET /api/maps/{id}/events: patches in order, what was missed, what is withheld, and the end of a permission.
import { expect, test } from "vitest";
import { countTopics, publish } from "@/lib/server/live/hub";
import { countPipes } from "@/lib/server/live/pipe";
import { countPlaces } from "@/lib/server/live/stream-places";
import { write } from "@/lib/server/repositories/database";
import { setRole, touchMap } from "@/lib/server/repositories/map-repository";
import { announceAccessChanged } from "@/lib/server/services/announce";
import { duplicateMap } from "@/lib/server/services/duplicate-map";
import { newId } from "@/lib/server/services/new-id";
import { callApi } from "../support/call-api";
import {
  annotation,
  apply,
  giveRole,
  makeMap,
  makePerson,
  type Person,
  statement,
} from "../support/factories";
import { type OpenStream, openEvents, type ReadEvent } from "../support/open-events";

const patch = (seq: number) => (e: ReadEvent) => e.event === "patch" && e.data.seq === seq;
const named = (name: string) => (e: ReadEvent) => e.event === name;
const path = (map: { id: string }, query = "") => `/api/maps/${map.id}/events${query}`;
const seqsOf = ({ events }: OpenStream) => events.filter(named("patch")).map((e) => e.data.seq);

async function setVisibility(mapId: string, visibility: "private" | "link"): Promise<void> {
  await write(async (tx) => {
    await tx.argumentMap.update({ where: { id: mapId }, data: { visibility } });
    await touchMap(tx, mapId);
    announceAccessChanged(mapId, tx);
  });
}

test("two who look see every patch once and in order, with who did it and when", async () => {
  const ada = await makePerson();
  const eve = await makePerson("Eve");
  const map = await makeMap(ada, "public");
  await giveRole(map.id, eve, "editor");
  const streams = [await openEvents(path(map), { as: ada }), await openEvents(path(map))];
  const writers = [ada, eve];
  const writes = Array.from({ length: 20 }, (_, i) =>
    apply(writers[i % 2] as Person, map.id, statement(`statement-${i}`)),
  );
  await Promise.all(writes);
  for (const stream of streams) {
    const last = await stream.until(patch(20));
    expect(last.id).toBe("20");
    expect(seqsOf(stream)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    const { data } = await stream.until(patch(1));
    expect(data).toMatchObject({
      actor: { id: ada.id, name: "Ada" },
      clientOpId: expect.any(String),
    });
    expect(Object.keys(data.patch.statements.added)).toHaveLength(1);
    expect(Date.parse(data.at)).toBeLessThanOrEqual(Date.now());
    stream.close();
  }
});

test("the answer is an event stream that nothing may hold back", async () => {
  const ada = await makePerson();
  const stream = await openEvents(path(await makeMap(ada)), { as: ada });
  expect(stream.status).toBe(200);
  expect(stream.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
  expect(stream.headers.get("cache-control")).toBe("no-store, no-transform");
  expect(stream.headers.get("x-accel-buffering")).toBe("no");
  stream.close();
});

test("who comes back is sent what was missed: by Last-Event-ID, or by since", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  for (const id of ["statement1", "statement2", "statement3"])
    await apply(ada, map.id, statement(id));
  const headers = { "last-event-id": "1" };
  const back = await openEvents(path(map, "?since=3"), { as: ada, headers });
  const since = await openEvents(path(map, "?since=2"), { as: ada });
  const fresh = await openEvents(path(map), { as: ada });
  await apply(ada, map.id, statement("statement4"));
  for (const stream of [back, since, fresh]) await stream.until(patch(4));
  expect([seqsOf(back), seqsOf(since), seqsOf(fresh)]).toEqual([[2, 3, 4], [3, 4], [4]]);
  for (const stream of [back, since, fresh]) stream.close();
});

test("who writes while others come and go leaves nobody with a gap or a patch twice", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const writing = (async () => {
    for (let i = 0; i < 60; i++) await apply(ada, map.id, statement(`statement-${i}`));
  })();
  const streams = [];
  for (let i = 0; i < 20; i++) {
    streams.push(await openEvents(path(map, "?since=0"), { as: ada }));
  }
  await writing;
  for (const stream of streams) {
    await stream.until(patch(60));
    expect(seqsOf(stream)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    stream.close();
  }
});

test("too much to send, a log that is not there, and a seq that never was give reset", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  await apply(ada, map.id, statement("statement1"));
  const copy = await duplicateMap(ada, { mapId: map.id });
  const ahead = await openEvents(path(map, "?since=70"), { as: ada });
  const nonsense = await openEvents(path(map), { as: ada, headers: { "last-event-id": "x" } });
  const copied = await openEvents(path(copy, "?since=0"), { as: ada });
  for (const stream of [ahead, nonsense, copied]) {
    const reset = await stream.until(named("reset"));
    expect(reset).toMatchObject({ id: "1", data: { seq: 1 } });
  }
  await apply(ada, map.id, statement("statement2"));
  await ahead.until(patch(2));
  for (const stream of [ahead, nonsense, copied]) stream.close();
});

test("a change that is too large to send at once gives reset, and the stream goes on", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const live = await openEvents(path(map), { as: ada });
  const large = Array.from({ length: 200 }, (_, i) => ({
    ...statement(`statement-${i}`),
    note: "So it is. ".repeat(700),
  }));
  await apply(ada, map.id, ...large);
  const behind = await openEvents(path(map, "?since=0"), { as: ada });
  for (const stream of [live, behind]) {
    expect((await stream.until(named("reset"))).data.seq).toBe(1);
  }
  await apply(ada, map.id, statement("statement-small"));
  for (const stream of [live, behind]) {
    await stream.until(patch(2));
    expect(seqsOf(stream)).toEqual([2]);
    stream.close();
  }
});

test("what a hidden annotation says reaches its author and moderators, nobody else, replayed or not", async () => {
  const owner = await makePerson("Owner");
  const author = await makePerson("Author");
  const other = await makePerson("Other");
  const map = await makeMap(owner, "public");
  const open = (query = "") =>
    Promise.all(
      [owner, author, other, undefined].map((as) => openEvents(path(map, query), { as })),
    );
  const before = await open();
  await apply(author, map.id, annotation("annotation1", { type: "map", id: map.id }, "Secret"));
  const wordsOf = (stream: OpenStream, seq: number) =>
    stream.until(patch(seq)).then(({ data }) => JSON.stringify(data.patch).includes("Secret"));
  const said = (streams: OpenStream[], seq: number) =>
    Promise.all(streams.map((stream) => wordsOf(stream, seq)));
  expect(await said(before, 1)).toEqual([true, true, true, true]);
  await apply(owner, map.id, { v: 1, type: "hideAnnotation", id: "annotation1", hidden: true });
  const after = await open("?since=0");
  expect(await said(before, 2)).toEqual([true, true, false, false]);
  expect(await said(after, 1)).toEqual([true, true, false, false]);
  expect(await said(after, 2)).toEqual([true, true, false, false]);
  for (const stream of [...before, ...after]) stream.close();
});

test("a permission taken away ends the stream with gone, another role gives changed", async () => {
  const ada = await makePerson();
  const eve = await makePerson("Eve");
  const map = await makeMap(ada, "link");
  await giveRole(map.id, eve, "editor");
  const [owner, member, visitor] = await Promise.all(
    [ada, eve, undefined].map((as) => openEvents(path(map), { as })),
  );
  await setVisibility(map.id, "private");
  await visitor?.until(named("gone"));
  await visitor?.ended;
  await member?.until(named("changed"));
  await write(async (tx) => {
    await tx.membership.deleteMany({ where: { mapId: map.id, userId: eve.id } });
    await touchMap(tx, map.id);
    announceAccessChanged(map.id, tx);
  });
  await member?.until(named("gone"));
  await member?.ended;
  expect((await owner?.until(named("changed")))?.data.version).toBeGreaterThan(1);
  await write((tx) =>
    tx.argumentMap.update({ where: { id: map.id }, data: { deletedAt: new Date() } }),
  );
  publish({ type: "changed", mapId: map.id });
  await owner?.until(named("gone"));
  await owner?.ended;
});

test("a change that nobody announced is seen within seconds: another process has no hub here", async () => {
  const ada = await makePerson();
  const eve = await makePerson("Eve");
  const map = await makeMap(ada);
  await giveRole(map.id, eve, "viewer");
  const [owner, member] = [
    await openEvents(path(map), { as: ada }),
    await openEvents(path(map), { as: eve }),
  ];
  await write(async (tx) => {
    await setRole(tx, map.id, eve.id, "editor");
    await tx.argumentMap.update({ where: { id: map.id }, data: { seq: { increment: 1 } } });
    await touchMap(tx, map.id);
    await tx.logEntry.create({
      data: {
        ...{ mapId: map.id, seq: 1, clientOpId: newId(), actorId: null, at: new Date() },
        ...{ bodyHash: "", operations: "[]", patch: "{}", schemaVersion: 1 },
      },
    });
  });
  await member.until(named("changed"));
  expect((await owner.until(patch(1))).data.actor).toBeNull();
  owner.close();
  member.close();
});

test("an ended session ends its streams", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada, "public");
  const stream = await openEvents(path(map), { as: ada });
  const inbox = await openEvents("/api/inbox/events", { as: ada });
  await stream.until(named("inbox"));
  await write((tx) =>
    tx.user.update({ where: { id: ada.id }, data: { sessionEpoch: { increment: 1 } } }),
  );
  publish({ type: "check" });
  await Promise.all([stream.ended, inbox.ended]);
  expect(stream.events.some(named("gone"))).toBe(false);
});

test("the inbox counts what is unread, at the start and whenever it changes", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const [inbox, stream] = [
    await openEvents("/api/inbox/events", { as: ada }),
    await openEvents(path(map), { as: ada }),
  ];
  for (const each of [inbox, stream])
    expect((await each.until(named("inbox"))).data).toEqual({ unread: 0 });
  await write((tx) =>
    tx.notification.create({
      data: { id: newId(), userId: ada.id, mapId: map.id, kind: "mention" },
    }),
  );
  publish({ type: "inbox", userId: ada.id });
  for (const each of [inbox, stream]) {
    await each.until((e) => e.event === "inbox" && e.data.unread === 1);
    each.close();
  }
});

test("who may not see a map gets NOT_FOUND, a malformed call VALIDATION, a visitor no inbox", async () => {
  const map = await makeMap(await makePerson());
  const eve = await makePerson("Eve");
  const refusals = [
    await callApi("GET", `/api/maps/${map.id}/events`, { as: eve }),
    await callApi("GET", `/api/maps/${map.id}/events`),
    await callApi("GET", `/api/maps/${map.id}/events?client=x`, { as: eve }),
    await callApi("GET", `/api/maps/${map.id}/events?since=-1`, { as: eve }),
    await callApi("GET", "/api/inbox/events"),
    await callApi("POST", `/api/maps/${map.id}/events`, { as: eve }),
  ];
  expect(refusals.map(({ json }) => json.error.code)).toEqual([
    ...["NOT_FOUND", "NOT_FOUND", "VALIDATION", "VALIDATION", "UNAUTHENTICATED"],
    "METHOD_NOT_ALLOWED",
  ]);
});

test("a person may have thirty streams open, and nothing stays of those that were closed", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  const open = () => openEvents(path(map), { as: ada });
  const streams = await Promise.all(Array.from({ length: 30 }, open));
  const refused = await open();
  expect(refused.status).toBe(429);
  for (const stream of streams) stream.close();
  await Promise.all(streams.map(({ ended }) => ended));
  expect((await callApi("HEAD", `/api/maps/${map.id}/events`, { as: ada })).status).toBe(200);
  expect([countTopics(), countPipes(), countPlaces()]).toEqual([0, 0, 0]);
});
