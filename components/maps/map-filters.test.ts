// Which maps a list shows.
import { expect, test } from "vitest";
import type { MapSummary } from "@/lib/contract/maps";
import { mapsToShow, SHOWS, showOf } from "./map-filters";

function map(id: string, change: Partial<MapSummary>): MapSummary {
  return {
    id,
    slug: id,
    title: id,
    visibility: "private",
    statements: 0,
    inferences: 0,
    annotations: 0,
    updatedAt: "2026-01-01T00:00:00.000Z",
    mainClaim: null,
    role: null,
    members: 1,
    openSuggestions: 0,
    archivedAt: null,
    restorableUntil: null,
    brief: null,
    ...change,
  };
}

const archivedAt = "2026-01-02T00:00:00.000Z";
const maps = [
  map("mine", { role: "owner" }),
  map("shared", { role: "viewer" }),
  map("public", { visibility: "public" }),
  map("mine-archived", { role: "owner", archivedAt }),
  map("public-archived", { visibility: "public", archivedAt }),
];

test("each list shows its own maps, and archived ones stand apart", () => {
  const shown = (show: (typeof SHOWS)[number]) => mapsToShow(maps, show).map(({ id }) => id);
  expect(shown("all")).toEqual(["mine", "shared", "public"]);
  expect(shown("own")).toEqual(["mine"]);
  expect(shown("shared")).toEqual(["shared"]);
  expect(shown("public")).toEqual(["public"]);
  expect(shown("archived")).toEqual(["mine-archived"]);
  expect(mapsToShow([map("gone", { role: "owner", archivedAt })], "deleted")).toHaveLength(1);
});

test("an address that names no list shows everything", () => {
  expect(SHOWS.map((show) => showOf(show))).toEqual(SHOWS);
  expect([showOf(undefined), showOf("toString")]).toEqual(["all", "all"]);
});
