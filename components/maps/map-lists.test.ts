// Addresses and titles of the lists of maps.
import { expect, test } from "vitest";
import { type ListChoice, listAddress, listTitle } from "./map-lists";

const first: ListChoice = { show: "all", words: "", page: 1 };

test.each<[Partial<ListChoice>, string, string | undefined]>([
  [{}, "/", undefined],
  [{ show: "shared" }, "/?show=shared", "Maps, shared with me"],
  [{ words: "rents & trees" }, "/?q=rents+%26+trees", "Maps, “rents & trees”"],
  [
    { show: "own", words: "rent", page: 3 },
    "/?show=own&q=rent&page=3",
    "Maps, mine, “rent”, page 3",
  ],
])("%j stands at %s and is called %s", (choice, address, title) => {
  expect(listAddress({ ...first, ...choice })).toBe(address);
  expect(listTitle({ ...first, ...choice })).toBe(title);
});
