// The same with keys alone: add, edit, turn, move, split, merge, mark, delete and take back.
import { card, openDesk, waitForCanvas } from "./fixtures/desk";
import { expectField, notice } from "./fixtures/editing";
import { expect, test } from "./fixtures/test";
import { makeTreeMap } from "./fixtures/tree-map";

test("an argument is built and rebuilt without a pointer", async ({ page, signedIn, api }) => {
  const map = await makeTreeMap(await api(signedIn));
  await openDesk(page, map.path);
  await card(page, "More trees").focus();
  await page.keyboard.press("Home");

  await page.keyboard.press("r");
  await expectField(page);
  await page.keyboard.type("Birds need trees.");
  await page.keyboard.press("Enter");
  const birds = card(page, "Birds need trees.");
  await expect(birds).toBeFocused();

  await page.keyboard.press("x");
  await expect(birds).toHaveAttribute("aria-label", /Counterpoint to “More trees”/);
  await page.keyboard.press("Control+z");
  await expect(birds).toHaveAttribute("aria-label", /Reason for “More trees”/);

  await page.keyboard.press("m");
  await expect(page.getByRole("dialog", { name: /^Move/ }).getByRole("combobox")).toBeFocused();
  await page.keyboard.type("cool");
  await page.keyboard.press("Enter");
  await expect(birds).toHaveAttribute("aria-label", /Reason for “Trees cool”/);
  await expect(birds).toBeFocused();

  await page.keyboard.press("d");
  await expectField(page);
  await page.keyboard.type("Cool streets do not help birds.");
  await page.keyboard.press("Control+Enter");
  const doubt = card(page, "Cool streets do not…");
  await expect(doubt).toBeFocused();
  // Undone, one stands at the step that was doubted, and the keys go on from there.
  await page.keyboard.press("Control+z");
  await expect(doubt).toHaveCount(0);
  await expect(page.getByRole("link", { name: /^Step: reason for “Trees cool”/ })).toBeFocused();
  await page.keyboard.press("Control+Shift+z");
  await expect(doubt).toBeVisible();
  await doubt.focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Delete");
  await expect(notice(page, "Deleted “Cool streets do not…”")).toBeVisible();
  await expect(card(page, "Cool streets do not…")).toHaveCount(0);
  await page.keyboard.press("Control+z");
  await expect(card(page, "Cool streets do not…")).toBeVisible();
});

test("a statement is split, two are merged, and a branch goes and comes back", async ({
  page,
  signedIn,
  api,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  await openDesk(page, map.path);
  await card(page, "Trees cost").focus();
  await page.keyboard.press("End");
  await card(page, "Trees cost").press("Enter");
  await page.keyboard.press("s");
  const split = page.getByRole("dialog", { name: /^Split/ });
  await expect(split.getByLabel("The statement says")).toBeFocused();
  await split.getByLabel("The statement says").fill("Trees cost money.");
  await split.getByLabel("The second one says").fill("The money is missing elsewhere.");
  await page.keyboard.press("Tab");
  await split.getByRole("button", { name: "Split" }).press("Enter");
  const second = card(page, "The money is missing…");
  await expect(second).toBeVisible();
  await expect(card(page, "Trees cost")).toBeFocused();

  // Marked together with the one beside it, then made one again.
  await page.keyboard.press("Shift+ArrowDown");
  await expect(page.getByRole("toolbar", { name: "Marked statements" })).toContainText("2 marked");
  await page.keyboard.press("g");
  const merge = page.getByRole("dialog", { name: "Merge two statements" });
  await merge.getByRole("button", { name: "Merge" }).press("Enter");
  await expect(second).toHaveCount(0);
  await expect(notice(page, /^Merged/)).toBeVisible();

  await card(page, "More trees").focus();
  await page.keyboard.press("Home");
  await page.keyboard.press("Delete");
  const remove = page.getByRole("dialog", { name: "Delete “More trees”?" });
  await expect(remove.getByLabel(/The whole branch/)).toBeChecked();
  await expect(remove).toContainText("2 reasons and 1 counterpoint");
  await remove.getByRole("button", { name: "Delete" }).press("Enter");
  await expect(card(page, "Trees cool")).toHaveCount(0);
  await notice(page, /^Deleted “More trees”/)
    .getByRole("button", { name: "Undo" })
    .click();
  // An empty map has no canvas; it comes again as when a map is opened.
  await waitForCanvas(page);
  await expect(card(page, "Trees cool")).toBeVisible();
});
