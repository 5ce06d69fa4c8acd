// Editing on a phone: the sheet at the foot, from the buttons of the selected card.
import { card } from "./fixtures/desk";
import { editor } from "./fixtures/editing";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";
import { makeTreeMap } from "./fixtures/tree-map";

test("a reason is added from a phone", async ({ page, signedIn, api }) => {
  const map = await makeTreeMap(await api(signedIn));
  await page.goto(map.path);
  await card(page, "Trees cost").tap();
  await page.getByRole("button", { name: "Add to “Trees cost”" }).tap();
  await page.getByRole("menuitem", { name: "Add a reason" }).tap();
  const sheet = editor(page, "Reason for “Trees cost”");
  await expect(sheet).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await sheet.getByLabel("Statement", { exact: true }).fill("Every tree must be watered.");
  await sheet.getByRole("button", { name: "Add" }).tap();
  await expect(card(page, "Every tree must be…")).toBeInViewport();
});
