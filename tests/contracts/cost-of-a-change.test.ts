// What one change costs, counted and not timed: statements of the database, and how often it is put into bytes. Neither
// grows with the map, nor with how many look on.
import Database from "better-sqlite3";
import { beforeEach, expect, test, vi } from "vitest";
import type { LiveEventName } from "@/lib/contract/live-events";
import type * as EncodeEvent from "@/lib/server/live/encode-event";
import {
  annotation,
  apply,
  giveRole,
  makeMap,
  makePerson,
  type Person,
  statement,
} from "../support/factories";
import { type OpenStream, openEvents } from "../support/open-events";

const encoded = vi.hoisted((): string[] => []);
vi.mock("@/lib/server/live/encode-event", async (original) => {
  const actual = await original<typeof EncodeEvent>();
  const noted =
    <A extends [LiveEventName, ...unknown[]], R>(encode: (...call: A) => R) =>
    (...call: A): R => {
      encoded.push(call[0]);
      return encode(...call);
    };
  return {
    ...actual,
    encodeEvent: noted(actual.encodeEvent),
    encodeRaw: noted(actual.encodeRaw),
  };
});

/** Everything that is done with SQLite, by Prisma or past it. On PostgreSQL nothing is counted. */
const executed: string[] = [];
const prototype = Object.getPrototypeOf(new Database(":memory:").prepare("SELECT 1")) as {
  all: (...values: unknown[]) => unknown;
  run: (...values: unknown[]) => unknown;
};
for (const method of ["all", "run"] as const) {
  const real = prototype[method];
  prototype[method] = function (this: { source: string }, ...values) {
    executed.push(this.source);
    return real.apply(this, values);
  };
}

const READERS = 20;

// The looks that open streams are given every few seconds come whenever they come; here they are not counted.
vi.useFakeTimers({ toFake: ["setInterval"] });

beforeEach(() => {
  encoded.length = 0;
  executed.length = 0;
});

async function openMany(map: { id: string }, people: readonly (Person | undefined)[]) {
  const streams = await Promise.all(
    people.map((as) => openEvents(`/api/maps/${map.id}/events`, { as })),
  );
  await Promise.all(streams.map((each) => each.until(({ event }) => event === "presence")));
  return streams;
}

const patched = (streams: readonly OpenStream[], seq: number) =>
  Promise.all(streams.map((each) => each.until(({ id }) => id === String(seq))));

function close(streams: readonly OpenStream[]): void {
  for (const each of streams) each.close();
}

test("on a map of 10,000 statements an edit takes as many statements of the database as on an empty one", async () => {
  const ada = await makePerson();
  const edit = async (size: number) => {
    const map = await makeMap(ada, "public");
    for (let at = 0; at < size; at += 500) {
      const some = Array.from({ length: Math.min(500, size - at) }, (_, i) =>
        statement(`statement-${at + i}`, "It holds."),
      );
      await apply(ada, map.id, ...some);
    }
    const streams = await openMany(map, [undefined]);
    executed.length = 0;
    const seq = await apply(ada, map.id, {
      ...{ v: 1, type: "editStatement", id: "statement-0", revision: 1, text: "It does not." },
    });
    await patched(streams, seq);
    close(streams);
    return [...executed];
  };
  const small = await edit(1);
  expect(await edit(10_000)).toEqual(small);
  // May they; begin, number, repeated, whom to tell, the row, the entry, commit. Nothing to tell those who look on.
  expect(small.length).toBeLessThanOrEqual(8);
}, 120_000);

test("a change is put into bytes once for all who look on, and says nothing of who is here", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada, "public");
  const streams = await openMany(map, [ada, ...Array.from({ length: READERS }, () => undefined)]);
  encoded.length = 0;
  const seq = await apply(ada, map.id, statement("statement1"));
  await patched(streams, seq);
  expect(encoded.filter((name) => name === "patch")).toEqual(["patch"]);
  expect(encoded.filter((name) => name === "presence").length).toBeLessThanOrEqual(1);
  close(streams);
});

test("where words are hidden, once for each kind of viewer: moderators, the author, everybody else", async () => {
  const [ada, eve] = [await makePerson("Ada"), await makePerson("Eve")];
  const map = await makeMap(ada, "public");
  await giveRole(map.id, eve, "annotator");
  await apply(ada, map.id, statement("statement1"));
  await apply(eve, map.id, annotation("annotation1", { type: "statement", id: "statement1" }));
  const streams = await openMany(map, [
    ...[ada, ada, eve, eve],
    ...Array.from({ length: READERS }, () => undefined),
  ]);
  encoded.length = 0;
  const seq = await apply(ada, map.id, {
    ...{ v: 1, type: "hideAnnotation", id: "annotation1", hidden: true },
  });
  await patched(streams, seq);
  expect(encoded.filter((name) => name === "patch")).toHaveLength(3);
  close(streams);
});

test("batches that are committed together reach each reader as one piece, in order", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada, "public");
  const streams = await openMany(map, [undefined, undefined]);
  encoded.length = 0;
  const seqs = await Promise.all(
    Array.from({ length: 5 }, (_, i) => apply(ada, map.id, statement(`statement-${i}`))),
  );
  await patched(streams, Math.max(...seqs));
  for (const { events } of streams)
    expect(events.flatMap(({ event, data }) => (event === "patch" ? [data.seq] : []))).toEqual(
      [...seqs].sort((a, b) => a - b),
    );
  expect(encoded.filter((name) => name === "patch")).toHaveLength(5);
  close(streams);
});
