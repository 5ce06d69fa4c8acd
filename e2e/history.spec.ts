// The past of a map: who did what in words, played and compared, a name for a moment, and what was lost brought back.
import type { APIRequestContext, Page } from "@playwright/test";
import { card, heard, openDesk, pane, readMap, row } from "./fixtures/desk";
import { notice, select } from "./fixtures/editing";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, operate, TREES, type TreeMap } from "./fixtures/tree-map";

const NEW_WORDS = "Trees cool the streets in July.";

const past = (page: Page) => page.getByRole("region", { name: "The past of this map" });
const slider = (page: Page) => past(page).getByRole("slider", { name: "Moment of the map" });
const sheet = (page: Page) => page.getByRole("dialog", { name: "History" });

/** Opens the history and shows the map as it was after the change that these words tell of. */
async function goBackTo(page: Page, words: RegExp): Promise<void> {
  await page.getByRole("button", { name: "History", exact: true }).first().click();
  await sheet(page).getByRole("button", { name: words }).click();
  await expect(past(page)).toBeVisible();
  await expect(sheet(page)).toHaveCount(0);
}

/** A map with a past: made (1), a statement reworded (2), another one deleted with its step (3). */
async function makePast(api: APIRequestContext): Promise<TreeMap> {
  const map = await makeTreeMap(api);
  const { cool, cost } = TREES;
  await operate(api, map.id, [
    { v: 1, type: "editStatement", id: cool.id, revision: 1, text: NEW_WORDS },
  ]);
  await operate(api, map.id, [{ v: 1, type: "removeStatement", id: cost.id }]);
  return map;
}

test("who did what is told in words, and the slider goes through it and plays it", async ({
  page,
  signedIn,
  api,
}) => {
  const map = await makePast(await api(signedIn));
  await openDesk(page, map.path);
  await expect(card(page, TREES.cost.label)).toHaveCount(0);
  await page.getByRole("button", { name: "History", exact: true }).click();
  await expect(sheet(page).getByRole("button", { name: /Ada Reader reworded “/ })).toBeVisible();
  await expect(sheet(page).getByRole("button", { name: /Ada Reader removed “/ })).toBeVisible();
  await expectAccessible(page);
  await sheet(page)
    .getByRole("button", { name: /Ada Reader reworded “/ })
    .click();
  await expect(past(page)).toContainText("Change 2 of 3");
  await expect(card(page, TREES.cost.label)).toBeVisible();
  await expectAccessible(page);

  // Nothing can be changed there.
  await card(page, TREES.cost.label).click();
  await page.keyboard.press("Delete");
  await page.keyboard.press("r");
  await expect(page.getByRole("textbox", { name: "Statement" })).toHaveCount(0);
  await expect(card(page, TREES.cost.label)).toBeVisible();

  // By keys: to the beginning, and a step on.
  await slider(page).focus();
  await page.keyboard.press("Home");
  await expect(pane(page, "Map").getByRole("link", { name: /^(Claim|Premise)/ })).toHaveCount(0);
  await page.keyboard.press("ArrowRight");
  await expect(past(page)).toContainText("Change 1 of 3");
  await expect(pane(page, "Map").getByText(TREES.cool.text)).toBeVisible();

  // Played to the end.
  await past(page).getByRole("combobox", { name: "Speed" }).selectOption("4");
  await past(page).getByRole("button", { name: "Play the discussion" }).click();
  await expect(past(page)).toContainText("Change 3 of 3");
  await expect(past(page).getByRole("button", { name: "Play the discussion" })).toBeVisible();
  await expect(card(page, TREES.cost.label)).toHaveCount(0);
  await past(page).getByRole("button", { name: "Back to now" }).click();
  await expect(past(page)).toHaveCount(0);
});

test("two moments are compared, on the map and as a list", async ({ page, signedIn, api }) => {
  const map = await makePast(await api(signedIn));
  await openDesk(page, map.path);
  await goBackTo(page, /Ada Reader added 4 statements/);
  await past(page).getByRole("combobox", { name: "Compare with" }).selectOption("now");
  const summary = past(page).getByRole("button", { name: /^\d+ differences$/ });
  await expect(summary).toBeVisible();
  await expect(card(page, TREES.cost.label)).toBeVisible();
  await expectAccessible(page);
  await summary.click();
  const list = page.getByRole("dialog", { name: "From change 1 to change 3" });
  await expect(list.getByRole("listitem").filter({ hasText: "“Trees cool”" })).toContainText(
    "in July",
  );
  await expect(
    list
      .getByRole("listitem")
      .filter({ hasText: /Removed.*Trees cost/ })
      .first(),
  ).toBeVisible();
  await expectAccessible(page);
  await list.getByRole("button", { name: /Trees cost/ }).click();
  await expect(list).toHaveCount(0);
  await expect(card(page, TREES.cost.label)).toHaveAttribute("aria-current", "true");

  // The outline says it too.
  await page.getByRole("button", { name: "Outline" }).click();
  await expect(row(page, /^Counterpoint: Trees cost a city.*Removed\.$/)).toBeVisible();
  await expect(row(page, /^Premise: Trees cool.*Changed\.$/)).toBeVisible();
});

test("a deleted branch comes back alone, then a whole named moment; both can be undone", async ({
  page,
  signedIn,
  api,
}) => {
  const own = await api(signedIn);
  const map = await makePast(own);
  await openDesk(page, map.path);
  await goBackTo(page, /Ada Reader reworded “/);

  // The moment gets a name.
  await past(page).getByRole("button", { name: "History" }).click();
  await sheet(page).getByRole("button", { name: "Named moments" }).click();
  await sheet(page).getByLabel("Name the moment that is shown").fill("With its cost");
  await sheet(page).getByRole("button", { name: "Keep" }).click();
  await heard(page, "“With its cost” is kept.");
  await expect(sheet(page).getByRole("button", { name: /^With its cost/ })).toBeVisible();
  await page.keyboard.press("Escape");

  await card(page, TREES.cost.label).click();
  await past(page).getByRole("button", { name: "Restore this branch" }).click();
  const ask = page.getByRole("dialog", { name: "Restore “Trees cost”?" });
  await ask.getByRole("button", { name: "Restore", exact: true }).click();
  await expect(past(page)).toHaveCount(0);
  await expect(card(page, TREES.cost.label)).toBeVisible();
  const branch = await readMap(own, map.id);
  expect(branch.graph.inferences.some(({ premises }) => premises.includes(TREES.cost.id))).toBe(
    true,
  );
  // What stands was left as it is.
  expect(branch.graph.statements.find(({ id }) => id === TREES.cool.id)?.text).toBe(NEW_WORDS);

  // The whole map as it was in the beginning, and back again.
  await goBackTo(page, /Ada Reader added 4 statements/);
  await past(page).getByRole("button", { name: "Restore this moment" }).click();
  await page
    .getByRole("dialog", { name: "Restore this moment?" })
    .getByRole("button", { name: "Restore", exact: true })
    .click();
  await expect(past(page)).toHaveCount(0);
  await expect(pane(page, "Map").getByText(TREES.cool.text)).toBeVisible();
  await select(page, TREES.main.label);
  await page.keyboard.press("Control+z");
  await expect(pane(page, "Map").getByText(NEW_WORDS)).toBeVisible();

  // The name leads back there.
  await page.getByRole("button", { name: "History", exact: true }).click();
  await sheet(page).getByRole("button", { name: "Named moments" }).click();
  await sheet(page)
    .getByRole("button", { name: /^With its cost/ })
    .click();
  await expect(past(page)).toContainText("Change 2 of 6");
  await expect(notice(page, "could not")).toHaveCount(0);
});

test("a statement has a history of its own", async ({ page, signedIn, api }) => {
  const map = await makePast(await api(signedIn));
  await openDesk(page, map.path);
  await card(page, TREES.cool.label).click();
  await page.getByRole("button", { name: "History", exact: true }).click();
  await sheet(page).getByRole("button", { name: "On “Trees cool”" }).click();
  await expect(sheet(page).getByRole("button", { name: /reworded “/ })).toBeVisible();
  await expect(sheet(page).getByRole("button", { name: /removed “/ })).toHaveCount(0);
});

test("whoever may read a public map sees its past, and can restore nothing", async ({
  page,
  newPerson,
  api,
}) => {
  const map = await makePast(await api(await newPerson("Bo Chen")));
  await openDesk(page, map.path);
  await goBackTo(page, /Bo Chen reworded “/);
  await card(page, TREES.cost.label).click();
  await expect(past(page).getByRole("button", { name: /^Restore/ })).toHaveCount(0);
  await past(page).getByRole("button", { name: "History" }).click();
  await sheet(page).getByRole("button", { name: "Named moments" }).click();
  await expect(sheet(page).getByText(/No moment has a name yet/)).toBeVisible();
  await expect(sheet(page).getByRole("textbox")).toHaveCount(0);
});
