// Words that are taken back: reported, hidden, edited, deleted, and those whose statement is gone.
import { openMap } from "./fixtures/brief";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, operate, TREES } from "./fixtures/tree-map";

const onCost = { type: "statement", id: TREES.cost.id };

test("one reports, the owner hides, the author edits and deletes", async ({
  page,
  signedIn,
  newPerson,
  pageOf,
  api,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  const bo = await newPerson("Bo Chen");
  const say = (id: string, body: string, parentId?: string) => ({
    v: 1,
    type: "addAnnotation",
    id,
    target: onCost,
    kind: "comment",
    body,
    ...(parentId && { parentId }),
  });
  await operate(await api(bo), map.id, [say("annotation-first", "They cost nothing.")]);
  await operate(await api(signedIn), map.id, [
    say("annotation-reply", "They do.", "annotation-first"),
  ]);

  await openMap(page, `${map.path}#a-annotation-first`);
  const thread = page.getByRole("article", { name: "Comment" });
  const first = thread.locator("#a-annotation-first");
  await first.getByRole("button", { name: "What to do with it" }).click();
  await expect(page.getByRole("menuitem", { name: "Delete …" })).toHaveCount(0);
  await page.getByRole("menuitem", { name: "Report …" }).click();
  const dialog = page.getByRole("dialog", { name: "Report this annotation" });
  await dialog.getByRole("button", { name: "Report", exact: true }).click();
  await expect(dialog.getByRole("alert")).toContainText("Say what is wrong with it.");
  await dialog.getByLabel("What is wrong with it?").fill("It is an advertisement.");
  await dialog.getByRole("button", { name: "Report", exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.reload();
  await expect(page.getByText("1 annotation was reported")).toBeVisible();
  await expect(first).toContainText("Reported by Ada Reader: It is an advertisement.");
  await first.getByRole("button", { name: "What to do with it" }).click();
  await page.getByRole("menuitem", { name: "Hide from the others" }).click();
  await expect(page.getByText("1 annotation was reported")).toHaveCount(0);
  await expect(first).toContainText("Hidden by the map's owner");

  const theirs = await pageOf(bo);
  await openMap(theirs, `${map.path}#a-annotation-first`);
  const own = theirs.locator("#pane-discussion #a-annotation-first");
  await expect(own).toContainText("Hidden by the map's owner");
  await first.getByRole("button", { name: "Show it again" }).click();
  await expect(first).not.toContainText("Hidden by the map's owner");

  await openMap(theirs, `${map.path}#a-annotation-first`);
  await theirs.reload();
  await own.getByRole("button", { name: "What to do with it" }).click();
  await theirs.getByRole("menuitem", { name: "Edit" }).click();
  await own.getByLabel("Your words").fill("They cost little.");
  await theirs.keyboard.press("Control+Enter");
  await expect(own).toContainText("They cost little.");
  await expect(own).toContainText("edited");
  await own.getByRole("button", { name: "What to do with it" }).click();
  await theirs.getByRole("menuitem", { name: "Delete …" }).click();
  await theirs.getByRole("dialog").getByRole("button", { name: "Delete", exact: true }).click();
  await expect(own).toContainText("Deleted by its author");
  await expect(theirs.getByRole("list", { name: "Replies" })).toContainText("They do.");
});

test("an annotation outlives its statement", async ({ page, signedIn, api }) => {
  const mine = await api(signedIn);
  const map = await makeTreeMap(mine);
  await operate(mine, map.id, [
    {
      v: 1,
      type: "addAnnotation",
      id: "annotation-cost",
      target: onCost,
      kind: "objection",
      body: "Who says so?",
    },
    { v: 1, type: "removeStatement", id: TREES.cost.id },
  ]);
  await openMap(page, `${map.path}#a-annotation-cost`);
  const thread = page.getByRole("article", { name: "Objection" });
  await expect(thread).toContainText("On what was removed: “Trees cost a city too much.”");
  await expect(thread).toContainText("Who says so?");
});
