// Text and map are one: what is pointed at or selected in one is marked in the other.
import { cardOf, expectHighlighted, openMap, pointOn } from "./fixtures/brief";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, TREES } from "./fixtures/tree-map";

test("hover, select, choose among several, and the coverage switch", async ({
  page,
  signedIn,
  api,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  await openMap(page, map.path);
  const cost = await pointOn(page, "Some say that trees");
  await page.mouse.move(cost.x, cost.y);
  await expect(cardOf(page, TREES.cost.id)).toHaveAttribute("data-hovered", "true");
  await page.mouse.click(cost.x, cost.y);
  await expect(cardOf(page, TREES.cost.id)).toHaveAttribute("aria-current", "true");
  await expectHighlighted(page, "selected", ["Some say that trees cost a city too much."]);

  await cardOf(page, TREES.main.id).click();
  await expectHighlighted(page, "selected", ["Cities should plant more trees."]);

  const both = await pointOn(page, "Trees cool the streets");
  await page.mouse.click(both.x, both.y);
  const chooser = page.getByRole("dialog", { name: "Statements at this passage" });
  await expect(chooser.getByRole("listitem")).toHaveCount(2);
  await chooser.getByRole("button", { name: new RegExp(TREES.clean.text) }).click();
  await expect(cardOf(page, TREES.clean.id)).toHaveAttribute("aria-current", "true");

  await page.getByRole("switch", { name: "Coverage" }).click();
  await expect(page.getByText(/^\d+% of the text stands in the map/)).toBeVisible();
  await expectHighlighted(page, "uncovered", [
    "A study of 2019 found that streets with trees were four degrees cooler in July. Nobody has repeated it since.",
  ]);
  await expectAccessible(page);
});

test("a browser without highlights of its own paints spans", async ({ page, signedIn, api }) => {
  await page.addInitScript(() => {
    Object.defineProperty(CSS, "highlights", { value: undefined });
    Reflect.deleteProperty(CSS, "highlights");
    Reflect.deleteProperty(globalThis, "Highlight");
  });
  const map = await makeTreeMap(await api(signedIn));
  await page.goto(map.path);
  await cardOf(page, TREES.cost.id).click();
  const selected = page.locator(".brief-text .mark-selected");
  await expect(selected).toHaveText("Some say that trees cost a city too much.");
  await expect(page.locator(".brief-text .mark-mapped")).toHaveCount(3);
  const point = await pointOn(page, "Cities should plant");
  await page.mouse.click(point.x, point.y);
  await expect(selected).toHaveText("Cities should plant more trees.");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("passages are marked and lead to their statements", async ({ page, newPerson, api }) => {
    const map = await makeTreeMap(await api(await newPerson("Owner")));
    await page.goto(map.path);
    await expect(page.locator(".brief-text .mark-mapped").first()).toHaveText(
      "Cities should plant more trees.",
    );
    await page.getByRole("link", { name: "In the map: Trees cool, Trees clean" }).click();
    await expect(page).toHaveURL(new RegExp(`#s-${TREES.cool.id}$`));
  });
});
