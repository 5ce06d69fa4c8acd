// What somebody wrote is not lost: not by Escape, not by a reload, not by a bad line.
import { briefText, expectHighlighted, openMap } from "./fixtures/brief";
import { readMap } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";
import { makeTreeMap } from "./fixtures/tree-map";

// One pattern: Playwright takes a list of two for a value with its options.
test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED|429/] });

test("Escape keeps the draft and says so; it survives a reload", async ({
  page,
  signedIn,
  api,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  await openMap(page, map.path);
  await briefText(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("c");
  await page.getByLabel("What do you want to add?").fill("Half a thought");
  await page.keyboard.press("Escape");
  await expect(page.getByRole("status").filter({ hasText: "Your draft is kept" })).toBeAttached();
  await expect(briefText(page)).toBeFocused();
  await page.reload();
  await page.getByRole("button", { name: /^Discussion/ }).click();
  const kept = page.getByRole("list", { name: "Kept drafts" });
  await expect(kept).toContainText("Half a thought");
  await kept.getByRole("button", { name: "Go on" }).click();
  await expect(page.getByLabel("What do you want to add?")).toHaveValue("Half a thought");
  await expectHighlighted(page, "pending", ["Cities should plant more trees."]);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("article", { name: "Comment" })).toContainText("Half a thought");
  await expect(kept).toHaveCount(0);
});

test("what is posted without a line is kept, counted and sent later", async ({
  page,
  signedIn,
  api,
  context,
}) => {
  const mine = await api(signedIn);
  const map = await makeTreeMap(mine);
  await openMap(page, map.path);
  await page.getByRole("button", { name: /^Discussion/ }).click();
  const here = page.getByRole("region", { name: "Discussion" });
  const write = async (words: string) => {
    await here.getByRole("button", { name: "Comment", exact: true }).click();
    await here.getByLabel("What do you want to add?").fill(words);
    await here.getByRole("button", { name: "Post" }).click();
    await expect(here.getByRole("article").filter({ hasText: words })).toBeVisible();
  };
  const bodies = async () =>
    (await readMap(mine, map.id)).graph.annotations.map(({ body }) => body).sort();
  await write("Written before the tunnel");
  await context.setOffline(true);
  await write("Written in a tunnel");
  const bar = page.getByRole("region", { name: "Connection" });
  await expect(bar).toContainText("1 change waits");
  expect(await bodies()).toEqual(["Written before the tunnel"]);
  await context.setOffline(false);
  await expect(bar).toHaveCount(0);
  await expect.poll(bodies).toEqual(["Written before the tunnel", "Written in a tunnel"]);

  await page.route("**/operations", (route) =>
    route.fulfill({ status: 429, json: { error: { code: "RATE_LIMITED", message: "Too much." } } }),
  );
  await write("Written in a hurry");
  await page.unroute("**/operations");
  await expect.poll(bodies).toContain("Written in a hurry");
});

test("too long a text says by how much", async ({ page, signedIn, api }) => {
  const map = await makeTreeMap(await api(signedIn));
  await openMap(page, map.path);
  await page.getByRole("button", { name: /^Discussion/ }).click();
  const here = page.getByRole("region", { name: "Discussion" });
  await here.getByRole("button", { name: "Comment", exact: true }).click();
  await here.getByLabel("What do you want to add?").fill("x".repeat(10_012));
  await expect(here.getByText("12 too many")).toBeVisible();
  await here.getByRole("button", { name: "Post" }).click();
  await expect(here.getByRole("alert")).toContainText("12 characters too long");
});
