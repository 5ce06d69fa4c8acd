// A visitor with a mouse reads: text and map are one, and one finds one's way.
import { briefText, highlighted, pointOn } from "./fixtures/brief";
import {
  card,
  FIRST_PATH,
  fold,
  heard,
  namesOf,
  openDesk,
  pane,
  readMap,
  row,
  scrollMapTo,
  step,
  waitForCanvas,
} from "./fixtures/desk";
import { expect, test } from "./fixtures/test";

const HOVERED =
  "Washington is reported to have an operational plan, OPLAN 5077, for a Chinese invasion.";

test("selecting a card marks its passage and scrolls to it", async ({ page }) => {
  await openDesk(page);
  const words =
    "Tokyo's present view of the Strait presumes that both sides want to settle their conflict";
  await card(page, "Peace is presumed").click();
  await expect(card(page, "Peace is presumed")).toHaveAttribute("aria-current", "true");
  await expect.poll(() => highlighted(page, "selected")).toEqual([expect.stringContaining(words)]);
  await expect(briefText(page).getByText(words)).toBeInViewport();
  await expect(page).toHaveURL(/#s-/);
});

test("hovering marks and moves nothing", async ({ page }) => {
  await openDesk(page);
  const goal = card(page, "Safety and stability");
  const before = await goal.boundingBox();
  await goal.hover();
  await expect
    .poll(() => highlighted(page, "hovered"))
    .toEqual(["for Japan's own safety and for a stable region"]);
  expect(await goal.boundingBox()).toEqual(before);
  await expect(briefText(page).getByText("The answer first")).toBeInViewport();
});

test("selecting a passage shows its statement, out of a fold too", async ({ page }) => {
  await openDesk(page);
  await expect(card(page, "OPLAN 5077")).toBeHidden();
  const { x, y } = await pointOn(page, HOVERED);
  await page.mouse.click(x, y);
  await expect(card(page, "OPLAN 5077")).toBeInViewport();
  await expect(card(page, "OPLAN 5077")).toHaveAttribute("aria-current", "true");
});

test("a passage with several statements offers them", async ({ page, request }) => {
  const { graph, brief } = await readMap(request);
  const shared = graph.passages.find(
    ({ statementIds, start }) =>
      statementIds.length > 1 ||
      graph.passages.some((other) => overlaps(other, start, statementIds)),
  );
  if (!(shared && brief)) throw new Error("No words of the brief carry two statements.");
  await openDesk(page);
  const { x, y } = await pointOn(page, brief.text.slice(shared.start, shared.end));
  await page.mouse.click(x, y);
  const choice = page.getByRole("dialog", { name: "Statements at this passage" });
  await expect(choice.getByRole("listitem")).not.toHaveCount(1);
  const second = choice.getByRole("listitem").nth(1).getByRole("button");
  const words = String(await second.locator("span").last().textContent());
  await second.click();
  await expect(choice).toBeHidden();
  await expect(pane(page, "Map").locator("[aria-current=true]")).toBeInViewport();
  expect(words.length).toBeGreaterThan(0);

  function overlaps(
    other: { start: number; end: number; statementIds: readonly string[] },
    at: number,
    ids: readonly string[],
  ) {
    return other.start <= at && other.end > at + 1 && other.statementIds[0] !== ids[0];
  }
});

test("coverage shades what of the text stands in the map", async ({ page }) => {
  await openDesk(page);
  await page.getByRole("switch", { name: "Coverage" }).click();
  await expect(page.getByText(/\d+% of the text stands in the map/)).toBeVisible();
  await expect.poll(async () => (await highlighted(page, "covered")).length).toBeGreaterThan(30);
  await expect.poll(async () => (await highlighted(page, "uncovered")).length).toBeGreaterThan(0);
});

test("search goes from hit to hit, into folds and back", async ({ page }) => {
  await openDesk(page);
  await page.getByRole("button", { name: "Search" }).click();
  const field = page.getByRole("searchbox", { name: "Search the statements" });
  await field.fill("OPLAN");
  await expect(page.getByRole("search").getByRole("status")).toHaveText("1 of 1");
  await expect(card(page, "OPLAN 5077")).toBeInViewport();
  await field.fill("abe");
  const count = page.getByRole("search").getByRole("status");
  await expect(count).toHaveText(/^1 of [2-9]/);
  await page.getByRole("button", { name: "Next hit" }).click();
  await expect(count).toHaveText(/^2 of/);
  await expect(field).toBeVisible();
  await page.getByRole("button", { name: "Previous hit" }).click();
  await expect(count).toHaveText(/^1 of/);
  await field.fill("zebra");
  await expect(count).toHaveText("none");
  await page.getByRole("button", { name: "Close the search" }).click();
  await expect(field).toBeHidden();
});

test("filters say how many match, and the legend what the signs mean", async ({ page }) => {
  await openDesk(page);
  await page.getByRole("button", { name: "Filters" }).click();
  const filters = page.getByRole("dialog", { name: "Filters" });
  await expect(filters.getByRole("status")).toHaveText("Nothing is filtered");
  await filters.getByRole("checkbox", { name: "Counterpoint" }).check();
  await expect(filters.getByRole("status")).toHaveText(/^\d+ statements match$/);
  await filters.getByRole("checkbox", { name: "Reported" }).check();
  await filters.getByRole("button", { name: "Clear" }).click();
  await expect(filters.getByRole("status")).toHaveText("Nothing is filtered");
  await page.keyboard.press("Escape");
  await expect(filters).toBeHidden();
  await expect(page.getByRole("button", { name: "Filters" })).toBeFocused();
  await page.getByRole("button", { name: "Legend" }).click();
  await expect(page.getByRole("dialog", { name: "Legend" })).toContainText(
    "Linked: these work only together",
  );
});

test("reading order goes through the whole argument", async ({ page }) => {
  await openDesk(page);
  await card(page, "It depends on Beijing").click();
  await page.getByRole("button", { name: "Next in reading order" }).click();
  await expect(card(page, "If pressure grows")).toHaveAttribute("aria-current", "true");
  await page.getByRole("button", { name: "Next in reading order" }).click();
  await expect(card(page, "Safety and stability")).toHaveAttribute("aria-current", "true");
  await page.getByRole("button", { name: "Previous in reading order" }).click();
  await expect(card(page, "If pressure grows")).toHaveAttribute("aria-current", "true");
});

test("links lead to a statement, a step, and say so where nothing is left", async ({
  page,
  request,
}) => {
  const { graph } = await readMap(request);
  const deep = graph.statements.find(({ label }) => label === "OPLAN 5077");
  await openDesk(page, `${FIRST_PATH}#s-${deep?.id}`);
  await expect(card(page, "OPLAN 5077")).toBeInViewport();
  await expect.poll(() => highlighted(page, "selected")).toEqual([HOVERED]);
  const folded = graph.inferences.find(({ premises }) => premises.includes(String(deep?.id)));
  await page.goto("/");
  await openDesk(page, `${FIRST_PATH}#i-${folded?.id}`);
  await expect(pane(page, "Map").locator("[aria-current=true]")).toHaveAttribute(
    "href",
    `#i-${folded?.id}`,
  );
  await page.goto("/");
  await openDesk(page, `${FIRST_PATH}#a-annotation-that-is-gone`);
  await heard(page, "no longer there");
});

test("focus shows one branch, and breadcrumbs lead back up", async ({ page }) => {
  await openDesk(page);
  await card(page, "Two learn more").click();
  await page.getByRole("button", { name: "Show only the selected branch" }).click();
  const crumbs = page.getByRole("navigation", { name: "Branch" });
  await expect(crumbs.getByRole("listitem")).toHaveText([
    "Whole argument",
    "Unofficial ties widen",
    "Civilian post counts",
    "Two learn more",
  ]);
  await expect(card(page, "Caution could give way")).toHaveCount(0);
  await expect(card(page, "Retired officer there")).toBeVisible();
  await crumbs.getByRole("button", { name: "Civilian post counts" }).click();
  await expect(card(page, "Long-term gain")).toBeVisible();
  await crumbs.getByRole("button", { name: "Whole argument" }).click();
  await expect(crumbs).toBeHidden();
  await expect(card(page, "Caution could give way")).toBeVisible();
});

test("opening everything on the map and in the outline shows the same statements", async ({
  page,
  request,
}) => {
  const { graph } = await readMap(request);
  await openDesk(page);
  await scrollMapTo(page, fold(page, "Better work with AIT"));
  await fold(page, "Better work with AIT").click();
  await expect(card(page, "Liaison in an invasion")).toBeVisible();
  await page.getByRole("button", { name: "Open every branch" }).click();
  await expect(fold(page, "Long-term gain")).toHaveCount(0);
  const cards = (await namesOf(pane(page, "Map").locator("a[data-place-key]"))).join("\n");
  await page.getByRole("button", { name: "Outline" }).click();
  const tree = page.getByRole("tree", { name: "Argument outline" });
  await expect(row(page, /^Step: /)).toHaveCount(graph.inferences.length);
  const rows = (await namesOf(tree.getByRole("treeitem"))).join("\n");
  for (const { text } of graph.statements) {
    expect(cards).toContain(text);
    expect(rows).toContain(text);
  }
  await row(page, /^Premise: In the Taiwan Strait crisis of 1996/).click();
  await expect.poll(() => highlighted(page, "selected")).toEqual([expect.stringContaining("1996")]);
  await page.getByRole("button", { name: "Map", exact: true }).click();
  await waitForCanvas(page);
  await expect(card(page, "Lesson of 1996")).toBeInViewport();
});

test("the choice of layout and of colours outlives the page", async ({ page }) => {
  await openDesk(page);
  await page.getByRole("button", { name: "Tree, top down" }).click();
  await expect(page.getByRole("button", { name: "Tree, top down" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await page.getByRole("button", { name: "Commands" }).click();
  await page.getByRole("option", { name: "Dark colours" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await page.reload();
  await expect(page.getByRole("button", { name: "Tree, top down" })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await expect(pane(page, "Brief").locator("article")).toHaveCSS("color", "rgb(236, 233, 226)");
});

test("a card, a step and the way to the main claim are marked together", async ({ page }) => {
  await openDesk(page);
  await step(page, "Safety and stability").click();
  await expect(step(page, "Safety and stability")).toHaveAttribute("aria-current", "true");
  await expect.poll(() => highlighted(page, "selected")).not.toEqual([]);
});

test("writing needs an account", async ({ request, baseURL }) => {
  const { map } = await readMap(request);
  const answer = await request.post(`/api/maps/${map.id}/operations`, {
    headers: { origin: String(baseURL) },
    data: {
      clientOpId: crypto.randomUUID(),
      operations: [
        {
          v: 1,
          type: "addAnnotation",
          id: crypto.randomUUID(),
          target: { type: "map", id: map.id },
          kind: "comment",
          body: "Nobody says this.",
        },
      ],
    },
  });
  expect(answer.status()).toBe(401);
  expect((await answer.json()).error.code).toBe("UNAUTHENTICATED");
});

test("a link to a step shows it in a narrow pane too", async ({ page }) => {
  await page.setViewportSize({ width: 900, height: 820 });
  await page.goto(`${FIRST_PATH}#i-step-fear-of-a-backlash-no-sharp-turn-for-now`);
  const joint = step(page, "Fear of a backlash");
  await expect(joint).toHaveAttribute("aria-current", "true");
  await expect(joint).toBeInViewport();
});
