// How a picture is cut into sheets.
import { expect, test } from "vitest";
import type { Bounds, Picture } from "@/lib/formats/svg/picture-types";
import { tiledPages } from "./map-pdf-pages";

function pictureOf(bounds: readonly Bounds[]): Picture {
  const parts = bounds.map((each) => ({
    kind: "card" as const,
    bounds: each,
    name: null,
    shapes: [],
  }));
  const [width, height] = [3000, 3000];
  return { width, height, paper: "#fff", title: "", description: "", language: null, parts };
}

test("a sheet on which nothing stands is not printed, and the others say where they belong", () => {
  const corners = [0, 2900].map((at) => ({ x: at, y: at, width: 100, height: 100 }));
  const plan = tiledPages(pictureOf(corners), "a4");
  const places = plan.pages.map(({ row, column }) => `${row} ${column}`);
  expect(plan.rows * plan.columns).toBeGreaterThan(8);
  expect(places.at(0)).toBe("1 1");
  expect(places.at(-1)).toBe(`${plan.rows} ${plan.columns}`);
  // A card in the strip that sheets share stands on two of them.
  expect(places.length).toBeLessThanOrEqual(3);
  expect(plan.pages.every(({ parts }) => parts.length === 1)).toBe(true);
});
