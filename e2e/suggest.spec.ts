// Suggestions in two windows: made, seen live, tried on the map, accepted, undone; declined with a word; withdrawn.
import { randomUUID } from "node:crypto";
import { card, heard, openDesk, pane, readMap } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, TREES } from "./fixtures/tree-map";

const REASON = "Roots hold the soil on slopes.";

test("a suggestion is made, seen live, tried, accepted and undone", async ({
  page,
  signedIn,
  newPerson,
  pageOf,
  api,
}) => {
  const asOwner = await api(signedIn);
  const map = await makeTreeMap(asOwner);
  await openDesk(page, map.path);
  const bo = await newPerson("Bo Chen");
  const asBo = await api(bo);
  const id = randomUUID();
  const statementId = randomUUID();
  const made = await asBo.post(`/api/maps/${map.id}/suggestions`, {
    data: {
      id,
      baseSeq: 1,
      message: "The study says so.",
      operations: [
        { v: 1, type: "addStatement", id: statementId, text: REASON },
        {
          v: 1,
          type: "addInference",
          id: randomUUID(),
          kind: "support",
          premises: [statementId],
          target: { type: "statement", id: TREES.main.id },
        },
      ],
    },
  });
  expect(made.status()).toBe(201);

  // Live: the header counts it, and the card that it concerns shows it.
  const tool = page.getByRole("button", { name: "1 suggestion", exact: true });
  await expect(tool).toBeVisible();
  await expect(pane(page, "Map").getByTitle("1 suggestion for this statement")).toBeVisible();
  await tool.click();
  const sheet = page.getByRole("dialog", { name: "Suggestions" });
  const proposal = sheet.getByRole("article", { name: "Suggestion by Bo Chen" });
  await expect(proposal.getByText("New: reason for “More trees”")).toBeVisible();
  await expect(proposal.getByText("The study says so.")).toBeVisible();

  await proposal.getByRole("button", { name: "Show on the map" }).click();
  await expect(sheet).toHaveCount(0);
  const trial = page.getByRole("region", { name: "Suggestion on trial" });
  await expect(pane(page, "Map").getByText(REASON)).toBeVisible();
  expect((await readMap(asOwner, map.id)).graph.statements).toHaveLength(4);
  await trial.getByRole("button", { name: "Accept" }).click();
  await expect(trial).toHaveCount(0);
  await expect(pane(page, "Map").getByText(REASON)).toBeVisible();
  await expect(tool).toHaveCount(0);
  const { graph } = await readMap(asOwner, map.id);
  expect(graph.statements.find((each) => each.id === statementId)?.createdBy).toBe(bo.id);

  // Its author sees what was decided; who accepted it takes it back.
  const theirs = await pageOf(bo);
  await openDesk(theirs, map.path);
  await theirs.getByRole("button", { name: "What to do with this map" }).click();
  await theirs.getByRole("menuitem", { name: "Suggestions" }).click();
  await theirs.getByRole("button", { name: "Decided" }).click();
  await expect(theirs.getByText(/suggested; accepted by Ada Reader/)).toBeVisible();
  await card(page, TREES.main.label).click();
  await page.keyboard.press("Control+z");
  await heard(page, "Undone.");
  await expect(pane(page, "Map").getByText(REASON)).toHaveCount(0);
});

test("an editor works by suggestion, says why, and another declines with a word", async ({
  page,
  signedIn,
  newPerson,
  pageOf,
  api,
}) => {
  const asOwner = await api(signedIn);
  const map = await makeTreeMap(asOwner);
  const bo = await newPerson("Bo Chen");
  await asOwner.post(`/api/maps/${map.id}/members`, { data: { email: bo.email, role: "editor" } });
  const theirs = await pageOf(bo);
  await openDesk(theirs, map.path);
  await theirs.getByRole("button", { name: "What to do with this map" }).click();
  await theirs.getByRole("menuitem", { name: "Suggestions" }).click();
  await theirs.getByRole("switch", { name: /^Suggest instead of edit/ }).click();
  await theirs.keyboard.press("Escape");
  await card(theirs, TREES.cost.label).click();
  await theirs.keyboard.press("Delete");
  const own = theirs.getByRole("button", { name: /^1 suggestion; you work by suggestion/ });
  await expect(own).toBeVisible();
  expect((await readMap(asOwner, map.id)).graph.statements).toHaveLength(4);
  await own.click();
  const proposal = theirs.getByRole("article", { name: "Suggestion by Bo Chen" });
  await proposal.getByRole("button", { name: "Say why" }).click();
  await proposal.getByLabel("Why do you suggest it?").fill("The text does not say it.");
  await proposal.getByRole("button", { name: "Save" }).click();
  await expect(proposal.getByText("The text does not say it.")).toBeVisible();

  await openDesk(page, map.path);
  await page.getByRole("button", { name: "1 suggestion", exact: true }).click();
  const seen = page.getByRole("article", { name: "Suggestion by Bo Chen" });
  await expect(seen.getByText("Deletes “Trees cost”")).toBeVisible();
  await seen.getByRole("button", { name: "Decline …" }).click();
  await seen.getByLabel(/^Why not/).fill("The last sentence says it.");
  await seen.getByRole("button", { name: "Decline", exact: true }).click();
  await expect(page.getByText("No suggestion waits for a decision.")).toBeVisible();
  await page.getByRole("button", { name: "Decided" }).click();
  await expect(page.getByText("The last sentence says it.")).toBeVisible();
  await expect(theirs.getByText("No suggestion waits for a decision.")).toBeVisible();
});

test("its author withdraws it, and what fits no more says so", async ({
  page,
  signedIn,
  newPerson,
  api,
}) => {
  const bo = await newPerson("Bo Chen");
  const asBo = await api(bo);
  const map = await makeTreeMap(asBo);
  const asReader = await api(signedIn);
  const edit = (text: string) => [
    { v: 1, type: "editStatement", id: TREES.cool.id, revision: 1, text },
  ];
  const made = await asReader.post(`/api/maps/${map.id}/suggestions`, {
    data: { id: randomUUID(), baseSeq: 1, operations: edit("Trees cool the hot streets.") },
  });
  expect(made.status()).toBe(201);
  await openDesk(page, map.path);
  await page.getByRole("button", { name: "1 suggestion", exact: true }).click();
  const proposal = page.getByRole("article", { name: "Suggestion by Ada Reader" });
  await expect(proposal.locator("ins")).toContainText("hot");
  const changed = await asBo.post(`/api/maps/${map.id}/operations`, {
    data: { clientOpId: randomUUID(), operations: edit("Trees cool streets.") },
  });
  expect(changed.ok()).toBe(true);
  await expect(proposal.getByText(/It does not fit the map any more/)).toBeVisible();
  await expect(proposal.getByRole("button", { name: "Accept" })).toHaveCount(0);
  await proposal.getByRole("button", { name: "Withdraw" }).click();
  await expect(page.getByText("No suggestion waits for a decision.")).toBeVisible();
});
