// Sharing: visibility, members, links, and rights that are taken away while a page is open.
import { randomUUID } from "node:crypto";
import { heard, openDesk, pane, readMap } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, TREES } from "./fixtures/tree-map";

// The browser reports each refusal as an error.
test.use({ expectedConsole: [/status of 40[034]/] });

test("an owner adds a member by address, changes the role and makes the map private", async ({
  page,
  signedIn,
  newPerson,
  api,
}) => {
  const asOwner = await api(signedIn);
  const map = await makeTreeMap(asOwner);
  const bo = await newPerson("Bo Chen");
  await openDesk(page, map.path);
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this map" });
  await dialog.getByRole("radio", { name: /^Private/ }).check();
  await heard(page, /^Private\./);
  expect((await readMap(asOwner, map.id)).map.visibility).toBe("private");

  await dialog.getByLabel("E-mail address").fill("nobody@example.org");
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog.getByText(/Nobody has an account with the address/)).toBeVisible();
  await dialog.getByLabel("E-mail address").fill(bo.email);
  await dialog.getByRole("button", { name: "Add", exact: true }).click();
  await expect(dialog.getByLabel("Role of Bo Chen")).toHaveValue("annotator");
  await dialog.getByLabel("Role of Bo Chen").selectOption("editor");
  await heard(page, "Bo Chen is editor now.");
  expect((await readMap(await api(bo), map.id)).role).toBe("editor");

  await dialog.getByRole("button", { name: "Remove Bo Chen" }).click();
  await dialog.getByRole("button", { name: "Remove", exact: true }).click();
  await expect(dialog.getByLabel("Role of Bo Chen")).toHaveCount(0);
  expect((await (await api(bo)).get(`/api/maps/${map.id}`)).status()).toBe(404);
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test("who opens a link signs up, comes back and joins with one click; a revoked one ends", async ({
  page,
  signedIn,
  browser,
  baseURL,
  api,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  await openDesk(page, map.path);
  await page.getByRole("button", { name: "Share" }).click();
  const dialog = page.getByRole("dialog", { name: "Share this map" });
  await dialog.getByLabel("Role of who joins").selectOption("editor");
  await dialog.getByRole("button", { name: "Make a link" }).click();
  const link = dialog.getByText(/\/join\//);
  await expect(link).toBeVisible();
  const address = (await link.textContent()) ?? "";

  const context = await browser.newContext({ baseURL: String(baseURL) });
  const visitor = await context.newPage();
  await visitor.goto(address);
  await expect(visitor.getByRole("heading", { name: "More trees" })).toBeVisible();
  await expect(visitor.getByText("Ada Reader invites you to the map")).toBeVisible();
  await visitor.getByRole("main").getByRole("link", { name: "Sign up" }).click();
  await visitor.getByLabel("Name").fill("Cy Novak");
  await visitor.getByLabel("E-mail").fill(`${randomUUID()}@example.org`);
  await visitor.getByLabel("Password", { exact: true }).fill(`correct horse ${randomUUID()}`);
  await visitor.getByRole("button", { name: "Sign up" }).click();
  await visitor.getByRole("button", { name: "Join as Cy Novak" }).click();
  await visitor.waitForURL(map.path);
  await visitor.goto(address);
  await visitor.waitForURL(map.path);
  await context.close();

  // Who takes a member out is told of the way back in that stands open.
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Share" }).click();
  await dialog.getByRole("button", { name: "Remove Cy Novak" }).click();
  const question = dialog.getByRole("group", { name: /^Cy Novak loses what the role allows/ });
  await expect(question).toContainText("can come back by it");
  await dialog.getByRole("button", { name: /^Revoke/ }).click();
  await expect(link).toHaveCount(0);
  await expect(question).not.toContainText("can come back by it");
  await page.goto(address);
  await expect(page.getByRole("heading", { name: /leads nowhere any more/ })).toBeVisible();
});

test("an editor who is made viewer loses the map's tools at once, and hand-made requests too", async ({
  signedIn,
  newPerson,
  pageOf,
  api,
}) => {
  const asOwner = await api(signedIn);
  const map = await makeTreeMap(asOwner);
  const path = `/api/maps/${map.id}`;
  await asOwner.patch(path, { data: { visibility: "private" } });
  const bo = await newPerson("Bo Chen");
  await asOwner.post(`${path}/members`, { data: { email: bo.email, role: "editor" } });
  const theirs = await pageOf(bo);
  await openDesk(theirs, map.path);
  const menu = theirs.getByRole("button", { name: "What to do with this map" });
  await menu.click();
  await expect(theirs.getByRole("menuitem", { name: /^Suggestions/ })).toBeVisible();
  await theirs.keyboard.press("Escape");

  const asBo = await api(bo);
  const operation = (text: string) => ({
    data: {
      clientOpId: randomUUID(),
      operations: [{ v: 1, type: "addStatement", id: randomUUID(), text }],
    },
  });
  expect((await asBo.post(`${path}/operations`, operation("While an editor."))).status()).toBe(200);
  await asOwner.patch(`${path}/members/${bo.id}`, { data: { role: "viewer" } });
  expect((await asBo.post(`${path}/operations`, operation("Not any more."))).status()).toBe(403);
  const suggestion = { id: randomUUID(), baseSeq: 0, operations: operation("x").data.operations };
  expect((await asBo.post(`${path}/suggestions`, { data: suggestion })).status()).toBe(403);
  expect((await asBo.patch(path, { data: { title: "Mine" } })).status()).toBe(403);
  expect((await asBo.delete(path)).status()).toBe(403);

  // Without a reload: the page reads its abilities again within seconds.
  await expect(async () => {
    await menu.click();
    await expect(theirs.getByRole("menuitem", { name: "Make my own copy" })).toBeVisible();
    const suggestions = await theirs.getByRole("menuitem", { name: /^Suggestions/ }).count();
    await theirs.keyboard.press("Escape");
    expect(suggestions).toBe(0);
  }).toPass({ timeout: 60_000 });
  await expect(pane(theirs, "Map").getByText(TREES.main.text)).toBeVisible();

  await asOwner.delete(`${path}/members/${bo.id}`);
  expect((await asBo.get(path)).status()).toBe(404);
  const { graph } = await readMap(asOwner, map.id);
  expect(graph.statements.filter(({ text }) => text === "Not any more.")).toEqual([]);
});
