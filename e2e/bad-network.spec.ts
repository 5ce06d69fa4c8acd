// Lines that are slow, broken or answer late: nothing written is lost, nothing is posted twice.
import type { Page } from "@playwright/test";
import { card, openDesk, pane, readMap } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, TREES } from "./fixtures/tree-map";

test.use({ expectedConsole: [/status of (401|500)|ERR_FAILED/] });

/** Writes a comment on a card; it is not posted yet. */
async function write(page: Page, words: string) {
  await card(page, TREES.cool.label).click();
  await page.getByRole("button", { name: /^Discussion/ }).click();
  const here = pane(page, "Discussion");
  await here.getByRole("button", { name: "Comment", exact: true }).click();
  await here.getByLabel("What do you want to add?").fill(words);
  return { here, post: here.getByRole("button", { name: "Post" }) };
}

test("on a slow line one sees one's words at once", async ({ page, signedIn, api }) => {
  const map = await makeTreeMap(await api(signedIn));
  await openDesk(page, map.path);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route("**/operations", async (route) => {
    await released;
    await route.continue();
  });
  const { here, post } = await write(page, "Written on a train");
  await post.click();
  const thread = here.getByRole("article", { name: "Comment" });
  await expect(thread).toContainText("Written on a train");
  await expect(card(page, TREES.cool.label)).toHaveAccessibleName(/1 open annotation/);
  release();
  await expect(here.getByRole("form")).toHaveCount(0);
  await expect(thread).toHaveCount(1);
});

test("an answer that was lost is not posted twice", async ({ page, signedIn, api }) => {
  const mine = await api(signedIn);
  const map = await makeTreeMap(mine);
  await openDesk(page, map.path);
  await page.route(
    "**/operations",
    async (route) => {
      await route.fetch();
      await route.abort("failed");
    },
    { times: 1 },
  );
  const { here, post } = await write(page, "Said once");
  await post.click();
  await expect(here.getByRole("form")).toHaveCount(0);
  await expect(here.getByRole("article", { name: "Comment" })).toHaveCount(1);
  await expect(page.getByRole("region", { name: "Connection" })).toHaveCount(0);
  expect((await readMap(mine, map.id)).graph.annotations).toHaveLength(1);
});

test("a server that fails is asked again, and what was written stays in sight", async ({
  page,
  signedIn,
  api,
}) => {
  const mine = await api(signedIn);
  const map = await makeTreeMap(mine);
  await openDesk(page, map.path);
  await page.route("**/operations", (route) => route.fulfill({ status: 500, body: "oops" }), {
    times: 1,
  });
  const { here, post } = await write(page, "Try again");
  await post.click();
  await expect(here.getByRole("article", { name: "Comment" })).toContainText("Try again");
  await expect
    .poll(async () => (await readMap(mine, map.id)).graph.annotations.map(({ body }) => body))
    .toEqual(["Try again"]);
});

test("a session that has ended keeps the words until one is back", async ({
  page,
  signedIn,
  api,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  await openDesk(page, map.path);
  const { here, post } = await write(page, "Before the break");
  await page.context().clearCookies();
  await post.click();
  await expect(here.getByRole("alert")).toContainText("You are signed out");
  await here.getByRole("link", { name: "Sign in", exact: true }).click();
  await page.getByLabel("E-mail address").fill(signedIn.email);
  await page.getByLabel("Password", { exact: true }).fill(signedIn.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  const form = page.getByRole("form", { name: "New comment" });
  await expect(form.getByRole("textbox")).toHaveValue("Before the break");
  await form.getByRole("button", { name: "Post" }).click();
  await expect(here.getByRole("article", { name: "Comment" })).toContainText("Before the break");
});
