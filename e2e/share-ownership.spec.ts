// A map changes hands in the open: the new owner has it at once in a window that was open, and the old one may leave.
import { heard, openDesk } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";
import { isLive } from "./fixtures/together";
import { makeTreeMap } from "./fixtures/tree-map";

test("the owner hands the map over, and leaves it", async ({
  page,
  signedIn,
  newPerson,
  pageOf,
  api,
}) => {
  const own = await api(signedIn);
  const map = await makeTreeMap(own);
  const bo = await newPerson("Bo Chen");
  const members = `/api/maps/${map.id}/members`;
  const added = await own.post(members, { data: { email: bo.email, role: "editor" } });
  expect(added.ok()).toBe(true);
  const theirs = await pageOf(bo);
  await openDesk(theirs, map.path);
  await isLive(theirs);
  await openDesk(page, map.path);
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this map" });
  await dialog.getByLabel("Role of Bo Chen").selectOption("owner");
  await expect(
    dialog.getByText(/Bo Chen becomes the owner, and you become an editor/),
  ).toBeVisible();
  await dialog.getByRole("button", { name: "Make owner" }).click();
  await heard(page, "Bo Chen is owner now.");
  await expect(dialog.getByLabel("Role of Bo Chen")).toHaveCount(0);

  // Without a reload Bo may now do what only an owner may.
  await theirs.getByRole("button", { name: "Share" }).click();
  const seen = theirs.getByRole("dialog", { name: "Share this map" });
  await expect(seen.getByLabel("Role of Ada Reader")).toHaveValue("editor");

  await dialog.getByRole("button", { name: "Leave this map" }).click();
  await dialog.getByRole("button", { name: "Leave", exact: true }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await expect(seen.getByLabel("Role of Ada Reader")).toHaveCount(0);
  const refused = await own.patch(`/api/maps/${map.id}`, { data: { title: "Mine again" } });
  expect(refused.status()).toBe(403);
});
