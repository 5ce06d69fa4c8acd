// A reader suggests on the map itself; the owner accepts it and takes it back, and each sees it live in their window.
import { card, openDesk, pane, readMap } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";
import { isLive } from "./fixtures/together";
import { makeTreeMap, TREES } from "./fixtures/tree-map";

test("made by keys, accepted, undone, in two windows without a reload", async ({
  page,
  signedIn,
  newPerson,
  pageOf,
  api,
}) => {
  const own = await api(signedIn);
  const map = await makeTreeMap(own);
  const theirs = await pageOf(await newPerson("Bo Chen"));
  await openDesk(page, map.path);
  await openDesk(theirs, map.path);
  await Promise.all([isLive(page), isLive(theirs)]);
  await card(theirs, TREES.main.label).click();
  await theirs.keyboard.press("r");
  await theirs.getByRole("textbox", { name: "Statement" }).fill("Roots hold the soil.");
  await theirs.getByRole("button", { name: "Suggest" }).click();
  await expect(theirs.getByRole("button", { name: "1 suggestion", exact: true })).toBeVisible();
  expect((await readMap(own, map.id)).graph.statements).toHaveLength(4);

  await page.getByRole("button", { name: "1 suggestion", exact: true }).click();
  const proposal = page.getByRole("article", { name: "Suggestion by Bo Chen" });
  await expect(proposal.getByText("New: reason for “More trees”")).toBeVisible();
  await proposal.getByRole("button", { name: "Accept", exact: true }).click();
  await expect(page.getByText("No suggestion waits for a decision.")).toBeVisible();
  await page
    .getByRole("dialog", { name: "Suggestions" })
    .getByRole("button", { name: "Close" })
    .click();
  for (const window of [page, theirs]) {
    await expect(pane(window, "Map").getByText("Roots hold the soil.").first()).toBeVisible();
  }
  await expect(theirs.getByRole("button", { name: /^Inbox, 1 unread/ })).toBeVisible();
  await theirs.getByRole("button", { name: /^Inbox/ }).click();
  await expect(
    theirs.getByRole("link", { name: /Ada Reader accepted your suggestion/ }),
  ).toBeVisible();

  await page.getByRole("button", { name: "Undo your last step" }).click();
  for (const window of [page, theirs]) {
    await expect(pane(window, "Map").getByText("Roots hold the soil.")).toHaveCount(0);
  }
  expect((await readMap(own, map.id)).graph.statements).toHaveLength(4);
});
