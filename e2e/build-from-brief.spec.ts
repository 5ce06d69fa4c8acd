// Read and build: words of the brief become claims, reasons, counterpoints, premises and doubts, by mouse and by keys.
import type { APIRequestContext, Page } from "@playwright/test";
import { briefText, cardOf, openMap, selectWords } from "./fixtures/brief";
import { heard, pane, readMap } from "./fixtures/desk";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, TREE_TEXT, TREES } from "./fixtures/tree-map";

/** A map with the trees' brief and nothing in it. */
async function makeEmptyMap(api: APIRequestContext): Promise<{ id: string; path: string }> {
  const made = await api.post("/api/maps", {
    data: { title: "Trees", brief: { title: "A case for trees", language: "en", text: TREE_TEXT } },
  });
  const { map } = (await made.json()) as { map: { id: string; slug: string } };
  return { id: map.id, path: `/maps/${map.slug}` };
}

const bar = (page: Page) => page.getByRole("toolbar", { name: "Annotate the selected text" });

/** Waits for the editor, rewrites what stands in it if told, and saves. */
async function save(page: Page, title: RegExp, text?: string): Promise<void> {
  const editor = page.getByRole("dialog", { name: title });
  await expect(editor).toBeVisible();
  const field = editor.getByRole("textbox").first();
  await expect(field).toBeFocused();
  if (text !== undefined) await field.fill(text);
  await page.keyboard.press("Control+Enter");
  await expect(editor).toBeHidden();
}

test("with keys alone, from an empty map to an argument tied to its text", async ({
  page,
  signedIn,
  api,
}) => {
  const own = await api(signedIn);
  const map = await makeEmptyMap(own);
  await openMap(page, map.path);
  await expect(page.getByRole("heading", { name: "Find the main claim" })).toBeVisible();
  await page.getByRole("button", { name: "Go to the brief" }).press("Enter");
  await expect(briefText(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await heard(page, /^Cities should plant more trees/);
  await page.keyboard.press("m");
  await save(page, /^The main claim/);
  await heard(page, /^Added “Cities should plant/);
  await expect(briefText(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await heard(page, /^Trees cool the streets and clean the air/);
  await page.keyboard.press("r");
  await save(page, /^Reason for “Cities should/, "Trees cool the streets.");
  await expect(briefText(page)).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await heard(page, /^Some say that trees cost a city too much/);
  await page.keyboard.press("v");
  await save(page, /^Counterpoint to “Cities should/);
  await expect.poll(async () => (await readMap(own, map.id)).graph.passages.length).toBe(3);
  const { graph } = await readMap(own, map.id);
  const named = (text: string) => graph.statements.find((each) => each.text === text);
  const main = named("Cities should plant more trees.");
  const cool = named("Trees cool the streets.");
  expect(main && cool).toBeTruthy();
  expect(graph.inferences).toMatchObject([
    { kind: "support", premises: [cool?.id], target: { type: "statement", id: main?.id } },
    { kind: "attack", target: { type: "statement", id: main?.id } },
  ]);
  expect(graph.passages.map(({ exact }) => exact)).toEqual([
    "Cities should plant more trees.",
    "Trees cool the streets and clean the air.",
    "Some say that trees cost a city too much.",
  ]);
});

test("the bar builds on the selected card: a linked premise, a doubt, a tie and none", async ({
  page,
  signedIn,
  api,
}) => {
  const own = await api(signedIn);
  const map = await makeTreeMap(own);
  await openMap(page, map.path);
  await cardOf(page, TREES.clean.id).click();
  await selectWords(page, "A study of 2019 found that streets with trees were four degrees cooler");
  await expect(bar(page)).toContainText("Build the map on “Trees clean”");
  await expectAccessible(page);
  await bar(page).getByRole("button", { name: "Doubt of the step" }).click();
  await save(page, /^Doubts the step from/, "One study is not enough.");
  await selectWords(page, "Nobody has repeated it since.");
  await bar(page).getByRole("button", { name: "Linked premise" }).click();
  await save(page, /^Linked with/, "Nobody repeated it.");
  await selectWords(page, "found that streets with trees");
  await bar(page).getByRole("button", { name: "Where it is said" }).click();
  await heard(page, /“Trees clean” is tied to these words/);
  await selectWords(page, "found that streets with trees");
  await bar(page).getByRole("button", { name: "Not said here" }).click();
  await heard(page, /“Trees clean” is no longer tied/);
  const quotes = async () => (await readMap(own, map.id)).graph.passages.map(({ exact }) => exact);
  await expect.poll(quotes).not.toContain("found that streets with trees");
  const { graph } = await readMap(own, map.id);
  const step = graph.inferences.find(({ id }) => id === map.stepId);
  expect(step?.premises).toHaveLength(3);
  expect(graph.inferences.filter(({ target }) => target.id === map.stepId)).toHaveLength(1);
});

test("what is not in the brief is marked with whose it is, and can be left out", async ({
  page,
  signedIn,
  api,
}) => {
  const own = await api(signedIn);
  const map = await makeTreeMap(own);
  const add = { v: 1, type: "addStatement" } as const;
  const on = { type: "statement", id: TREES.main.id };
  const step = { v: 1, type: "addInference", kind: "support", target: on } as const;
  await own.post(`/api/maps/${map.id}/operations`, {
    data: {
      clientOpId: "batch-not-in-brief",
      operations: [
        { ...add, id: "statement-added", text: "Trees make people happy.", label: "Happy" },
        { ...step, id: "inference-added", premises: ["statement-added"] },
        {
          ...add,
          id: "statement-tacit",
          text: "Cool streets are good.",
          label: "Tacit",
          unstated: true,
        },
        { v: 1, type: "addPremise", id: map.stepId, statementId: "statement-tacit" },
      ],
    },
  });
  await openMap(page, map.path);
  const added = cardOf(page, "statement-added");
  await expect(added).toContainText("Not in the brief: the map-maker's");
  await expect(cardOf(page, "statement-tacit")).toContainText("Not stated");
  await expect(cardOf(page, TREES.cool.id)).not.toContainText("Not in the brief");
  await page.getByRole("switch", { name: "Brief only" }).click();
  await heard(page, "1 statement is left out");
  await expect(added).toHaveCount(0);
  await expect(cardOf(page, "statement-tacit")).toBeVisible();
  await expect(page.getByText("1 statement that is not in the brief is left out.")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Control+k");
  await expect(page.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("show the brief's own argument");
  await page.keyboard.press("Enter");
  await expect(added).toBeVisible();
  await page.getByRole("button", { name: "Outline" }).click();
  await expect(pane(page, "Map").getByText("Not in the brief: the map-maker's")).toBeVisible();
});

test("who may only read is offered nothing to build with", async ({ page, newPerson, api }) => {
  const map = await makeTreeMap(await api(await newPerson("Owner")));
  await openMap(page, map.path);
  await selectWords(page, "Nobody has repeated it since.");
  await expect(bar(page)).toBeVisible();
  await expect(bar(page).getByText(/Build the map/)).toHaveCount(0);
});
