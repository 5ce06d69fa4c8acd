// What a map-maker does to a grown argument: merge by search, use a statement twice, cut one of two linked premises,
// paste a long text and take all of it back; and an editor that outlives a reload.
import type { APIRequestContext } from "@playwright/test";
import { card, openDesk, readMap } from "./fixtures/desk";
import { editor, notice, select } from "./fixtures/editing";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, operate, TREES } from "./fixtures/tree-map";

/** What “Trees clean” is a reason or a counterpoint of, as the server has it. */
async function stepsFrom(api: APIRequestContext, mapId: string): Promise<string[][]> {
  const { graph } = await readMap(api, mapId);
  return graph.inferences
    .filter(({ premises }) => premises.includes(TREES.clean.id))
    .map(({ kind, target }) => [kind, target.id])
    .sort();
}

test("“Merge with” finds the other by a few letters, and one stays", async ({
  page,
  signedIn,
  api,
}) => {
  const own = await api(signedIn);
  const map = await makeTreeMap(own);
  await openDesk(page, map.path);
  await select(page, TREES.clean.label);
  await page.keyboard.press("g");
  const merge = page.getByRole("dialog", { name: "Merge “Trees clean” with …" });
  await expect(merge.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("cost");
  await page.keyboard.press("Enter");
  const which = page.getByRole("dialog", { name: "Merge two statements" });
  await which.getByRole("radio", { name: /Trees clean the air/ }).check();
  await which.getByRole("button", { name: "Merge" }).click();
  await expect(notice(page, "Merged “Trees cost” into “Trees clean”.")).toBeVisible();
  await expect(card(page, TREES.cost.label)).toHaveCount(0);
  await expect
    .poll(async () => (await stepsFrom(own, map.id)).map(([kind]) => kind))
    .toEqual(["attack", "support"]);
  await notice(page, "Merged").getByRole("button", { name: "Undo" }).click();
  await expect(card(page, TREES.cost.label)).toBeVisible();
});

test("a statement is used once more elsewhere", async ({ page, signedIn, api }) => {
  const own = await api(signedIn);
  const map = await makeTreeMap(own);
  await openDesk(page, map.path);
  await select(page, TREES.clean.label);
  await page.keyboard.press("u");
  const reuse = page.getByRole("dialog", { name: "Use “Trees clean” elsewhere" });
  await reuse.getByText("Counterpoint to").click();
  await reuse.getByRole("combobox").fill("cost");
  await page.keyboard.press("Enter");
  await expect(notice(page, /^Used: counterpoint/)).toBeVisible();
  await expect
    .poll(() => stepsFrom(own, map.id))
    .toEqual([
      ["attack", TREES.cost.id],
      ["support", TREES.main.id],
    ]);
});

test("one of two linked counterpoints is cut and stays a counterpoint", async ({
  page,
  signedIn,
  api,
}) => {
  const own = await api(signedIn);
  const map = await makeTreeMap(own);
  await operate(own, map.id, [
    { v: 1, type: "addStatement", id: "statement-poor", text: "The city is poor.", label: "Poor" },
    { v: 1, type: "addPremise", id: "inference-trees-cost", statementId: "statement-poor" },
  ]);
  await openDesk(page, map.path);
  await select(page, "Poor");
  await page.keyboard.press("Control+x");
  await expect(notice(page, "Cut “Poor”")).toBeVisible();
  await select(page, TREES.cool.label);
  await page.keyboard.press("Control+v");
  await expect(notice(page, "Moved what was cut.")).toBeVisible();
  await expect(card(page, "Poor")).toHaveAttribute("aria-label", /Counterpoint to “Trees cool”/);
});

test("a long text is pasted in several changes, and one click takes all of it back", async ({
  page,
  signedIn,
  api,
}) => {
  const own = await api(signedIn);
  const map = await makeTreeMap(own);
  await openDesk(page, map.path);
  const lines = Array.from({ length: 280 }, (_, i) => `  + Tree number ${i} gives shade.`);
  await select(page, TREES.main.label);
  await page.keyboard.press("Control+c");
  await expect(notice(page, "Copied “More trees”")).toBeVisible();
  await page.keyboard.press("Control+v");
  const paste = page.getByRole("dialog", { name: "Paste a branch" });
  await paste.getByLabel("Text").fill(["Many trees.", ...lines].join("\n"));
  await paste.getByRole("button", { name: "Add 281 statements" }).click();
  const done = notice(page, "Pasted 281 statements, in 2 changes.");
  await expect(done).toBeVisible();
  await done.getByRole("button", { name: "Undo" }).click();
  await expect(async () => {
    const { graph } = await readMap(own, map.id);
    expect(graph.statements.length).toBeLessThan(10);
  }).toPass({ timeout: 30_000 });
});

test("an open editor keeps its words over a reload", async ({ page, signedIn, api }) => {
  const map = await makeTreeMap(await api(signedIn));
  await openDesk(page, map.path);
  await select(page, TREES.cool.label);
  await page.keyboard.press("r");
  const open = editor(page, "Reason for “Trees cool”");
  await open.getByLabel("Statement", { exact: true }).fill("Leaves sweat.");
  await page.reload();
  await expect(open.getByLabel("Statement", { exact: true })).toHaveValue("Leaves sweat.");
  await page.keyboard.press("Control+Enter");
  await expect(card(page, "Leaves sweat.")).toBeVisible();
});
