// Two people in two windows work on one map at the same moment.
import { card, heard, pane, readMap } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";
import { addReason, makeSharedMap, openLive } from "./fixtures/together";
import { operate, TREES } from "./fixtures/tree-map";

test("both add reasons under one claim at the same moment", async ({
  page,
  signedIn,
  newPerson,
  pageOf,
  api,
}) => {
  const bo = await newPerson("Bo Chen");
  const mine = await api(signedIn);
  const map = await makeSharedMap(mine, [bo]);
  const theirs = await pageOf(bo);
  await Promise.all([openLive(page, map.path), openLive(theirs, map.path)]);
  await Promise.all([
    addReason(page, TREES.main.label, "Shade saves lives in July."),
    addReason(theirs, TREES.main.label, "Birds come back."),
  ]);
  for (const window of [page, theirs]) {
    const here = pane(window, "Map");
    await expect(here.getByText("Shade saves lives in July.").first()).toBeVisible();
    await expect(here.getByText("Birds come back.").first()).toBeVisible();
  }
  const { graph } = await readMap(mine, map.id);
  expect(graph.inferences.filter(({ target }) => target.id === TREES.main.id)).toHaveLength(4);
});

test("one sees who else is here and what they are at, and that they have gone", async ({
  page,
  signedIn,
  newPerson,
  pageOf,
  api,
}) => {
  const bo = await newPerson("Bo Chen");
  const map = await makeSharedMap(await api(signedIn), [bo]);
  const theirs = await pageOf(bo);
  await Promise.all([openLive(page, map.path), openLive(theirs, map.path)]);
  const here = page.getByRole("button", { name: /^Who is here/ });
  await expect(here).toHaveAccessibleName("Who is here: Bo Chen here");
  await card(theirs, TREES.cool.label).click();
  await here.click();
  const row = page.getByRole("list", { name: "People" }).getByRole("button");
  await expect(row).toHaveText(/Bo Chen.*looks at “Trees cool”/);
  await row.click();
  await expect(card(page, TREES.cool.label)).toHaveAttribute("aria-current", "true");
  await theirs.close();
  await expect(here).toHaveAccessibleName("Who is here: Nobody else is here", { timeout: 30_000 });
});

test("what others do moves nothing that one is at, and is said", async ({
  page,
  signedIn,
  newPerson,
  api,
}) => {
  const bo = await newPerson("Bo Chen");
  const mine = await api(signedIn);
  const map = await makeSharedMap(mine, [bo]);
  const theirs = await api(bo);
  await openLive(page, map.path);
  const clean = card(page, TREES.clean.label);
  await clean.click();
  const before = await clean.boundingBox();
  await operate(theirs, map.id, [
    { v: 1, type: "addStatement", id: "statement-new", text: "Soot sticks to leaves." },
    {
      v: 1,
      type: "addInference",
      id: "inference-new",
      kind: "support",
      premises: ["statement-new"],
      target: { type: "statement", id: TREES.cost.id },
    },
  ]);
  await heard(page, "Bo Chen added a reason for “Trees cost”.");
  await expect(clean).toHaveAttribute("aria-current", "true");
  const after = await clean.boundingBox();
  expect([after?.x, after?.y].map((at) => Math.round(at ?? 0))).toEqual(
    [before?.x, before?.y].map((at) => Math.round(at ?? 0)),
  );
  await operate(theirs, map.id, [{ v: 1, type: "removeStatement", id: TREES.clean.id }]);
  await heard(page, /“Trees clean”/);
  await expect(clean).toHaveCount(0);
});

test("one edits while the other deletes: the words stay", async ({
  page,
  signedIn,
  newPerson,
  api,
}) => {
  const bo = await newPerson("Bo Chen");
  const mine = await api(signedIn);
  const map = await makeSharedMap(mine, [bo]);
  await openLive(page, map.path);
  await card(page, TREES.cost.label).click();
  await page.keyboard.press("e");
  const field = page.getByRole("textbox", { name: "Statement" });
  await field.fill("Trees cost a city less than they save.");
  await operate(await api(bo), map.id, [{ v: 1, type: "removeStatement", id: TREES.cost.id }]);
  await expect(card(page, TREES.cost.label)).toHaveCount(0);
  await expect(field).toHaveValue("Trees cost a city less than they save.");
  const gone = page.getByRole("alert").filter({ hasText: "deleted" });
  await expect(gone).toBeVisible();
  await gone.getByRole("button", { name: "Make it a statement of its own" }).click();
  await expect(gone).toBeHidden();
  // What is the person's own stays theirs, written on or not, over a reload too.
  await expect(field).toBeFocused();
  await page.keyboard.type("!");
  await page.keyboard.press("Backspace");
  await page.reload();
  await expect(field).toHaveValue("Trees cost a city less than they save.");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(
    page.getByRole("link", { name: /Trees cost a city less than they save/ }),
  ).toBeVisible();
});

test("two who change the same words see both versions, and one decides", async ({
  page,
  signedIn,
  newPerson,
  api,
}) => {
  const bo = await newPerson("Bo Chen");
  const mine = await api(signedIn);
  const map = await makeSharedMap(mine, [bo]);
  await openLive(page, map.path);
  await card(page, TREES.cost.label).click();
  await page.keyboard.press("e");
  const field = page.getByRole("textbox", { name: "Statement" });
  await field.fill("Trees cost a city a great deal.");
  await operate(await api(bo), map.id, [
    {
      v: 1,
      type: "editStatement",
      id: TREES.cost.id,
      revision: 1,
      text: "Trees cost a city too much today.",
    },
  ]);
  await expect(card(page, TREES.cost.label)).toContainText("too much today");
  await field.press("Enter");
  const dialog = page.getByRole("dialog", { name: "Somebody changed this while you did" });
  await expect(dialog).toContainText("Trees cost a city too much today.");
  await expect(dialog).toContainText("Trees cost a city a great deal.");
  await dialog
    .getByLabel("Or write what should stand")
    .fill("Trees cost a city a great deal today.");
  await dialog.getByRole("button", { name: "Save what you wrote" }).click();
  await expect(card(page, TREES.cost.label)).toContainText("a great deal today");
  await expect
    .poll(async () => {
      const { graph } = await readMap(mine, map.id);
      return graph.statements.find(({ id }) => id === TREES.cost.id)?.text;
    })
    .toBe("Trees cost a city a great deal today.");
});

test("one undoes one's own step after others went on, and does it again", async ({
  page,
  signedIn,
  newPerson,
  api,
}) => {
  const bo = await newPerson("Bo Chen");
  const mine = await api(signedIn);
  const map = await makeSharedMap(mine, [bo]);
  await openLive(page, map.path);
  await addReason(page, TREES.cool.label, "Leaves sweat.");
  const added = pane(page, "Map").getByText("Leaves sweat.").first();
  await expect(added).toBeVisible();
  await operate(await api(bo), map.id, [
    { v: 1, type: "addStatement", id: "statement-of-bo", text: "Birds come back." },
  ]);
  await expect(pane(page, "Map").getByText("Birds come back.").first()).toBeVisible();
  await card(page, TREES.main.label).click();
  await page.keyboard.press("Control+z");
  await expect(added).toHaveCount(0);
  await expect(pane(page, "Map").getByText("Birds come back.").first()).toBeVisible();
  await page.keyboard.press("Control+Shift+z");
  await expect(added).toBeVisible();
  await page.reload();
  await page.getByRole("button", { name: "Undo your last step" }).click();
  await expect(added).toHaveCount(0);
});
