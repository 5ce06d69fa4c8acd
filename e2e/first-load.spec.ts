// The map page's JavaScript stays small: what is not needed for the first picture is fetched after it.
import { kilobytes, weighPage } from "../bench/lib/first-load";
import { FIRST_PATH } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";

/** KB of 1,000 bytes after gzip, of the scripts that the page's HTML asks for. */
const BUDGET = 190;

test("the scripts of the map page weigh at most 190 KB after gzip", async ({ baseURL }) => {
  const scripts = await weighPage(baseURL ?? "", FIRST_PATH);
  expect(scripts.length).toBeGreaterThan(0);
  const heaviest = [...scripts].sort((a, b) => b.gzip - a.gzip);
  const list = heaviest.map(({ path, gzip }) => `${(gzip / 1000).toFixed(1)} ${path}`).join("\n");
  expect(
    kilobytes(scripts),
    `Fetch the new parts with import() on first use:\n${list}`,
  ).toBeLessThanOrEqual(BUDGET);
});
