// On a phone: the history as a sheet, and the bar of the past over the map, all within a finger's reach.
import { card, pane } from "./fixtures/desk";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, operate, TREES } from "./fixtures/tree-map";

test("the past is opened, walked through and left", async ({ page, signedIn, api }) => {
  const own = await api(signedIn);
  const map = await makeTreeMap(own);
  await operate(own, map.id, [{ v: 1, type: "removeStatement", id: TREES.cost.id }]);
  await page.goto(map.path);
  await page.getByRole("button", { name: "What to do with this map" }).tap();
  await page.getByRole("menuitem", { name: "History", exact: true }).tap();
  const sheet = page.getByRole("dialog", { name: "History" });
  await expect(sheet).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await sheet.getByRole("button", { name: /Ada Reader added 4 statements/ }).tap();
  const past = page.getByRole("region", { name: "The past of this map" });
  await expect(past).toContainText("Change 1 of 2");
  await expect(past).toBeInViewport({ ratio: 1 });
  await expect(card(page, TREES.cost.label)).toBeVisible();
  await expectAccessible(page);
  await past.getByRole("button", { name: "Change after" }).tap();
  await expect(past).toContainText("Change 2 of 2");
  await expect(card(page, TREES.cost.label)).toHaveCount(0);
  await past.getByRole("button", { name: "Back to now" }).tap();
  await expect(past).toHaveCount(0);
  await expect(pane(page, "Map").getByText(TREES.main.text)).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
