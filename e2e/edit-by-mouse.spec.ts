// Building an argument with the mouse: everything that a card's menu adds and changes.
import { card, openDesk, readMap, step } from "./fixtures/desk";
import { choose, editor, notice, select, writeAndSave } from "./fixtures/editing";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, TREES } from "./fixtures/tree-map";

test("a reason, a counterpoint, a linked premise and a doubt are added where they belong", async ({
  page,
  signedIn,
  api,
}) => {
  const own = await api(signedIn);
  const map = await makeTreeMap(own);
  await openDesk(page, map.path);

  await choose(page, "Trees cost", "Add a reason");
  await expect(editor(page, "Reason for “Trees cost”")).toBeVisible();
  await writeAndSave(page, "Every tree must be watered for years.", "Watering");
  await expect(card(page, "Watering")).toBeFocused();

  await choose(page, "Watering", "Add a counterpoint");
  await writeAndSave(page, "Rain waters most of them.", "Rain");
  await expect(card(page, "Rain")).toHaveAttribute("aria-label", /Counterpoint to “Watering”/);

  await choose(page, "Trees clean", "Add a linked premise");
  await expect(editor(page, /^Linked with “Trees cool” and “Trees clean”/)).toBeVisible();
  await writeAndSave(page, "Cool and clean streets are worth their price.", "Worth it");
  await expect(card(page, "Worth it")).toHaveAttribute("aria-label", /together with/);

  await step(page, "Trees cool").click();
  await page.getByRole("button", { name: "Edit the step" }).click();
  await page.getByRole("menuitem", { name: "Doubt this step" }).click();
  await expect(editor(page, /^Doubts the step from/)).toBeVisible();
  await writeAndSave(page, "A park would do that as well.", "Parks");
  await expect(card(page, "Parks")).toHaveAttribute("aria-label", /Doubts the step/);

  await expect
    .poll(async () => (await readMap(own, map.id)).graph.statements.map(({ label }) => label))
    .toEqual(expect.arrayContaining(["Watering", "Rain", "Worth it", "Parks"]));
});

test("words are edited, kept when left, and refused where they are too long", async ({
  page,
  signedIn,
  api,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  await openDesk(page, map.path);
  await choose(page, "Trees cost", "Edit …");
  const text = page.getByLabel("Statement", { exact: true });
  await expect(text).toHaveValue(TREES.cost.text);
  await text.fill("Trees cost some cities too much.");
  await page.keyboard.press("Escape");
  await expect(text).toHaveCount(0);
  await expect(card(page, "Trees cost")).toBeFocused();

  await page.keyboard.press("e");
  await expect(text).toHaveValue("Trees cost some cities too much.");
  await expect(page.getByText("What you had written is back.")).toBeVisible();
  await page.getByLabel(/^Label/).fill("A label that is far too long");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "at most 24 characters" })).toBeVisible();
  await page.getByLabel(/^Label/).fill("Cost of trees");
  await page.getByRole("button", { name: /^More/ }).click();
  await page.getByLabel(/^Note/).fill("See the *budget* of 2019.");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(card(page, "Cost of trees")).toBeVisible();

  await choose(page, "Cost of trees", "Turn into a reason");
  await expect(notice(page, "Now: Reason for “More trees”")).toBeVisible();
  await expect(card(page, "Cost of trees")).toHaveAttribute(
    "aria-label",
    /Reason for “More trees”/,
  );
  await notice(page, "Now: Reason").getByRole("button", { name: "Undo" }).click();
  await expect(card(page, "Cost of trees")).toHaveAttribute("aria-label", /Counterpoint to/);
});

test("menu, editor and dialogs have no serious fault of accessibility", async ({
  page,
  signedIn,
  api,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  await openDesk(page, map.path);
  await select(page, "Trees cost");
  await page.getByRole("button", { name: "Edit “Trees cost”" }).click();
  await expect(page.getByRole("menu", { name: "Edit" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(card(page, "Trees cost")).toBeFocused();
  await page.keyboard.press("r");
  await page.getByRole("button", { name: /^More/ }).click();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(card(page, "Trees cost")).toBeFocused();
  for (const [key, title] of [
    ["m", "Move “Trees cost”"],
    ["u", "Use “Trees cost” elsewhere"],
    ["s", "Split “Trees cost”"],
    ["g", "Merge “Trees cost” with …"],
  ] as const) {
    await page.keyboard.press(key);
    await expect(page.getByRole("dialog", { name: title })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await expect(card(page, "Trees cost")).toBeFocused();
  }
});

test("who may only suggest or read meets the same menu, or none", async ({
  page,
  signedIn,
  newPerson,
  pageOf,
  api,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  const other = await pageOf(await newPerson("Bo Chen"));
  await openDesk(other, map.path);
  await select(other, "Trees cost");
  await other.keyboard.press("r");
  await expect(other.getByRole("button", { name: "Suggest" })).toBeVisible();
  await other.keyboard.press("Escape");
  await page.context().clearCookies();
  await openDesk(page, map.path);
  await select(page, "Trees cost");
  await page.getByRole("button", { name: "Edit “Trees cost”" }).click();
  await expect(page.getByRole("menuitem", { name: "Sign in to add to this map" })).toBeVisible();
  await expect(page.getByRole("menuitem")).toHaveCount(1);
});
