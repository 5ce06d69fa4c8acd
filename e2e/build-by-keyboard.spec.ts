// The whole of building an argument without a mouse: a new map, claims from its text, rows of the outline, and undo.
import type { Page } from "@playwright/test";
import { briefText } from "./fixtures/brief";
import { heard, readMap, row } from "./fixtures/desk";
import { tabTo } from "./fixtures/tab-to";
import { expect, test } from "./fixtures/test";

const TEXT = "Cities should plant trees. Trees cool the streets. Some say that they cost too much.";

/** Makes a map of the text, from the first page on. */
async function startMap(page: Page): Promise<void> {
  await page.goto("/");
  await tabTo(page, page.getByRole("link", { name: "New map" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Start a map" })).toBeVisible();
  await tabTo(page, page.getByLabel("The text", { exact: true }));
  await page.keyboard.insertText(TEXT);
  await tabTo(page, page.getByLabel("Title", { exact: true }));
  await page.keyboard.press("Control+a");
  await page.keyboard.type("Trees");
  await tabTo(page, page.getByRole("button", { name: "Make the map" }));
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Find the main claim" })).toBeVisible();
}

/** Makes the sentence a statement by its key, with the words as they are. */
async function claim(page: Page, sentence: RegExp, key: string): Promise<void> {
  await page.keyboard.press("ArrowDown");
  await heard(page, sentence);
  await page.keyboard.press(key);
  const field = page.getByRole("textbox", { name: "Statement" });
  await expect(field).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(field).toHaveCount(0);
  await expect(briefText(page)).toBeFocused();
}

test("from nothing to an argument, and a step back", async ({ page, signedIn, api }) => {
  const own = await api(signedIn);
  await startMap(page);
  const slug = new URL(page.url()).pathname.split("/").at(-1) ?? "";

  await tabTo(page, page.getByRole("button", { name: "Go to the brief" }));
  await page.keyboard.press("Enter");
  await expect(briefText(page)).toBeFocused();
  await claim(page, /^Cities should plant trees/, "m");
  await claim(page, /^Trees cool the streets/, "r");
  await claim(page, /^Some say that they cost/, "v");

  // The outline: a row below, one under it, and one level up.
  await page.keyboard.press("Control+k");
  await expect(
    page.getByRole("dialog", { name: "Commands and statements" }).getByRole("combobox"),
  ).toBeFocused();
  await page.keyboard.type("outline");
  await page.keyboard.press("Enter");
  const cool = row(page, /^Premise: Trees cool the streets/);
  await expect(cool).toBeVisible();
  await tabTo(page, page.getByRole("tree", { name: "Argument outline" }).locator("[tabindex='0']"));
  await page.keyboard.press("End");
  await expect(row(page, /^Counterpoint: Some say/)).toBeFocused();
  await page.keyboard.press("-");
  await expect(page.getByRole("textbox", { name: "Text of the new statement" })).toBeFocused();
  await page.keyboard.type("They save more than they cost.");
  await page.keyboard.press("Enter");
  const save = row(page, /^Counterpoint: They save more/);
  await expect(save).toBeFocused();
  await page.keyboard.press("Shift+Tab");
  await heard(page, /They save more.* is raised/);
  await page.keyboard.press("Control+z");
  await heard(page, "Undone.");
  await expect(save).toBeFocused();
  await page.keyboard.press("Control+z");
  await expect(save).toHaveCount(0);
  await page.keyboard.press("Control+Shift+z");
  await expect(save).toBeVisible();

  // The last step shows at once, and stands on the server soon after.
  await expect
    .poll(async () => {
      const { graph } = await readMap(own, slug);
      const textOf = (id: string | undefined) =>
        graph.statements.find((each) => each.id === id)?.text;
      return graph.inferences.map(({ kind, premises, target }) => [
        kind,
        textOf(premises[0]),
        textOf(target.id),
      ]);
    })
    .toEqual([
      ["support", "Trees cool the streets.", "Cities should plant trees."],
      ["attack", "Some say that they cost too much.", "Cities should plant trees."],
      ["attack", "They save more than they cost.", "Some say that they cost too much."],
    ]);
});
