// Whoever leaves takes name and address along; what they wrote stays.
import { openDesk, pane } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, operate, TREES } from "./fixtures/tree-map";

test("annotations stay under “former member”", async ({ page, signedIn, newPerson, api }) => {
  const map = await makeTreeMap(await api(signedIn));
  const leaver = await newPerson("Quentin Leaver");
  const theirs = await api(leaver);
  await operate(theirs, map.id, [
    {
      v: 1,
      type: "addAnnotation",
      id: "annotation-of-leaver",
      target: { type: "statement", id: TREES.cool.id },
      kind: "question",
      body: "Who will water them?",
    },
  ]);
  const deletion = await theirs.delete("/api/account", { data: { password: leaver.password } });
  expect(deletion.status()).toBe(200);
  expect((await theirs.get(`/api/maps/${map.id}`)).status()).toBe(200);
  await openDesk(page, `${map.path}#a-annotation-of-leaver`);
  const thread = pane(page, "Discussion").getByRole("article", { name: "Question" });
  await expect(thread).toContainText("Who will water them?");
  await expect(thread).toContainText("former member");
  await expect(page.getByText("Quentin")).toHaveCount(0);
});
