import { expect, test } from "vitest";
import { leaseLocks } from "./tab-locks";
import { memoryStorage } from "./testing/memory-storage";
import { virtualClock } from "./testing/virtual-clock";

/** Tabs that share a storage and a clock; `held` tells who holds the lock. */
function tabs() {
  const storage = memoryStorage();
  const clock = virtualClock();
  const held = new Set<string>();
  const open = (name: string) =>
    leaseLocks(storage, clock).hold("stream", {
      onHeld: () => held.add(name),
      onLost: () => held.delete(name),
    });
  return { storage, clock, held, open };
}

test("one of several tabs holds a lease, and keeps it", async () => {
  const { clock, held, open } = tabs();
  for (const name of ["a", "b", "c"]) open(name);
  await clock.advance(60_000);
  expect(held.size).toBe(1);
});

test("when it lets go, another takes over within seconds", async () => {
  const { clock, held, open } = tabs();
  const release = open("a");
  await clock.advance(200);
  open("b");
  await clock.advance(5_000);
  expect([...held]).toEqual(["a"]);
  release();
  held.delete("a");
  await clock.advance(3_500);
  expect([...held]).toEqual(["b"]);
});

test("a tab that could not renew its lease gives it up when it wakes", async () => {
  const { storage, clock, held, open } = tabs();
  open("a");
  await clock.advance(200);
  expect([...held]).toEqual(["a"]);
  storage.setItem("counterpoint:lease:stream", `another ${clock.now() + 60_000}`);
  await clock.advance(3_000);
  expect(held.size).toBe(0);
});

test("whether anybody holds a lock can be asked", async () => {
  const { storage, clock, open } = tabs();
  const locks = leaseLocks(storage, clock);
  expect(await locks.isHeld("stream")).toBe(false);
  const release = open("a");
  await clock.advance(200);
  expect(await locks.isHeld("stream")).toBe(true);
  release();
  expect(await locks.isHeld("stream")).toBe(false);
});
