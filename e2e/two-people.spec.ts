// What an owner, an annotator and a visitor can and cannot, by the page and by hand-made requests.
import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { promisify } from "node:util";
import type { APIRequestContext } from "@playwright/test";
import { FIRST_MAP, FIRST_PATH, openDesk, pane, readMap } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, operate, TREES } from "./fixtures/tree-map";

// The browser reports each page that is not there as an error.
test.use({ expectedConsole: [/status of 404/] });

const note = (id: string, body: string) => ({
  v: 1,
  type: "addAnnotation",
  id,
  target: { type: "statement", id: TREES.cool.id },
  kind: "comment",
  body,
});

/** The status of a hand-made batch of one operation. */
async function statusOf(api: APIRequestContext, mapId: string, operation: object): Promise<number> {
  const data = { clientOpId: randomUUID(), operations: [{ v: 1, ...operation }] };
  return (await api.post(`/api/maps/${mapId}/operations`, { data })).status();
}

test("a private copy is its maker's alone", async ({ page, signedIn, newPerson, pageOf, api }) => {
  await openDesk(page);
  await page.getByRole("button", { name: "Make my own copy" }).click();
  await page.waitForURL((url) => url.pathname !== FIRST_PATH);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Copy of Japan");
  const slug = new URL(page.url()).pathname.replace("/maps/", "");
  const { map } = await readMap(await api(signedIn), slug);

  const bo = await newPerson("Bo Chen");
  const theirs = await pageOf(bo);
  expect((await theirs.goto(`/maps/${slug}`))?.status()).toBe(404);
  await expect(theirs.getByRole("heading", { name: "Nothing is here." })).toBeVisible();
  await theirs.goto("/");
  await expect(theirs.getByText("Copy of Japan")).toHaveCount(0);
  const asBo = await api(bo);
  expect((await asBo.get(`/api/maps/${slug}`)).status()).toBe(404);
  expect((await asBo.get(`/api/maps/${map.id}/history`)).status()).toBe(404);
  expect((await asBo.post(`/api/maps/${map.id}/duplicate`, { data: {} })).status()).toBe(404);
  expect(await statusOf(asBo, map.id, { type: "removeStatement", id: "statement-main" })).toBe(404);

  await page.goto("/");
  await expect(page.getByRole("link", { name: /^Copy of Japan/ })).toBeVisible();
});

test("an annotator touches neither the argument nor another's words", async ({
  signedIn,
  newPerson,
  pageOf,
  api,
  request,
  baseURL,
}) => {
  const asOwner = await api(signedIn);
  const map = await makeTreeMap(asOwner);
  await operate(asOwner, map.id, [note("annotation-of-owner", "Mine, and it stays.")]);
  const bo = await newPerson("Bo Chen");
  const asBo = await api(bo);
  const removal = { type: "removeAnnotation", id: "annotation-of-owner" };
  for (const operation of [
    removal,
    { type: "editAnnotation", id: "annotation-of-owner", body: "Yours no more." },
    { type: "hideAnnotation", id: "annotation-of-owner", hidden: true },
    { type: "resolveAnnotation", id: "annotation-of-owner", resolved: true },
    { type: "addStatement", id: randomUUID(), text: "An annotator says so." },
    { type: "removeStatement", id: TREES.cost.id },
    { type: "setMainClaim", statementId: TREES.cost.id },
  ]) {
    expect([operation.type, await statusOf(asBo, map.id, operation)]).toEqual([
      operation.type,
      403,
    ]);
  }
  const asVisitor = await request.post(`/api/maps/${map.id}/operations`, {
    headers: { origin: String(baseURL) },
    data: { clientOpId: randomUUID(), operations: [{ v: 1, ...removal }] },
  });
  expect(asVisitor.status()).toBe(401);

  const theirs = await pageOf(bo);
  await openDesk(theirs, `${map.path}#a-annotation-of-owner`);
  const thread = pane(theirs, "Discussion").getByRole("article", { name: "Comment" });
  await expect(thread).toContainText("Mine, and it stays.");
  await expect(thread.getByRole("button", { name: "Resolve" })).toHaveCount(0);
  await thread.getByRole("button", { name: "What to do with it" }).click();
  await expect(theirs.getByRole("menuitem")).toHaveText([
    "Copy link",
    "Report …",
    // What becomes of it in the argument is theirs to propose only.
    "Make it a counterpoint to “Trees cool” …",
    "Make it a reason for “Trees cool” …",
    "Make it a missing premise beside “Trees cool” and “Trees clean” …",
    "Make it a claim of its own …",
  ]);
});

test("what the owner hides is withheld from the others", async ({
  page,
  signedIn,
  newPerson,
  api,
  request,
}) => {
  const asOwner = await api(signedIn);
  const map = await makeTreeMap(asOwner);
  const asBo = await api(await newPerson("Bo Chen"));
  const asCy = await api(await newPerson("Cy Dale"));
  const secret = `Nobody else reads this ${randomUUID()}`;
  await operate(asBo, map.id, [note("annotation-of-bo", secret)]);
  await operate(asOwner, map.id, [
    { v: 1, type: "hideAnnotation", id: "annotation-of-bo", hidden: true },
  ]);
  const bodyFor = async (api: APIRequestContext) =>
    (await readMap(api, map.id)).graph.annotations[0]?.body;
  expect(await bodyFor(asBo)).toBe(secret);
  expect(await bodyFor(asOwner)).toBe(secret);
  expect(await bodyFor(asCy)).toBe("");
  expect(await bodyFor(request)).toBe("");
  for (const reader of [asCy, request]) {
    const history = await reader.get(`/api/maps/${map.id}/history`);
    expect(history.ok()).toBe(true);
    expect(await history.text()).not.toContain(secret);
  }
  await page.context().clearCookies();
  const answer = await page.goto(`${map.path}#a-annotation-of-bo`);
  expect(await answer?.text()).not.toContain(secret);
  await expect(pane(page, "Discussion").getByText("Hidden by the map's owner")).toBeVisible();
});

test("the operator names an owner for the first map", async ({
  page,
  signedIn,
  newPerson,
  api,
}) => {
  // The command waits for its turn where a start is preparing.
  test.slow();
  const id = randomUUID();
  const asBo = await api(await newPerson("Bo Chen"));
  const { map, graph } = await readMap(asBo);
  const target = { type: "statement", id: String(graph.statements[1]?.id) };
  await operate(asBo, map.id, [{ ...note(id, `Off the point ${id}`), target }]);
  const asAda = await api(signedIn);
  expect(await statusOf(asAda, map.id, { type: "hideAnnotation", id, hidden: true })).toBe(403);
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["scripts/run.mjs", "scripts/map.ts", "owner", FIRST_MAP, signedIn.email],
    { env: { ...process.env, DATABASE_URL: `file:${process.env.E2E_DATA_DIR}/counterpoint.db` } },
  );
  expect(stdout).toContain("Ada Reader now owns");
  await openDesk(page, `${FIRST_PATH}#a-${id}`);
  const thread = pane(page, "Discussion").locator(`#a-${id}`);
  await thread.getByRole("button", { name: "What to do with it" }).click();
  await page.getByRole("menuitem", { name: "Hide from the others" }).click();
  await expect(thread).toContainText("Hidden by the map's owner");
});
