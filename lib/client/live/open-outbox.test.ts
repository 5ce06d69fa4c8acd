import { expect, test } from "vitest";
import type { KeptBatch } from "./batch";
import { localKeptStore } from "./kept-store";
import { openOutbox } from "./open-outbox";
import { MAX_KEPT_CHARACTERS } from "./outbox";
import { leaseLocks } from "./tab-locks";
import { memoryStorage } from "./testing/memory-storage";
import { settlePromises, virtualClock } from "./testing/virtual-clock";

const batch = (clientOpId: string, text = "Words."): KeptBatch => ({
  clientOpId,
  operations: [{ v: 1, type: "addStatement", id: `statement-${clientOpId}`, text }],
  at: "2026-01-01T00:00:00.000Z",
  bases: [],
});

/** A browser with its storage; each `page` is a tab on the same map. */
function browser() {
  const storage = memoryStorage();
  const clock = virtualClock();
  const page = (viewerId = "person-a", mapId = "map-0001") =>
    openOutbox({
      store: localKeptStore(storage),
      locks: leaseLocks(storage, clock),
      viewerId,
      mapId,
      now: clock.now,
    });
  return { storage, clock, page };
}

const idsOf = (batches: readonly KeptBatch[]) => batches.map(({ clientOpId }) => clientOpId);

test("a page that is gone leaves its batches, in order, to the next", async () => {
  const { page } = browser();
  const first = page();
  await first.outbox.put(batch("one"));
  await first.outbox.put(batch("two"));
  await first.outbox.put(batch("three"));
  await first.outbox.remove("two");
  first.close();
  expect(idsOf(await page().outbox.adopt())).toEqual(["one", "three"]);
});

test("a page that is there keeps its own", async () => {
  const { page, clock } = browser();
  const first = page();
  await first.outbox.put(batch("one"));
  await clock.advance(30_000);
  expect(await page().outbox.adopt()).toEqual([]);
});

test("a page that fell silent, as after a crash, has its batches taken over", async () => {
  const { page, storage } = browser();
  await page().outbox.put(batch("one"));
  // A browser that starts again has the storage, and none of the pages.
  const later = virtualClock();
  await later.advance(60_000);
  const next = openOutbox({
    store: localKeptStore(storage),
    locks: leaseLocks(storage, later),
    viewerId: "person-a",
    mapId: "map-0001",
    now: later.now,
  });
  expect(idsOf(await next.outbox.adopt())).toEqual(["one"]);
  expect(idsOf(await next.outbox.adopt())).toEqual([]);
});

test("each person and each map has its own", async () => {
  const { page } = browser();
  const first = page();
  await first.outbox.put(batch("one"));
  first.close();
  expect(await page("person-b").outbox.adopt()).toEqual([]);
  expect(await page("person-a", "map-0002").outbox.adopt()).toEqual([]);
  expect(idsOf(await page().outbox.adopt())).toEqual(["one"]);
});

test("there is an end to the room, and it is said", async () => {
  const { page } = browser();
  const { outbox } = page();
  expect(await outbox.put(batch("one", "x".repeat(MAX_KEPT_CHARACTERS - 1_000)))).toBe(true);
  expect(await outbox.put(batch("two", "y".repeat(2_000)))).toBe(false);
  await outbox.remove("one");
  expect(await outbox.put(batch("two", "y".repeat(2_000)))).toBe(true);
});

test("a storage that is full says so", async () => {
  const store = localKeptStore({
    ...memoryStorage(),
    setItem: () => {
      throw new DOMException("full", "QuotaExceededError");
    },
  });
  const record = { clientOpId: "one", scope: "s", owner: "o", order: 1, batch: batch("one") };
  expect(await store.put(record)).toBe(false);
});

test("what others wrote into the storage is passed over", async () => {
  const storage = memoryStorage();
  storage.setItem("counterpoint:outbox:one", "{broken");
  storage.setItem("counterpoint:outbox:two", '{"scope":"s"}');
  expect(await localKeptStore(storage).all("s")).toEqual([]);
  await settlePromises();
});
