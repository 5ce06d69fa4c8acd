// One loses the line, works on, reloads, and comes back; two tabs share one stream.
import type { Page } from "@playwright/test";
import { card, openDesk, pane, readMap, waitForCanvas } from "./fixtures/desk";
import { firstScriptsOf } from "./fixtures/first-scripts";
import { expect, test } from "./fixtures/test";
import { addReason, isLive, makeSharedMap, openLive } from "./fixtures/together";
import { operate, TREES } from "./fixtures/tree-map";

test.use({ expectedConsole: [/ERR_FAILED|ERR_INTERNET_DISCONNECTED|status of 4/] });

const bar = (page: Page) => page.getByRole("region", { name: "Connection" });

test("one goes offline, works on, and all is sent when the line is back", async ({
  page,
  context,
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
  await addReason(page, TREES.main.label, "Said before the tunnel.");
  await context.setOffline(true);
  await addReason(page, TREES.main.label, "Said in the tunnel.");
  await addReason(page, TREES.cool.label, "Said in the tunnel too.");
  await expect(bar(page)).toContainText("Offline: 2 changes wait. They are kept on this device");
  await expect(pane(page, "Map").getByText("Said in the tunnel too.").first()).toBeVisible();
  await operate(await api(bo), map.id, [{ v: 1, type: "removeStatement", id: TREES.cool.id }]);
  await context.setOffline(false);
  await expect(pane(theirs, "Map").getByText("Said in the tunnel.").first()).toBeVisible();
  await expect(bar(page)).toContainText("1 change could not be saved");
  await bar(page).getByRole("button", { name: "Look at it" }).click();
  const dialog = page.getByRole("dialog", { name: "What could not be saved" });
  await expect(dialog).toContainText("Said in the tunnel too.");
  await dialog.getByRole("button", { name: "Throw away" }).click();
  await expect(bar(page)).toHaveCount(0);
});

test("what is written in the first editor is saved, though the line went as soon as it was open", async ({
  page,
  context,
  signedIn,
  api,
}) => {
  const mine = await api(signedIn);
  const map = await makeSharedMap(mine, []);
  await openLive(page, map.path);
  await card(page, TREES.main.label).click();
  await page.keyboard.press("r");
  const field = page.getByRole("textbox", { name: "Statement" });
  await expect(field).toBeVisible();
  await context.setOffline(true);
  await field.fill("Written as the train went in.");
  await field.press("Enter");
  await expect(field).toHaveCount(0);
  await expect(bar(page)).toContainText("Offline: 1 change waits.");
  await context.setOffline(false);
  await expect(bar(page)).toHaveCount(0);
  const { graph } = await readMap(mine, map.id);
  expect(graph.statements.map(({ text }) => text)).toContain("Written as the train went in.");
});

test("a line that goes before everything was fetched takes nothing down, and what is missing comes later", async ({
  page,
  signedIn,
  api,
}) => {
  const map = await makeSharedMap(await api(signedIn), []);
  const first = await firstScriptsOf(page, map.path);
  let refused = 0;
  await page.route("**/_next/static/chunks/**", (route) => {
    const { pathname } = new URL(route.request().url());
    if (first.has(pathname) || !pathname.endsWith(".js")) return route.continue();
    refused += 1;
    return route.abort();
  });
  await page.goto(map.path);
  await card(page, TREES.main.label).click();
  await page.keyboard.press("x");
  // Each chunk is tried twice before the page is told that it does not come.
  await expect.poll(() => refused).toBeGreaterThan(2);
  await page.unroute("**/_next/static/chunks/**");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await waitForCanvas(page);
  await expect(page.locator("[data-desk-whole]")).toBeAttached();
  await addReason(page, TREES.main.label, "Said once the line was back.");
  await expect(pane(page, "Map").getByText("Said once the line was back.").first()).toBeVisible();
});

test("without the part that paints Markdown the words stand as typed, and are painted when it comes", async ({
  page,
  signedIn,
  api,
}) => {
  const map = await makeSharedMap(await api(signedIn), []);
  let isGone = true;
  let refused = 0;
  await page.route("**/_next/static/chunks/**", async (route) => {
    const answer = await route.fetch();
    if (!isGone || !(await answer.text()).includes("blockQuotePrefix"))
      return route.fulfill({ response: answer });
    refused += 1;
    return route.abort();
  });
  await openDesk(page, map.path);
  await page.getByRole("button", { name: /^Discussion/ }).click();
  const here = pane(page, "Discussion");
  await here.getByRole("button", { name: "Comment", exact: true }).click();
  await here.getByLabel("What do you want to add?").fill("So it is **said**.");
  await here.getByRole("button", { name: "Post" }).click();
  const said = here.getByRole("article").filter({ hasText: "said" });
  await expect(said).toContainText("So it is **said**.");
  await expect.poll(() => refused).toBeGreaterThan(0);
  isGone = false;
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(said).toContainText("So it is said.");
});

test("a key of editing that is pressed before editing came acts when it comes", async ({
  page,
  signedIn,
  api,
}) => {
  const map = await makeSharedMap(await api(signedIn), []);
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  let isHeld = false;
  await page.route("**/_next/static/chunks/**", async (route) => {
    const answer = await route.fetch();
    if ((await answer.text()).includes("Marked statements")) {
      isHeld = true;
      await released;
    }
    await route.fulfill({ response: answer });
  });
  // A script asked for before the page had loaded holds its load up too.
  await page.goto(map.path, { waitUntil: "domcontentloaded" });
  await waitForCanvas(page);
  await expect.poll(() => isHeld).toBe(true);
  await card(page, TREES.main.label).click();
  await expect(card(page, TREES.main.label)).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("r");
  release();
  await page.getByRole("textbox", { name: "Statement" }).fill("Said with patience.");
});

test("once the desk is whole, everything opens without a line", async ({
  page,
  context,
  signedIn,
  api,
}) => {
  const map = await makeSharedMap(await api(signedIn), []);
  await openDesk(page, map.path);
  await expect(page.locator("[data-desk-whole]")).toBeAttached();
  await context.setOffline(true);
  await addReason(page, TREES.main.label, "Said in the tunnel.");
  await page
    .getByRole("button", { name: /^Share/ })
    .first()
    .click();
  await expect(page.getByRole("dialog", { name: /^Share/ })).toBeVisible();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+k");
  await expect(page.getByPlaceholder("Do something, or go to a statement …")).toBeVisible();
});

test("what waits outlives a reload, and is sent once", async ({ page, signedIn, api }) => {
  const mine = await api(signedIn);
  const map = await makeSharedMap(mine, []);
  await openLive(page, map.path);
  await page.route("**/api/maps/**", (route) => route.abort());
  await addReason(page, TREES.main.label, "Said on a bad line.");
  await expect(bar(page)).toContainText("1 change waits");
  await page.reload();
  await expect(pane(page, "Map").getByText("Said on a bad line.").first()).toBeVisible();
  await expect(bar(page)).toContainText("1 change waits");
  await page.unroute("**/api/maps/**");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(bar(page)).toHaveCount(0);
  const { graph } = await readMap(mine, map.id);
  expect(graph.statements.filter(({ text }) => text === "Said on a bad line.")).toHaveLength(1);
});

test("tabs of one person share one stream, and one takes over when another closes", async ({
  page,
  context,
  signedIn,
  api,
}) => {
  const mine = await api(signedIn);
  const map = await makeSharedMap(mine, []);
  const streams: string[] = [];
  context.on("request", (request) => {
    if (request.url().includes(`/${map.id}/events`)) streams.push(request.url());
  });
  await openLive(page, map.path);
  const second = await context.newPage();
  const third = await context.newPage();
  await openLive(second, map.path);
  await openLive(third, map.path);
  expect(streams).toHaveLength(1);
  const say = (id: string, text: string) =>
    operate(mine, map.id, [{ v: 1, type: "addStatement", id, text }]);
  await say("statement-one", "Heard by all three.");
  for (const tab of [page, second, third]) {
    await expect(pane(tab, "Map").getByText("Heard by all three.").first()).toBeVisible();
  }
  await page.close();
  await say("statement-two", "Heard by the two that are left.");
  for (const tab of [second, third]) {
    await expect(
      pane(tab, "Map").getByText("Heard by the two that are left.").first(),
    ).toBeVisible();
  }
  expect(streams).toHaveLength(2);
});

test("who loses the map is told, and keeps the words", async ({
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
  await Promise.all([openDesk(page, map.path), openLive(theirs, map.path)]);
  const closed = await mine.patch(`/api/maps/${map.id}`, { data: { visibility: "private" } });
  expect(closed.ok()).toBe(true);
  const gone = await mine.delete(`/api/maps/${map.id}/members/${bo.id}`);
  expect(gone.ok()).toBe(true);
  await expect(bar(theirs)).toContainText("no longer there for you");
  await isLive(page);
  await expect(card(page, TREES.main.label)).toBeVisible();
});
