// The care of a map: renaming, archiving, deleting, and taking it back from the list.
import { openDesk, readMap } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";
import { makeTreeMap } from "./fixtures/tree-map";

// The browser reports the page of a deleted map, which is not there, as an error.
test.use({ expectedConsole: [/status of 40[34]/] });

test("an owner renames, archives, deletes and takes back a map", async ({
  page,
  signedIn,
  api,
}) => {
  const asOwner = await api(signedIn);
  const map = await makeTreeMap(asOwner);
  await openDesk(page, map.path);
  const menu = page.getByRole("button", { name: "What to do with this map" });
  await menu.click();
  await page.getByRole("menuitem", { name: "Rename …" }).click();
  const rename = page.getByRole("dialog", { name: "Rename this map" });
  await rename.getByLabel("Title").fill("Even more trees");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { level: 1, name: "Even more trees" })).toBeVisible();
  expect(page.url()).toContain(map.path);

  await menu.click();
  await page.getByRole("menuitem", { name: "Archive" }).click();
  const archived = page.getByText("This map is archived: it is read-only.");
  await expect(archived).toBeVisible();
  expect((await readMap(asOwner, map.id)).abilities).not.toContain("content.edit");
  await page.goto("/?show=archived");
  await page.getByRole("link", { name: "Even more trees" }).click();
  await page.getByRole("button", { name: "Take it out" }).click();
  await expect(archived).toHaveCount(0);

  await menu.click();
  await page.getByRole("menuitem", { name: "Delete …" }).click();
  const ask = page.getByRole("dialog", { name: "Delete this map?" });
  await expect(ask.getByText(/For thirty days you can take it back/)).toBeVisible();
  await ask.getByRole("button", { name: "Delete" }).click();
  await page.waitForURL("/?show=deleted");
  expect((await asOwner.get(`/api/maps/${map.id}`)).status()).toBe(404);
  await page.getByRole("button", { name: "Take back “Even more trees”" }).click();
  await page.waitForURL(map.path);
  await expect(page.getByRole("heading", { level: 1, name: "Even more trees" })).toBeVisible();
});

test("the lists tell one's own maps from those of others", async ({
  page,
  signedIn,
  newPerson,
  api,
}) => {
  const bo = await newPerson("Bo Chen");
  const asBo = await api(bo);
  const theirs = await makeTreeMap(asBo);
  await asBo.patch(`/api/maps/${theirs.id}`, { data: { title: "A map of Bo’s" } });
  await asBo.post(`/api/maps/${theirs.id}/members`, {
    data: { email: signedIn.email, role: "editor" },
  });
  await page.goto("/");
  const lists = page.getByRole("navigation", { name: "Lists of maps" });
  await lists.getByRole("link", { name: /^Mine/ }).click();
  await expect(page.getByText(/You own no map yet/)).toBeVisible();
  await lists.getByRole("link", { name: /^Shared with me/ }).click();
  const card = page.getByRole("article").filter({ hasText: "A map of Bo’s" });
  await expect(card.getByText("Editor")).toBeVisible();
  await card.getByRole("link").click();
  await page.waitForURL(theirs.path);
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this map" });
  await dialog.getByRole("button", { name: "Leave this map" }).click();
  await dialog.getByRole("button", { name: "Leave", exact: true }).click();
  await page.waitForURL("/");
  await lists.getByRole("link", { name: /^Shared with me/ }).click();
  await expect(page.getByText(/Nobody has shared a map with you yet/)).toBeVisible();
});

test("a visitor of the desk has no menu, and the copy of a map is its maker's", async ({
  page,
  newPerson,
  api,
}) => {
  const bo = await newPerson("Bo Chen");
  const map = await makeTreeMap(await api(bo));
  await openDesk(page, map.path);
  await expect(page.getByRole("button", { name: "Commands" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Share" })).toHaveCount(0);
  await expect(page.getByRole("button", { name: "What to do with this map" })).toHaveCount(0);
});
