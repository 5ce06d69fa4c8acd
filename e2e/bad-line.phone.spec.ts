// A bad line on a phone: its state is told where nothing covers it, and it covers nothing.
import type { Locator } from "@playwright/test";
import { card, pane } from "./fixtures/desk";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";
import { isLive, makeSharedMap } from "./fixtures/together";
import { TREES } from "./fixtures/tree-map";

test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED/] });

/** Whether a touch on the middle of it would reach it. */
const isOnTop = (element: Locator) =>
  element.evaluate((found) => {
    const { x, y, width, height } = found.getBoundingClientRect();
    return found.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });

test("the state of the line stands clear of the tools and of what is selected", async ({
  page,
  context,
  signedIn,
  api,
}) => {
  const map = await makeSharedMap(await api(signedIn), []);
  await page.goto(map.path);
  await isLive(page);
  await card(page, TREES.cost.label).tap();
  const details = page.getByRole("button", { name: "Discuss it" });
  await expect(details).toBeVisible();
  await context.setOffline(true);
  const words = page.getByRole("region", { name: "Connection" }).getByText(/^Offline/);
  await expect(words).toBeVisible();
  const search = pane(page, "Map").getByRole("button", { name: "Search" });
  for (const each of [words, search, details]) expect(await isOnTop(each)).toBe(true);
  await expectAccessible(page);
  await context.setOffline(false);
  await expect(words).toHaveCount(0);
});
