// A visitor without JavaScript reads the whole argument beside the brief.
import { randomUUID } from "node:crypto";
import { card, FIRST_PATH, pane, readMap } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";
import { operate } from "./fixtures/tree-map";

test.use({ javaScriptEnabled: false });

test("the first page lists the maps and leads to one", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveTitle("Counterpoint");
  await expect(page.getByRole("article").first().getByRole("link")).toBeVisible();
  // Other journeys make maps too, with and without a main claim: among many this one is found by words.
  await page.goto("/?q=dispatching+official");
  await expect(page).toHaveTitle("Maps, “dispatching official” · Counterpoint");
  await expect(page.getByRole("status")).toContainText("“dispatching official”");
  const first = page.getByRole("article").filter({ hasText: "Dispatching a MOD Official" });
  await expect(first).toContainText("Main claim.");
  await expect(first).toContainText(/\d\d statements/);
  await first.getByRole("link").click();
  await expect(page).toHaveURL(new RegExp(`${FIRST_PATH}$`));
  await expect(page.getByRole("heading", { level: 1 })).toContainText("MOD Official");
});

test("the brief stands beside the map, and the map in columns", async ({ page }) => {
  await page.goto(FIRST_PATH);
  await expect(page.getByText("A digest in our words, not the author's text")).toBeVisible();
  const brief = await pane(page, "Brief").boundingBox();
  const map = await pane(page, "Map").boundingBox();
  if (!(brief && map)) throw new Error("A pane is missing.");
  expect(brief.x + brief.width).toBeLessThanOrEqual(map.x + 1);
  expect(Math.abs(brief.y - map.y)).toBeLessThan(2);
  expect(Math.min(brief.width, map.width)).toBeGreaterThan(300);

  const main = await card(page, "It depends on Beijing").boundingBox();
  const left = await card(page, "If pressure grows").boundingBox();
  const right = await card(page, "Caution could give way").boundingBox();
  if (!(main && left && right)) throw new Error("A card is missing.");
  expect(main.y + main.height).toBeLessThan(Math.min(left.y, right.y));
  expect(right.x - left.x).toBeGreaterThan(left.width);
});

test("every statement can be reached by opening the folds", async ({ page, request }) => {
  const { graph } = await readMap(request);
  await page.goto(FIRST_PATH);
  const map = pane(page, "Map");
  const closed = map.locator("details:not([open]) > summary");
  await expect(closed.first()).toBeVisible();
  expect(await closed.first().textContent()).toMatch(/^\d+ more: /);
  for (let left = await closed.count(); left > 0; left = await closed.count()) {
    await closed.first().click();
  }
  for (const { text } of graph.statements) {
    await expect(map.getByText(text, { exact: true }).first()).toBeVisible();
  }
});

test("a mark in the text leads to its statement, out of a fold too", async ({ page }) => {
  await page.goto(FIRST_PATH);
  const mark = pane(page, "Brief").getByRole("link", { name: "In the map: OPLAN 5077" });
  const goal = card(page, "OPLAN 5077");
  await expect(goal).toBeHidden();
  await mark.click();
  await expect(page).toHaveURL(/#s-/);
  await expect(goal).toBeInViewport();
});

test("annotations are readable below", async ({ page, newPerson, api, request }) => {
  const person = await newPerson("Nora Scripts");
  const { map, graph } = await readMap(request);
  const id = `annotation-${randomUUID()}`;
  const target = { type: "statement", id: String(graph.statements[0]?.id) };
  const body = `Who says so? ${id}`;
  const mine = await api(person);
  await operate(mine, map.id, [
    { v: 1, type: "addAnnotation", id, target, kind: "question", body },
    {
      v: 1,
      type: "addAnnotation",
      id: `reply-${id}`,
      target,
      kind: "comment",
      body: `The author does. ${id}`,
      parentId: id,
    },
  ]);
  await page.goto(FIRST_PATH);
  const below = page.getByRole("region", { name: /with its annotations/ });
  await expect(below.getByText(body)).toBeVisible();
  await expect(below.getByText(`The author does. ${id}`)).toBeVisible();
  await expect(below.getByText("Nora Scripts").first()).toBeVisible();
});
