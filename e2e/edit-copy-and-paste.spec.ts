// A branch leaves by the clipboard as a text that reads well, and comes back on this map or another one.
import { card, openDesk, step } from "./fixtures/desk";
import { notice, select } from "./fixtures/editing";
import { expect, test } from "./fixtures/test";
import { makeTreeMap } from "./fixtures/tree-map";

test("a branch is copied from one map to another, with a look at it first", async ({
  page,
  signedIn,
  api,
}) => {
  const own = await api(signedIn);
  const [from, to] = [await makeTreeMap(own), await makeTreeMap(own)];
  await openDesk(page, from.path);
  await select(page, "More trees");
  await page.keyboard.press("Control+c");
  await expect(notice(page, "Copied “More trees”, with what hangs on it.")).toBeVisible();

  await openDesk(page, to.path);
  await select(page, "Trees cost");
  await page.keyboard.press("Control+v");
  const paste = page.getByRole("dialog", { name: "Paste a branch" });
  await expect(paste.getByLabel("Text")).toHaveValue(/^"More trees": Cities should plant/);
  await expect(paste.getByRole("list", { name: "What it becomes" })).toContainText(
    "Linked with it",
  );
  await paste.getByRole("button", { name: "Add 4 statements" }).click();
  await expect(notice(page, "Pasted 4 statements.")).toBeVisible();
  await expect(step(page, "More trees")).toHaveAttribute("title", /reason for “Trees cost”/);
});

test("what was cut moves to where it is pasted, with all that stands on it", async ({
  page,
  signedIn,
  api,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  await openDesk(page, map.path);
  await select(page, "Trees cost");
  await page.keyboard.press("Control+x");
  await expect(notice(page, "Cut “Trees cost”")).toBeVisible();
  await select(page, "Trees cool");
  await page.keyboard.press("Control+v");
  await expect(notice(page, "Moved what was cut.")).toBeVisible();
  await expect(card(page, "Trees cost")).toHaveCount(1);
  await expect(card(page, "Trees cost")).toHaveAttribute("aria-label", /to “Trees cool”/);
});
