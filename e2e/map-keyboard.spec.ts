// The map by keyboard alone, and its tools.
import { card, fold, openDesk, pane, row, step } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";

test("arrows walk the argument, and the focus goes with them", async ({ page }) => {
  await openDesk(page);
  await card(page, "It depends on Beijing").focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(card(page, "If pressure grows")).toBeFocused();
  await expect(card(page, "If pressure grows")).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("ArrowDown");
  await expect(card(page, "Unofficial ties widen")).toBeFocused();
  await page.keyboard.press("i");
  await expect(step(page, "If pressure grows")).toBeFocused();
  await page.keyboard.press("i");
  await expect(card(page, "If pressure grows")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(card(page, "It depends on Beijing")).toBeFocused();
  await page.keyboard.press("End");
  await expect(pane(page, "Map").locator(".map-card:focus")).toBeInViewport();
});

test("Enter folds and unfolds, and the focus stays", async ({ page }) => {
  await openDesk(page);
  await card(page, "Unofficial ties widen").focus();
  await card(page, "Unofficial ties widen").click();
  await page.keyboard.press("Enter");
  await expect(fold(page, "Unofficial ties widen")).toBeVisible();
  await expect(card(page, "Unofficial ties widen")).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(fold(page, "Unofficial ties widen")).toBeHidden();
  await page.keyboard.press("ArrowRight");
  await expect(card(page, "Civilian post counts")).toBeFocused();
});

test("single keys can be switched off; arrows stay", async ({ page }) => {
  await openDesk(page);
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("Switch single keys");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await card(page, "It depends on Beijing").focus();
  await page.keyboard.press("o");
  await expect(page.getByRole("application", { name: "Argument map" })).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(card(page, "If pressure grows")).toBeFocused();
});

test("a search goes from hit to hit, out of folds too, and gives the focus back", async ({
  page,
}) => {
  await openDesk(page);
  await card(page, "It depends on Beijing").focus();
  await page.keyboard.press("/");
  const field = page.getByRole("searchbox", { name: "Search the statements" });
  await expect(field).toBeFocused();
  await page.keyboard.type("oplan");
  await expect(page.getByText("1 of ")).toBeVisible();
  await expect(card(page, "OPLAN 5077")).toBeInViewport();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Shift+Enter");
  await expect(page.getByText("1 of ")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(field).toBeHidden();
  await expect(pane(page, "Map").locator(".map-card:focus")).toBeVisible();
});

test("a branch in focus shows the way up, and leads back", async ({ page }) => {
  await openDesk(page);
  await card(page, "Civilian post counts").click();
  await page.keyboard.press("f");
  const way = page.getByRole("navigation", { name: "Branch" });
  await expect(way).toContainText("Civilian post counts");
  await expect(card(page, "It depends on Beijing")).toBeHidden();
  await way.getByRole("button", { name: "Unofficial ties widen" }).click();
  await expect(card(page, "Unofficial ties widen")).toBeVisible();
  await way.getByRole("button", { name: "Whole argument" }).click();
  await expect(way).toBeHidden();
  await expect(card(page, "It depends on Beijing")).toBeVisible();
});

test("filters make the rest quieter, never hide it, and count what matches", async ({ page }) => {
  await openDesk(page);
  await pane(page, "Map").getByRole("button", { name: "Filters" }).click();
  await page.getByRole("checkbox", { name: "Counterpoint" }).check();
  await expect(page.getByText(/\d+ statements match/)).toBeVisible();
  await expect(card(page, "It depends on Beijing")).toHaveAttribute("data-quiet");
  await expect(card(page, "Not an officer")).not.toHaveAttribute("data-quiet");
  await expect(card(page, "It depends on Beijing")).toBeVisible();
  await page.getByRole("button", { name: "Clear" }).click();
  await page.keyboard.press("Escape");
  await expect(card(page, "It depends on Beijing")).not.toHaveAttribute("data-quiet");
});

test("the outline is a tree by keyboard: arrows, letters, folds", async ({ page }) => {
  await openDesk(page);
  await page.getByRole("button", { name: "Outline" }).click();
  const main = row(page, /^Claim: How far Tokyo moves/);
  await main.focus();
  await page.keyboard.press("ArrowDown");
  await expect(
    row(page, /^Step: reason for “It depends on Beijing”, from “If pressure grows”/),
  ).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(row(page, /^Claim: If Beijing goes on/)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(row(page, /^Claim: If Beijing goes on/)).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("ArrowRight");
  await expect(row(page, /^Claim: If Beijing goes on/)).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("c");
  await expect(page.locator("[role=treeitem]:focus")).toHaveAttribute(
    "aria-label",
    /^(Claim|Premise|Counterpoint|Step)/,
  );
  await page.keyboard.press("Home");
  await expect(main).toBeFocused();
});
