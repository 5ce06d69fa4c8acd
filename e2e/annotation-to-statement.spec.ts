// An objection becomes a counterpoint in one step: it keeps who said it, and each leads to the other.
import { cardOf, openMap } from "./fixtures/brief";
import { pane, readMap } from "./fixtures/desk";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, operate, TREES } from "./fixtures/tree-map";

test("an objection becomes a counterpoint that links back, and its thread is resolved", async ({
  page,
  signedIn,
  newPerson,
  api,
}) => {
  const own = await api(signedIn);
  const map = await makeTreeMap(own);
  const ana = await newPerson("Ana");
  await operate(await api(ana), map.id, [
    {
      v: 1,
      type: "addAnnotation",
      id: "annotation-ana",
      target: { type: "statement", id: TREES.cool.id },
      kind: "objection",
      body: "In winter nobody wants cooler streets.",
    },
  ]);
  await openMap(page, `${map.path}#a-annotation-ana`);
  const discussion = pane(page, "Discussion");
  const thread = discussion.getByRole("article", { name: "Objection" });
  await thread.getByRole("button", { name: "What to do with it" }).first().click();
  await expectAccessible(page);
  await page.getByRole("menuitem", { name: /^Make it a counterpoint to “Trees cool”/ }).click();
  const editor = page.getByRole("dialog", { name: /^Counterpoint to “Trees cool”/ });
  await expect(editor.getByRole("textbox").first()).toHaveValue(
    "In winter nobody wants cooler streets.",
  );
  await page.keyboard.press("Control+Enter");
  await expect(editor).toBeHidden();
  const resolvedAt = async () =>
    (await readMap(own, map.id)).graph.annotations[0]?.resolvedAt ?? null;
  await expect.poll(resolvedAt).not.toBeNull();
  const { graph } = await readMap(own, map.id);
  const made = graph.statements.find(({ fromAnnotation }) => fromAnnotation === "annotation-ana");
  expect(made).toMatchObject({ heldBy: "Ana", stance: "asserts" });
  const card = cardOf(page, String(made?.id));
  await expect(card).toContainText("From Ana's objection · not in the brief: a discussant's");
  await expect(card).toHaveAttribute("aria-current", "true");
  await discussion.getByRole("button", { name: "From Ana's objection" }).click();
  await expect(thread.or(discussion.getByRole("article", { name: /Objection/ }))).toBeVisible();
  const became = discussion.getByRole("button", { name: /^Became “In winter nobody/ });
  await expect(became).toBeVisible();
  await expectAccessible(page);
  await cardOf(page, TREES.cool.id).click();
  const resolved = discussion.getByRole("button", { name: /became “In winter nobody/ });
  await expect(became.or(resolved).first()).toBeVisible();
  if (await resolved.isVisible()) await resolved.click();
  await became.click();
  await expect(card).toHaveAttribute("aria-current", "true");
});

test("who may only annotate suggests it, and the thread stays open", async ({
  page,
  signedIn,
  newPerson,
  api,
}) => {
  const owner = await newPerson("Owner");
  const ownerApi = await api(owner);
  const map = await makeTreeMap(ownerApi);
  await operate(ownerApi, map.id, [
    {
      v: 1,
      type: "addAnnotation",
      id: "annotation-own",
      target: { type: "statement", id: TREES.cool.id },
      kind: "objection",
      body: "Shade has a price.",
    },
  ]);
  expect(signedIn.name).toBe("Ada Reader");
  await openMap(page, `${map.path}#a-annotation-own`);
  const thread = pane(page, "Discussion").getByRole("article", { name: "Objection" });
  await thread.getByRole("button", { name: "What to do with it" }).first().click();
  await page.getByRole("menuitem", { name: /^Make it a reason for/ }).click();
  const editor = page.getByRole("dialog", { name: /^Reason for “Trees cool”/ });
  await editor.getByRole("button", { name: "Suggest" }).click();
  await expect(editor).toBeHidden();
  const waiting = async () => (await readMap(ownerApi, map.id)).suggestions?.length;
  await expect.poll(waiting).toBe(1);
  const { graph } = await readMap(ownerApi, map.id);
  expect(graph.annotations[0]?.resolvedAt).toBeNull();
  expect(graph.statements.some(({ fromAnnotation }) => fromAnnotation !== null)).toBe(false);
});
