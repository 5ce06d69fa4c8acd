// A visitor's page from memory: it comes alive as the painted one does, and is never older than the map.
import { card, openDesk } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, operate, TREES } from "./fixtures/tree-map";

test("the next visitor's page runs under its own nonce, and shows what was changed since", async ({
  browser,
  newPerson,
  api,
  page,
  baseURL,
}) => {
  const mine = await api(await newPerson("Ada Gardener"));
  const map = await makeTreeMap(mine);
  const nonces = new Set<string | undefined>();
  for (let visit = 0; visit < 3; visit++) {
    const answer = await page.request.get(map.path);
    const policy = answer.headers()["content-security-policy"] ?? "";
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    const tags = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
    expect(tags.length).toBeGreaterThan(5);
    expect(tags.filter((tag) => !tag.includes(`nonce="${nonce}"`))).toEqual([]);
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(3);

  // The console is watched: a script that the policy stops, or a mismatch, fails the journey.
  await openDesk(page, map.path);
  await expect(card(page, TREES.cost.label)).toBeVisible();

  await operate(mine, map.id, [
    { v: 1, type: "editStatement", id: TREES.cost.id, revision: 1, label: "Trees are dear" },
  ]);
  const other = await browser.newContext({ baseURL: String(baseURL) });
  const second = await other.newPage();
  await openDesk(second, map.path);
  await expect(card(second, "Trees are dear")).toBeVisible();
  await other.close();
  // An open page would be told, which is another journey's.
  await page.goto("about:blank");

  expect((await mine.patch(`/api/maps/${map.id}`, { data: { visibility: "private" } })).ok()).toBe(
    true,
  );
  const refused = await page.request.get(map.path);
  expect(refused.status()).toBe(404);
  expect(await refused.text()).not.toContain(TREES.cost.text);
});
