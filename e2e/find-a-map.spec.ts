// One of many maps: found by words, in its list, page by page.
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";

test("a teacher finds one class's map among many", async ({ page, signedIn, api }) => {
  const calls = await api(signedIn);
  for (let at = 1; at <= 30; at++) {
    const data = { title: `Essay ${at}${at === 7 ? ", of Zoë" : ""}`, mainClaim: "Trees help." };
    expect((await calls.post("/api/maps", { data })).status()).toBe(201);
  }
  await page.goto("/");
  const lists = page.getByRole("navigation", { name: "Lists of maps" });
  const mine = lists.getByRole("link", { name: /^Mine/ });
  await mine.click();
  await expect(mine).toHaveAttribute("aria-current", "page");
  const pages = page.getByRole("navigation", { name: "Pages of the list" });
  await expect(pages).toContainText("Page 1 of 2");
  await expect(page.getByRole("article")).toHaveCount(24);
  await expectAccessible(page);
  await pages.getByRole("link", { name: "Next" }).click();
  await expect(pages).toContainText("Page 2 of 2");
  await expect(page.getByRole("article")).toHaveCount(6);

  const said = page.getByRole("status").filter({ hasText: "of this list" });
  const field = page.getByRole("searchbox", { name: "Find a map" });
  await field.fill("zoe essay");
  await field.press("Enter");
  await expect(said).toHaveText("One map of this list holds “zoe essay”. Show the whole list");
  await expect(page).toHaveURL(/show=own/);
  await expect(page.getByRole("article")).toHaveCount(1);
  await expect(page.getByRole("article")).toContainText("Essay 7, of Zoë");
  await expect(mine).toHaveText("Mine1");
  await expect(field).toBeFocused();

  await field.fill("rivers");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(said).toHaveText("No map of this list holds “rivers”. Show the whole list");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Show the whole list" }).click();
  await expect(page.getByRole("article")).toHaveCount(24);
  await expect(field).toHaveValue("");
});
