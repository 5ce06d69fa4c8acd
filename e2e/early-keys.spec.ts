// Keys and clicks that come before the page's later scripts wait for them; none is lost.
import type { Page } from "@playwright/test";
import { briefText } from "./fixtures/brief";
import { card, FIRST_PATH, pane } from "./fixtures/desk";
import { firstScriptsOf } from "./fixtures/first-scripts";
import { expect, test } from "./fixtures/test";

/** Opens the map with its first scripts alone, alive; gives what lets the others come. */
async function openWithFirstScripts(page: Page): Promise<() => void> {
  const first = await firstScriptsOf(page, FIRST_PATH);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/_next\/static\/chunks\/[^?]*\.js/, async (route) => {
    if (!first.has(new URL(route.request().url()).pathname)) await released;
    await route.continue();
  });
  await page.goto(FIRST_PATH, { waitUntil: "commit" });
  await expect(pane(page, "Map").locator("[data-place-key][tabindex='0']")).toBeVisible();
  return () => release();
}

test("keys in the brief", async ({ page }) => {
  const release = await openWithFirstScripts(page);
  await briefText(page).focus();
  for (const key of ["ArrowDown", "ArrowDown", "Shift+ArrowDown", "Enter"]) {
    await page.keyboard.press(key);
  }
  await expect(briefText(page)).not.toHaveAttribute("data-native");
  release();
  await expect(page.getByRole("toolbar", { name: "Annotate the selected text" })).toBeVisible();
  await page.keyboard.press("q");
  await expect(pane(page, "Discussion").getByRole("textbox").first()).toBeFocused();
});

test("a click on the mark of a passage", async ({ page }) => {
  const release = await openWithFirstScripts(page);
  await briefText(page).locator(".passage-mark").first().click();
  release();
  await expect(pane(page, "Map").locator(".map-card[aria-current]").first()).toBeVisible();
});

test("keys in the map", async ({ page }) => {
  const release = await openWithFirstScripts(page);
  await pane(page, "Map").locator("[data-place-key][tabindex='0']").focus();
  for (const key of ["ArrowDown", "ArrowRight", "Home", "n"]) await page.keyboard.press(key);
  await expect(page.locator(".map-card[aria-current]")).toHaveCount(0);
  release();
  const second = pane(page, "Map").locator(".map-card").nth(1);
  await expect(second).toHaveAttribute("aria-current", "true");
});

test("Enter on a card that is not selected follows its link", async ({ page }) => {
  const release = await openWithFirstScripts(page);
  await card(page, "It depends on Beijing").focus();
  await page.keyboard.press("Enter");
  release();
  await expect(card(page, "It depends on Beijing")).toHaveAttribute("aria-current", "true");
});
