// The map reads like a page: large enough, nothing clipped or covered, steady, the same before and after the scripts.
import type { Page } from "@playwright/test";
import { FIRST_PATH, openDesk } from "./fixtures/desk";
import { type Drawn, drawnOn, expectOwnFont, overlapsOf } from "./fixtures/picture";
import { expect, test } from "./fixtures/test";

/** Windows in which the map's pane has the size of its name, with the brief beside it. */
const WINDOWS = {
  "900x900": { width: 1408, height: 948 },
  "640x820": { width: 1002, height: 868 },
} as const;

async function sizeOfPane(page: Page): Promise<{ width: number; height: number }> {
  const box = await page.getByRole("region", { name: "Map", exact: true }).boundingBox();
  if (!box) throw new Error("There is no map.");
  return { width: Math.round(box.width), height: Math.round(box.height) };
}

function expectSound(drawn: readonly Drawn[]): void {
  expect(drawn.length).toBeGreaterThan(10);
  expect(drawn.filter(({ clipped }) => clipped).map(({ key }) => key)).toEqual([]);
  expect(overlapsOf(drawn)).toEqual([]);
}

for (const [name, viewport] of Object.entries(WINDOWS)) {
  test.describe(`a pane of ${name}`, () => {
    test.use({ viewport });

    test("opens large enough to read, without scrolling sideways", async ({ page }) => {
      await openDesk(page);
      // The first visit tells the pane's size; from then on the server knows it.
      await openDesk(page);
      const pane = await sizeOfPane(page);
      const [width, height] = name.split("x").map(Number);
      expect(Math.abs(pane.width - Number(width))).toBeLessThanOrEqual(4);
      expect(Math.abs(pane.height - Number(height))).toBeLessThanOrEqual(4);
      await expectOwnFont(page);
      const drawn = await drawnOn(page);
      expectSound(drawn);
      for (const { key, left, right } of drawn) {
        expect([key, left >= 0 && right <= pane.width]).toEqual([key, true]);
      }
      const texts = await page
        .locator(".map-card-text")
        .evaluateAll((all) => all.map((one) => Number.parseFloat(getComputedStyle(one).fontSize)));
      expect(Math.min(...texts)).toBeGreaterThanOrEqual(13);
      await expect(page.getByRole("button", { name: /^Zoom 100 %/ })).toBeVisible();
    });

    test("the canvas stands where the server's picture stood", async ({
      page,
      browser,
      context,
    }) => {
      await openDesk(page);
      await openDesk(page);
      await expectOwnFont(page);
      const later = new Map((await drawnOn(page)).map((one) => [one.key, one]));
      const plain = await browser.newContext({
        baseURL: new URL(page.url()).origin,
        viewport,
        javaScriptEnabled: false,
        storageState: await context.storageState(),
      });
      const still = await plain.newPage();
      await still.goto(FIRST_PATH);
      await expectOwnFont(still);
      const first = (await drawnOn(still)).filter(({ key }) => later.has(key));
      await plain.close();
      expect(first.length).toBeGreaterThan(10);
      const moved = first.filter(({ key, left, top }) => {
        const now = later.get(key);
        return !now || Math.abs(now.left - left) > 2 || Math.abs(now.top - top) > 2;
      });
      expect(moved.map(({ key }) => key)).toEqual([]);
    });
  });
}

test("everything opened stays apart, in columns and in both trees", async ({ page }) => {
  await openDesk(page);
  await expectOwnFont(page);
  await page.getByRole("button", { name: "Open every branch" }).click();
  await expect(page.locator("#pane-map .map-chip:visible")).toHaveCount(0);
  for (const layout of ["Columns, as on a page", "Tree, top down", "Tree, left to right"]) {
    await page.getByRole("button", { name: layout }).click();
    await expect(page.getByRole("button", { name: layout })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await expect(async () => expectSound(await drawnOn(page))).toPass({ timeout: 20_000 });
  }
});
