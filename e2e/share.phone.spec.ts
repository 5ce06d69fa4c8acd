// On a phone: who may do what, in a sheet that fits.
import { heard } from "./fixtures/desk";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";
import { makeTreeMap } from "./fixtures/tree-map";

test("a member is added and a link made with a finger", async ({
  page,
  signedIn,
  newPerson,
  api,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  const bo = await newPerson("Bo Chen");
  await page.goto(map.path);
  await page.getByRole("button", { name: "What to do with this map" }).tap();
  await page.getByRole("menuitem", { name: "Share …" }).tap();
  const sheet = page.getByRole("dialog", { name: "Share this map" });
  await expect(sheet).toBeInViewport({ ratio: 1 });
  await expectAccessible(page);
  await sheet.getByLabel("E-mail address").fill(bo.email);
  await sheet.getByRole("button", { name: "Add", exact: true }).tap();
  await sheet.getByLabel("Role of Bo Chen").selectOption("editor");
  await heard(page, "Bo Chen is editor now.");
  await sheet.getByRole("button", { name: "Make a link" }).tap();
  await expect(sheet.getByText(/\/join\//)).toBeVisible();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(390);
});
