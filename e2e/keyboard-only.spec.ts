// The whole page without a mouse: reading, walking the argument, searching, annotating, signing in.
import type { Page } from "@playwright/test";
import { card, heard, openDesk, row, step } from "./fixtures/desk";
import { tabTo } from "./fixtures/tab-to";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, TREES } from "./fixtures/tree-map";

/** Opens the first map and comes to its main claim with Tab and an arrow. */
async function startAtMainClaim(page: Page): Promise<void> {
  await openDesk(page);
  await tabTo(page, card(page, "It depends on Beijing"));
  await page.keyboard.press("ArrowRight");
  await expect(card(page, "It depends on Beijing")).toHaveAttribute("aria-current", "true");
}

test("from the address to a map of one's own", async ({ page, signedIn, api }) => {
  const map = await makeTreeMap(await api(signedIn));
  await page.goto("/");
  // As who knows a long list goes: first to the part of it that matters.
  const mine = page.getByRole("navigation", { name: "Lists of maps" }).getByRole("link", {
    name: /^Mine/,
  });
  await tabTo(page, mine);
  await page.keyboard.press("Enter");
  await expect(mine).toHaveAttribute("aria-current", "page");
  await tabTo(page, page.getByRole("article").getByRole("link", { name: "More trees" }));
  await page.keyboard.press("Enter");
  await page.waitForURL(map.path);
  await expect(page.getByRole("heading", { level: 1, name: "More trees" })).toBeVisible();
});

test("by arrows through the argument", async ({ page }) => {
  await startAtMainClaim(page);
  await page.keyboard.press("ArrowRight");
  await expect(card(page, "If pressure grows")).toBeFocused();
  await page.keyboard.press("ArrowDown");
  await expect(card(page, "Unofficial ties widen")).toBeFocused();
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("i");
  await expect(step(page, "If pressure grows")).toBeFocused();
  await page.keyboard.press("i");
  await expect(card(page, "If pressure grows")).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(card(page, "It depends on Beijing")).toBeFocused();
  await page.keyboard.press("n");
  await page.keyboard.press("n");
  await expect(card(page, "Safety and stability")).toHaveAttribute("aria-current", "true");
  await page.keyboard.press("p");
  await expect(card(page, "If pressure grows")).toHaveAttribute("aria-current", "true");
});

test("the outline is walked like the map", async ({ page }) => {
  await startAtMainClaim(page);
  await page.keyboard.press("o");
  const main = row(page, /^Claim: How far Tokyo moves/);
  await expect(main).toBeFocused();
  await expect(main).toHaveAttribute("aria-expanded", "true");
  await page.keyboard.press("ArrowDown");
  await expect(row(page, /^Step: reason for “It depends on Beijing”, from “If/)).toBeFocused();
  await page.keyboard.press("ArrowRight");
  await expect(row(page, /^Claim: If Beijing goes on/)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(row(page, /^Claim: If Beijing goes on/)).toHaveAttribute("aria-expanded", "false");
  await page.keyboard.press("Home");
  await expect(main).toBeFocused();
  await page.keyboard.press("o");
  await expect(card(page, "It depends on Beijing")).toBeFocused();
});

test("the palette does everything, and gives the focus back", async ({ page }) => {
  await startAtMainClaim(page);
  await page.keyboard.press("Control+k");
  const palette = page.getByRole("dialog", { name: "Commands and statements" });
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(palette).toBeHidden();
  await expect(card(page, "It depends on Beijing")).toBeFocused();
  await page.keyboard.press("Control+k");
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("shade what");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("switch", { name: "Coverage" })).toBeChecked();
  await page.keyboard.press("Control+k");
  await expect(palette.getByRole("combobox")).toBeFocused();
  await page.keyboard.type("lesson of 1996");
  await page.keyboard.press("Enter");
  await expect(card(page, "Lesson of 1996")).toBeInViewport();
  await expect(card(page, "Lesson of 1996")).toHaveAttribute("aria-current", "true");
});

test("single keys switched off do nothing; arrows still walk", async ({ page }) => {
  await startAtMainClaim(page);
  await page.keyboard.press("?");
  const help = page.getByRole("dialog", { name: "Help and keys" });
  await tabTo(page, help.getByRole("checkbox", { name: /^Single keys act/ }));
  await page.keyboard.press("Space");
  await page.keyboard.press("Escape");
  await expect(help).toBeHidden();
  await expect(card(page, "It depends on Beijing")).toBeFocused();
  for (const key of ["n", "o", "f", "/", "a", "?"]) await page.keyboard.press(key);
  await expect(card(page, "It depends on Beijing")).toHaveAttribute("aria-current", "true");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("searchbox")).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(card(page, "If pressure grows")).toBeFocused();
});

test("annotate a card with a key; Escape keeps the draft, Ctrl+Enter posts", async ({
  page,
  signedIn,
  api,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  await openDesk(page, map.path);
  await tabTo(page, card(page, TREES.main.label));
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(card(page, TREES.cool.label)).toBeFocused();
  await page.keyboard.press("a");
  const field = page.getByRole("form", { name: "New comment" }).getByRole("textbox");
  await expect(field).toBeFocused();
  await page.keyboard.type("Which streets?");
  await page.keyboard.press("Escape");
  await heard(page, "Your draft is kept");
  await expect(card(page, TREES.cool.label)).toBeFocused();
  await page.keyboard.press("a");
  await expect(field).toHaveValue("Which streets?");
  await page.keyboard.press("Control+Enter");
  await heard(page, "Comment posted.");
  await expect(card(page, TREES.cool.label)).toBeFocused();
  await expect(card(page, TREES.cool.label)).toHaveAccessibleName(/1 open annotation/);
});

test("signing in", async ({ page, newPerson }) => {
  const person = await newPerson("Ada Reader");
  await page.goto("/sign-in?next=/settings");
  await tabTo(page, page.getByLabel("E-mail address"));
  await page.keyboard.type(person.email);
  await tabTo(page, page.getByLabel("Password", { exact: true }));
  await page.keyboard.type(person.password);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
});
