// What somebody wrote is not lost: not by Escape, not by a reload, not by a bad line.
import { briefText, highlighted, openMap } from "./fixtures/brief";
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
  expect(await highlighted(page, "pending")).toEqual(["Cities should plant more trees."]);
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("article", { name: "Comment" })).toContainText("Half a thought");
  await expect(kept).toHaveCount(0);
});

test("a failed send keeps the text and says what to do", async ({
  page,
  signedIn,
  api,
  context,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  await openMap(page, map.path);
  await page.getByRole("button", { name: /^Discussion/ }).click();
  const here = page.getByRole("region", { name: "Discussion" });
  await here.getByRole("button", { name: "Comment", exact: true }).click();
  const field = here.getByLabel("What do you want to add?");
  await field.fill("Written in a tunnel");
  await context.setOffline(true);
  await here.getByRole("button", { name: "Post" }).click();
  await expect(here.getByRole("alert")).toContainText("check your connection");
  await expect(field).toHaveValue("Written in a tunnel");
  await context.setOffline(false);

  await page.route("**/operations", (route) =>
    route.fulfill({ status: 429, json: { error: { code: "RATE_LIMITED", message: "Too much." } } }),
  );
  await here.getByRole("button", { name: "Post" }).click();
  await expect(here.getByRole("alert")).toContainText("wait a minute");
  await page.unroute("**/operations");
  await here.getByRole("button", { name: "Post" }).click();
  await expect(here.getByRole("article", { name: "Comment" })).toHaveCount(1);
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
