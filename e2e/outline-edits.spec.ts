// The outline edits as an outliner does: rows by Enter, levels by Tab, relations by one key; and on a phone by buttons.
import type { APIRequestContext, Page } from "@playwright/test";
import { heard, openDesk, readMap, row } from "./fixtures/desk";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, TREES } from "./fixtures/tree-map";

async function openOutline(page: Page, api: APIRequestContext) {
  const map = await makeTreeMap(api);
  await openDesk(page, map.path);
  await page.getByRole("button", { name: "Outline" }).click();
  await expect(page.getByRole("tree", { name: "Argument outline" })).toBeVisible();
  return map;
}

const field = (page: Page) => page.getByRole("textbox", { name: "Text of the new statement" });

test("Enter, signs, Tab and F2 build and mend the argument without a mouse", async ({
  page,
  signedIn,
  api,
}) => {
  const own = await api(signedIn);
  const map = await openOutline(page, own);
  const cost = row(page, /^Counterpoint: Trees cost a city/);
  await cost.focus();
  await page.keyboard.press("End");
  await expect(cost).toBeFocused();

  await page.keyboard.press("Enter");
  await expect(field(page)).toBeFocused();
  const draft = row(page, "A new statement");
  await expect(draft.getByText("Counterpoint to “More trees”")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.type("Trees drop their leaves.");
  await page.keyboard.press("Enter");
  await heard(page, "Added “Trees drop their leaves.”");
  const leaves = row(page, /^Counterpoint: Trees drop their leaves/);
  await expect(leaves).toBeFocused();

  await page.keyboard.press("-");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("Leaves are good soil.");
  await page.keyboard.press("Enter");
  const soil = row(page, /^Counterpoint: Leaves are good soil/);
  await expect(soil).toBeFocused();

  await page.keyboard.press("Shift+Tab");
  await heard(page, /Leaves are good soil.* is raised/);
  await expect(soil).toBeFocused();
  await page.keyboard.press("Tab");
  await heard(page, /Leaves are good soil.* is lowered/);
  await expect(soil).toBeFocused();

  await page.keyboard.press("F2");
  const text = page.getByRole("textbox", { name: "Text of the statement" });
  await expect(text).toBeFocused();
  await expect(text).toHaveValue("Leaves are good soil.");
  await page.keyboard.type(" And free.");
  await page.keyboard.press("Escape");
  await heard(page, "What you wrote is kept");
  await expect(soil).toBeFocused();
  await page.keyboard.press("F2");
  await expect(text).toHaveValue("Leaves are good soil. And free.");
  await page.keyboard.press("Enter");
  await heard(page, "Saved “Leaves are good soil…”");
  const free = row(page, /^Counterpoint: Leaves are good soil\. And free/);
  await expect(free).toBeFocused();

  await page.keyboard.press("Delete");
  await expect(free).toHaveCount(0);
  const texts = async () =>
    (await readMap(own, map.id)).graph.statements.map(({ text: each }) => each);
  await expect.poll(texts).not.toContain("Leaves are good soil. And free.");
  expect(await texts()).toContain("Trees drop their leaves.");
});

test("a new row changes what it will be by a sign, and links or doubts", async ({
  page,
  signedIn,
  api,
}) => {
  const own = await api(signedIn);
  const map = await openOutline(page, own);
  await row(page, /^Premise: Trees clean the air/).click();
  await page.keyboard.press("Enter");
  await expect(field(page)).toBeFocused();
  await page.keyboard.press("&");
  await page.keyboard.type("Clean air is healthy.");
  await page.keyboard.press("Enter");
  await expect(row(page, /^Premise: Clean air is healthy/)).toBeFocused();
  await page.keyboard.press("~");
  await expect(field(page)).toBeFocused();
  await page.keyboard.type("Not every tree does.");
  await page.keyboard.press("Enter");
  await expect(row(page, /^Counterpoint: Not every tree does/)).toBeFocused();
  await expect.poll(async () => (await readMap(own, map.id)).graph.inferences.length).toBe(3);
  const { graph } = await readMap(own, map.id);
  expect(graph.inferences.find(({ id }) => id === map.stepId)?.premises).toHaveLength(3);
  expect(graph.inferences.find(({ target }) => target.id === map.stepId)?.kind).toBe("attack");
});

test("Tab is not a trap: after Escape it leaves the outline; the menu is the map's", async ({
  page,
  signedIn,
  api,
}) => {
  await openOutline(page, await api(signedIn));
  const main = row(page, /^Claim: Cities should plant/);
  await main.click();
  await page.keyboard.press("Tab");
  await expect(page.getByText(/^Nothing stands above it at this level/)).toBeVisible();
  await expect(main).toBeFocused();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  await expect(main).not.toBeFocused();
  await main.click({ button: "right" });
  await expect(page.getByRole("menuitem", { name: /^Add a reason/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await row(page, new RegExp(`^Premise: ${TREES.cool.text}`)).click();
  await page.getByRole("button", { name: "Everything else" }).click();
  await expect(page.getByRole("menuitem", { name: /^Delete/ })).toBeVisible();
});

test("who may only read walks the outline as before", async ({ page, newPerson, api }) => {
  await openOutline(page, await api(await newPerson("Owner")));
  const main = row(page, /^Claim: Cities should plant/);
  await main.focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Enter");
  await page.keyboard.press("F2");
  await expect(page.getByRole("textbox")).toHaveCount(0);
  await page.keyboard.press("ArrowDown");
  await expect(row(page, /^Step: reason for “More trees”/)).toBeFocused();
  await expect(page.getByRole("button", { name: "New row below" })).toHaveCount(0);
});
