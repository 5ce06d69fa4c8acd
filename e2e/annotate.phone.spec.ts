// On a phone: touch a passage, annotate its words, and nothing covers what is selected.
import { briefText, expectHighlighted, pointOn } from "./fixtures/brief";
import { expect, test } from "./fixtures/test";
import { makeTreeMap } from "./fixtures/tree-map";

test("touch a passage, annotate its words, post", async ({ page, signedIn, api }) => {
  const map = await makeTreeMap(await api(signedIn));
  await page.goto(map.path);
  await page.getByRole("button", { name: "Brief", exact: true }).tap();
  await expect(briefText(page)).toHaveAttribute("data-native", "");
  const point = await pointOn(page, "cost a city");
  await page.touchscreen.tap(point.x, point.y);
  const chooser = page.getByRole("dialog", { name: "Statements at this passage" });
  await chooser.getByRole("button", { name: "Annotate these words" }).tap();
  const bar = page.getByRole("toolbar", { name: "Annotate the selected text" });
  await expect(bar).toBeVisible();
  await page.evaluate(() => document.fonts.ready);
  const box = await bar.boundingBox();
  const selected = await page.evaluate(() => {
    const [range] = [...(CSS.highlights.get("brief-pending") ?? [])];
    const live = document.createRange();
    if (!range) throw new Error("Nothing is marked as selected.");
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { top, bottom } = live.getBoundingClientRect();
    return { top, bottom };
  });
  if (!box) throw new Error("The bar is not in sight.");
  expect(box.y >= selected.bottom || box.y + box.height <= selected.top).toBe(true);
  expect(box.x).toBeGreaterThanOrEqual(0);
  expect(box.x + box.width).toBeLessThanOrEqual(390);
  await bar.getByRole("button", { name: "Unclear" }).tap();
  await page.getByLabel("What is hard to understand here?").fill("Who says so?");
  await page.getByRole("button", { name: "Post" }).tap();
  await expect(page.getByRole("article", { name: "Unclear" })).toContainText("Who says so?");
  await page.getByRole("button", { name: "Brief", exact: true }).tap();
  await expectHighlighted(page, "annotated", ["Some say that trees cost a city too much."]);
});

test("words that a finger selected are offered too", async ({ page, signedIn, api }) => {
  const map = await makeTreeMap(await api(signedIn));
  await page.goto(map.path);
  await page.getByRole("button", { name: "Brief", exact: true }).tap();
  await expect(briefText(page)).toHaveAttribute("data-native", "");
  // Where a long press and its handles end up: the browser's own selection.
  await briefText(page).evaluate((root) => {
    const words = [...root.querySelectorAll("[data-start]")].at(-1)?.firstChild;
    if (words) document.getSelection()?.setBaseAndExtent(words, 0, words, 15);
  });
  await expect(page.getByRole("toolbar", { name: "Annotate the selected text" })).toBeVisible();
  await expectHighlighted(page, "pending", ["A study of 2019"]);
});
