// On a phone: tabs, the map as one hung column to drill into, a passage, an annotation.
import type { Page } from "@playwright/test";
import { pointOn } from "./fixtures/brief";
import { card, FIRST_PATH, fold, pane } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, TREES } from "./fixtures/tree-map";

/** Opens a map and waits until its tabs answer. */
async function openOnPhone(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await tab(page, "Brief").tap();
  await expect(tab(page, "Brief")).toHaveAttribute("aria-current", "true");
  await tab(page, "Map").tap();
}

function tab(page: Page, name: "Brief" | "Map" | "Discussion") {
  return page.getByRole("navigation", { name: "Panes" }).getByRole("button", { name });
}

/** Fails where the page can be scrolled sideways, or a thing to touch is too small. */
async function expectFitsThumbs(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const tooSmall = [...document.querySelectorAll("a, button, input, select, textarea, summary")]
      .filter((element) =>
        element.checkVisibility({ visibilityProperty: true, opacityProperty: true }),
      )
      .filter((element) => !element.closest(".sr-only") && !element.matches(".sr-only, .sr-only *"))
      // Links in running text are let off, and a box counts with its label.
      .filter((element) => getComputedStyle(element).display !== "inline")
      .map((element) => element.closest("label") ?? element)
      .filter((element) => {
        const { width, height } = element.getBoundingClientRect();
        // A dot may have a larger target laid over it.
        const over = getComputedStyle(element, "::after");
        const isLaid = over.content !== "none" && over.position === "absolute";
        const wide = Math.max(width, isLaid ? Number.parseFloat(over.width) : 0);
        const high = Math.max(height, isLaid ? Number.parseFloat(over.height) : 0);
        return width > 0 && (wide < 23.5 || high < 23.5);
      })
      .map((element) => element.outerHTML.slice(0, 120));
    return { wide: document.documentElement.scrollWidth - window.innerWidth, tooSmall };
  });
  expect(found.wide).toBeLessThanOrEqual(0);
  expect(found.tooSmall).toEqual([]);
}

test("the map is one column, and a fold opens as a branch of its own", async ({ page }) => {
  await openOnPhone(page, FIRST_PATH);
  await expect(pane(page, "Brief")).toBeHidden();
  const cards = pane(page, "Map").locator("a[data-place-key]");
  const shapes = await cards.evaluateAll((all) =>
    all.map((one) => {
      const { left, right } = one.getBoundingClientRect();
      return { left, right, clipped: one.scrollHeight > one.clientHeight + 1 };
    }),
  );
  expect(shapes.length).toBeGreaterThan(3);
  for (const { left, right, clipped } of shapes) {
    expect([left >= 0 && right <= 390, right - left >= 190, clipped]).toEqual([true, true, false]);
  }
  const folded = pane(page, "Map").locator("summary").first();
  const words = String(await folded.getAttribute("aria-label"));
  const name = String(/“(.+)”/.exec(words)?.[1]);
  await folded.tap();
  const crumbs = page.getByRole("navigation", { name: "Branch" });
  await expect(crumbs).toContainText(name);
  await expect(cards.first()).toHaveAccessibleName(new RegExp(`: ${name}\\.`));
  await expectFitsThumbs(page);
  await crumbs.getByRole("button", { name: "Whole argument" }).tap();
  await expect(crumbs).toBeHidden();
  await expect(fold(page, name).or(pane(page, "Map").locator("summary").first())).toBeVisible();
});

test("a card shows in a sheet where the brief says it, and leads there", async ({ page }) => {
  await openOnPhone(page, FIRST_PATH);
  await card(page, "Safety and stability").tap();
  const sheet = page.getByRole("complementary", { name: "Details" });
  await expect(sheet).toContainText("Reason for “If pressure grows”");
  await expect(sheet.getByRole("blockquote")).toHaveText(
    "for Japan's own safety and for a stable region",
  );
  await expectFitsThumbs(page);
  await sheet.getByRole("button", { name: "Show in the brief" }).tap();
  await expect(sheet).toBeHidden();
  await expect(
    pane(page, "Brief").getByText("own safety and for a stable region"),
  ).toBeInViewport();
  await tab(page, "Map").tap();
  await sheet.getByRole("button", { name: "Close the details" }).tap();
  await expect(sheet).toBeHidden();
});

test("a passage leads to its statement in the map", async ({ page }) => {
  await openOnPhone(page, FIRST_PATH);
  await tab(page, "Brief").tap();
  const { x, y } = await pointOn(page, "Tokyo more and more worried");
  await page.touchscreen.tap(x, y);
  const choice = page.getByRole("dialog", { name: "Statements at this passage" });
  await choice.getByRole("button", { name: /Show it in the map/ }).tap();
  await expect(card(page, "New post shows worry")).toBeInViewport();
  await expect(card(page, "New post shows worry")).toHaveAttribute("aria-current", "true");
});

test("annotate a card, and read it again", async ({ page, signedIn, api }) => {
  const map = await makeTreeMap(await api(signedIn));
  await openOnPhone(page, map.path);
  await card(page, TREES.cool.label).tap();
  await tab(page, "Discussion").tap();
  const here = pane(page, "Discussion");
  await here.getByRole("button", { name: "Ask", exact: true }).tap();
  const form = here.getByRole("form", { name: "New question" });
  await form.getByRole("textbox").fill("At noon?");
  await expectFitsThumbs(page);
  await form.getByRole("button", { name: "Post" }).tap();
  await expect(here.getByRole("article", { name: "Question" })).toContainText("At noon?");
  await tab(page, "Map").tap();
  await expect(card(page, TREES.cool.label)).toHaveAccessibleName(/1 open annotation/);
});

test("nothing is too wide or too small to touch", async ({ page }) => {
  await openOnPhone(page, FIRST_PATH);
  await expectFitsThumbs(page);
  await tab(page, "Discussion").tap();
  await expect(page.getByRole("heading", { name: /^Discussion/ })).toBeVisible();
  await expectFitsThumbs(page);
  await tab(page, "Brief").tap();
  await expectFitsThumbs(page);
  for (const path of ["/", "/sign-in", "/sign-up", "/forgot"]) {
    await page.goto(path);
    await expectFitsThumbs(page);
  }
});
