// Which maps a list shows.
import { expect, test } from "vitest";
import { isShownIn, type ListedMap, SHOWS, showOf } from "./map-shows";

const at = new Date("2026-01-02T00:00:00.000Z");

function map(change: Partial<ListedMap>): ListedMap {
  return { visibility: "private", role: null, archivedAt: null, deletedAt: null, ...change };
}

test.each<[string, ListedMap, readonly string[]]>([
  ["one's own", map({ role: "owner" }), ["all", "own"]],
  ["a shared one", map({ role: "viewer" }), ["all", "shared"]],
  ["a public one", map({ visibility: "public" }), ["all", "public"]],
  ["one's own, archived", map({ role: "owner", archivedAt: at }), ["archived"]],
  ["another's public one, archived", map({ visibility: "public", archivedAt: at }), []],
  [
    "one's own, archived and deleted",
    map({ role: "owner", archivedAt: at, deletedAt: at }),
    ["deleted"],
  ],
])("%s stands in its lists", (_, one, lists) => {
  expect(SHOWS.filter((show) => isShownIn(show, one))).toEqual(lists);
});

test("an address that asks for no list there is gets all", () => {
  expect(showOf("own")).toBe("own");
  expect(showOf("everything")).toBe("all");
  expect(showOf(undefined)).toBe("all");
});
