// The map as a drawing: the server's page and the canvas on the same pixels, nothing over anything, all of it readable.
import type { Locator, Page } from "@playwright/test";
import { card, FIRST_PATH, fold, openDesk, pane, row, waitForCanvas } from "./fixtures/desk";
import { expectOwnFont } from "./fixtures/picture";
import { expect, test } from "./fixtures/test";

interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

declare global {
  interface Window {
    shownTwice?: Set<string>;
  }
}

const SIZES = [
  { width: 900, height: 900 },
  { width: 640, height: 820 },
];

/** Where each card stands, by the key of its place. */
function cards(page: Page): Promise<Record<string, Rect>> {
  return page.locator("#pane-map .map-card").evaluateAll((elements) =>
    Object.fromEntries(
      elements.map((element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [element.getAttribute("data-place-key"), { x, y, width, height }];
      }),
    ),
  );
}

/** Closes the brief, so that the map's pane is as wide as the window, and keeps that width for the next page. */
async function widenMap(page: Page): Promise<void> {
  await openDesk(page);
  const brief = pane(page, "Brief");
  if (await brief.isVisible()) {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox").fill("Show or hide the brief");
    await page.keyboard.press("Enter");
    await expect(brief).toBeHidden();
  }
}

function overlapping(rects: Readonly<Record<string, Rect>>): string[] {
  const list = Object.entries(rects);
  return list.flatMap(([a, one], at) =>
    list.slice(at + 1).flatMap(([b, two]) => {
      const across = Math.min(one.x + one.width, two.x + two.width) - Math.max(one.x, two.x);
      const down = Math.min(one.y + one.height, two.y + two.height) - Math.max(one.y, two.y);
      return across > 0.6 && down > 0.6 ? [`${a} and ${b}`] : [];
    }),
  );
}

/** The smallest letters of any text within, as they are on the screen. */
function smallestText(within: Locator): Promise<number> {
  return within.evaluateAll((elements) =>
    Math.min(
      ...elements.map((element) => {
        const drawn = element.getBoundingClientRect().width / (element as HTMLElement).offsetWidth;
        return Number.parseFloat(getComputedStyle(element).fontSize) * drawn;
      }),
    ),
  );
}

/** Waits until nothing on the map overlaps. */
async function expectApart(page: Page): Promise<void> {
  await expect.poll(async () => overlapping(await cards(page))).toEqual([]);
}

/** Waits until what is written on the map is at least so large. */
async function expectLetters(within: Locator, least: number): Promise<void> {
  await expect.poll(() => smallestText(within)).toBeGreaterThanOrEqual(least);
}

test("the canvas stands on the pixels of the server's page", async ({ page, browser, baseURL }) => {
  await openDesk(page);
  // From the second visit on the server knows the pane's size.
  await openDesk(page);
  await expectOwnFont(page);
  const drawn = await cards(page);
  const stored = await page.context().storageState();
  const plain = await browser.newContext({
    javaScriptEnabled: false,
    storageState: stored,
    viewport: page.viewportSize(),
    baseURL: String(baseURL),
  });
  const still = await plain.newPage();
  await still.goto(FIRST_PATH);
  await expectOwnFont(still);
  const painted = await cards(still);
  await plain.close();
  expect(Object.keys(drawn).length).toBeGreaterThan(12);
  for (const [key, rect] of Object.entries(drawn)) {
    const other = painted[key];
    expect(other, key).toBeDefined();
    for (const side of ["x", "y", "width", "height"] as const) {
      expect(Math.abs(rect[side] - (other?.[side] ?? 0)), `${side} of ${key}`).toBeLessThan(2);
    }
  }
});

for (const size of SIZES) {
  test(`at ${size.width} by ${size.height} one reads and scrolls down, no more`, async ({
    page,
  }) => {
    await widenMap(page);
    await page.setViewportSize(size);
    const text = pane(page, "Map").locator(".map-card-text");
    await expectLetters(text, 13);
    await expect(page.getByRole("button", { name: "Zoom 100 %. Actual size" })).toBeVisible();
    await expectApart(page);
    const outside = async () =>
      Object.entries(await cards(page))
        .filter(([, { x, width }]) => x < 0 || x + width > size.width)
        .map(([key]) => key);
    await expect.poll(outside).toEqual([]);
    await expect(pane(page, "Map").locator(".map-chip").first()).toHaveText(/^\d+ more: /);
  });
}

test("no card cuts its words, and the canvas lays itself out again for wide text spacing", async ({
  page,
}) => {
  await openDesk(page);
  const cut = () =>
    page
      .locator("#pane-map .map-card")
      .evaluateAll((elements) =>
        elements
          .filter(
            ({ scrollHeight, clientHeight, scrollWidth, clientWidth }) =>
              scrollHeight > clientHeight + 1 || scrollWidth > clientWidth + 1,
          )
          .map((element) => element.getAttribute("data-place-key")),
      );
  await expectOwnFont(page);
  await expect.poll(cut).toEqual([]);
  await page.addStyleTag({
    content:
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }",
  });
  await expectApart(page);
  await expect.poll(cut).toEqual([]);
});

test("a fold opens where it is: the card that it hangs on does not move", async ({ page }) => {
  await openDesk(page);
  const chip = pane(page, "Map").locator(".map-chip:visible").first();
  const label = /below “(.+)”/.exec(String(await chip.getAttribute("aria-label")))?.[1] ?? "";
  const before = await card(page, label).boundingBox();
  await fold(page, label).click();
  await expect(fold(page, label)).toBeHidden();
  await expect.poll(() => card(page, label).boundingBox()).toEqual(before);
  await expectApart(page);
  await pane(page, "Map")
    .getByRole("button", { name: `Fold what is below “${label}”` })
    .click();
  await expect(fold(page, label)).toBeVisible();
  await expect.poll(() => card(page, label).boundingBox()).toEqual(before);
});

test("zoomed out, what is written stays at 12 px or more", async ({ page }) => {
  await openDesk(page);
  const smaller = page.getByRole("button", { name: "Smaller" });
  const map = pane(page, "Map");
  await smaller.click();
  await expect(page.getByRole("button", { name: "Zoom 80 %. Actual size" })).toBeVisible();
  await expectLetters(map.locator(".map-card-label, .map-card-far-text, .map-chip"), 12);
  await smaller.click();
  await expect(page.getByRole("button", { name: "Zoom 64 %. Actual size" })).toBeVisible();
  await expectLetters(map.locator(".map-card-label, .map-card-far-text, .map-chip"), 12);
  await page.getByRole("button", { name: "Whole map" }).click();
  const labels = map.locator("[data-far-label]");
  await expect(labels.filter({ hasText: "It depends on Beijing" })).toBeVisible();
  await expectLetters(labels, 12);
  await page.getByRole("button", { name: /^Zoom / }).click();
  await expect(map.locator(".map-card-text").first()).toBeVisible();
});

test("trees, top down and from left to right, open at the main claim and overlap nothing", async ({
  page,
}) => {
  await openDesk(page);
  for (const name of ["Tree, top down", "Tree, left to right"]) {
    await page.getByRole("button", { name, exact: true }).click();
    await expect(page.getByRole("button", { name, exact: true })).toHaveAttribute(
      "aria-pressed",
      "true",
    );
    await expect(card(page, "It depends on Beijing")).toBeInViewport();
    await expectApart(page);
  }
  await page.reload();
  await expect(page.getByRole("button", { name: "Tree, left to right" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
});

test("the outline has the same statements as the canvas, folded and unfolded", async ({ page }) => {
  await openDesk(page);
  const keysOf = (selector: string, attribute: string) =>
    page
      .locator(selector)
      .evaluateAll(
        (elements, name) => elements.map((element) => element.getAttribute(name)).sort(),
        attribute,
      );
  for (const unfold of [false, true]) {
    if (unfold) {
      await page.getByRole("button", { name: "Open every branch" }).click();
      await expect(page.locator("#pane-map .map-chip:visible")).toHaveCount(0);
    }
    const drawn = await keysOf("#pane-map .map-card", "data-place-key");
    const joints = await keysOf("#pane-map .map-joint", "data-inference-id");
    await page.getByRole("button", { name: "Outline" }).click();
    await expect(row(page, /depends mostly on/)).toBeVisible();
    await expect
      .poll(() => keysOf("[role=treeitem][data-outline-key]", "data-outline-key"))
      .toEqual(drawn);
    await expect(page.locator("[role=treeitem].map-row-step")).toHaveCount(joints.length);
    await page.getByRole("button", { name: "Map", exact: true }).click();
    await waitForCanvas(page);
  }
});

test("printed, the outline stands on paper with its annotations", async ({ page }) => {
  await openDesk(page);
  await page.emulateMedia({ media: "print" });
  const print = page.getByRole("region", {
    name: "The argument as an outline, with its annotations",
  });
  await expect(print).toContainText("depends mostly on how Beijing acts");
  await expect(print).toContainText("Counterpoint to");
  await expect(page.getByRole("application", { name: "Argument map" })).toBeHidden();
});

test("while the canvas takes over, no card is shown twice", async ({ page }) => {
  await page.addInitScript(() => {
    const twice = new Set<string>();
    window.shownTwice = twice;
    new MutationObserver(() => {
      const shown = new Set<string>();
      for (const card of document.querySelectorAll<HTMLElement>("#pane-map .map-card")) {
        const key = String(card.dataset.placeKey);
        if (getComputedStyle(card).visibility === "hidden") continue;
        if (shown.has(key)) twice.add(key);
        shown.add(key);
      }
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
  await openDesk(page);
  await expect(card(page, "It depends on Beijing")).toBeVisible();
  expect(await page.evaluate(() => [...(window.shownTwice ?? ["not watched"])])).toEqual([]);
});
