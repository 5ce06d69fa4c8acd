// The cache forgets what was not used for longest, and never holds more than it may.
import { expect, test } from "vitest";
import { createLruCache } from "./lru-cache";

test("what was not used for longest goes first", () => {
  const cache = createLruCache<number>(3);
  cache.set("a", 1, 1);
  cache.set("b", 2, 1);
  cache.set("c", 3, 1);
  cache.get("a");
  cache.set("d", 4, 1);
  expect(["a", "b", "c", "d"].map((key) => cache.get(key))).toEqual([1, undefined, 3, 4]);
});

test("a heavy value pushes out several, one that is too heavy is not kept, and a new weight replaces the old", () => {
  const cache = createLruCache<number>(10);
  cache.set("a", 1, 4);
  cache.set("b", 2, 4);
  cache.set("c", 3, 8);
  expect([cache.get("a"), cache.get("b"), cache.get("c")]).toEqual([undefined, undefined, 3]);
  cache.set("d", 4, 11);
  expect([cache.get("c"), cache.get("d")]).toEqual([3, undefined]);
  cache.set("c", 5, 1);
  cache.set("e", 6, 9);
  expect([cache.get("c"), cache.get("e")]).toEqual([5, 6]);
});
