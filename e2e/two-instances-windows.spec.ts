// Two people in two windows, each at another server of the same map: one server dies, and its person carries on at the
// other with nothing lost.
import type { BrowserContext, Page } from "@playwright/test";
import { card, pane, readMap } from "./fixtures/desk";
import { apiOf, createPerson, type Person, signInContext } from "./fixtures/people";
import { INSTANCE_COOKIE } from "./fixtures/proxy";
import { expect, test } from "./fixtures/test";
import { addReason, isLive, makeSharedMap, openLive } from "./fixtures/together";
import { TREES } from "./fixtures/tree-map";
import { startTwoInstances, type TwoInstances } from "./fixtures/two-instances";
import { watchConsole } from "./fixtures/watch-console";

const { TEST_POSTGRES_URL = "", TEST_REDIS_URL = "" } = process.env;

// biome-ignore lint/suspicious/noSkippedTests: it is said plainly, and only where the servers are not installed.
test.skip(
  !TEST_POSTGRES_URL || !TEST_REDIS_URL,
  "needs PostgreSQL and Redis: `npm test` starts them where they are installed, or set TEST_POSTGRES_URL and TEST_REDIS_URL",
);

let two: TwoInstances;
test.beforeAll(async () => {
  // Both starts wait for their turn where another one is preparing.
  test.setTimeout(180_000);
  two = await startTwoInstances(TEST_POSTGRES_URL, TEST_REDIS_URL);
});
test.afterAll(() => two?.stop());

/** What the browser says of requests that the dead server had begun. */
const BROKEN_LINES = [
  /ERR_(INCOMPLETE_CHUNKED_ENCODING|EMPTY_RESPONSE|FAILED|ABORTED)|status of 502/,
];

/** Signs the person in, in a window that the proxy sends to this instance while it lives. */
async function sitAt(context: BrowserContext, person: Person, instance: 0 | 1): Promise<Page> {
  await signInContext(context, two.url, person);
  await context.addCookies([{ name: INSTANCE_COOKIE, value: String(instance), url: two.url }]);
  return context.newPage();
}

const here = (page: Page) => page.getByRole("button", { name: /^Who is here/ });
const says = (page: Page, words: string) => pane(page, "Map").getByText(words).first();

test("people at two servers see each other, and go on at one when the other dies", async ({
  playwright,
  browser,
  viewport,
}) => {
  test.setTimeout(180_000);
  const ada = await createPerson(playwright.request, two.url, "Ada Reader");
  const bo = await createPerson(playwright.request, two.url, "Bo Chen");
  const asAda = await apiOf(playwright.request, two.url, ada);
  const map = await makeSharedMap(asAda, [bo]);
  const contexts = await Promise.all(
    [0, 1].map(() => browser.newContext({ baseURL: two.url, viewport })),
  );
  const [first, second] = contexts;
  if (!(first && second)) throw new Error("There are no windows.");
  const problems = contexts.map((context) => watchConsole(context, BROKEN_LINES));
  const mine = await sitAt(first, ada, 0);
  const theirs = await sitAt(second, bo, 1);
  const served: string[] = [];
  mine.on("response", (response) => {
    if (response.url().includes("/events")) served.push(response.headers()["x-served-by"] ?? "");
  });
  await Promise.all([openLive(mine, map.path), openLive(theirs, map.path)]);
  expect(served).toEqual(["0"]);

  // Each sees who is at the other server, and what they do there.
  await expect(here(mine)).toHaveAccessibleName("Who is here: Bo Chen here");
  await expect(here(theirs)).toHaveAccessibleName("Who is here: Ada Reader here");
  await addReason(mine, TREES.main.label, "Said at the first server.");
  await expect(says(theirs, "Said at the first server.")).toBeVisible();
  await addReason(theirs, TREES.main.label, "Said at the second server.");
  await expect(says(mine, "Said at the second server.")).toBeVisible();

  // The first one dies while Ada writes; she has another one's word in front of her and loses nothing.
  await card(mine, TREES.cool.label).click();
  await mine.keyboard.press("r");
  const field = mine.getByRole("textbox", { name: "Statement" });
  await field.fill("Written while the server died.");
  await two.kill(0);
  await expect(field).toHaveValue("Written while the server died.");
  await field.press("Enter");
  await expect(field).toHaveCount(0);
  await expect(says(theirs, "Written while the server died.")).toBeVisible({ timeout: 40_000 });
  await isLive(mine);
  await expect(mine.getByRole("region", { name: "Connection" })).toHaveCount(0);
  await addReason(theirs, TREES.main.label, "Said after the first server died.");
  await expect(says(mine, "Said after the first server died.")).toBeVisible({ timeout: 40_000 });
  await expect(here(mine)).toHaveAccessibleName("Who is here: Bo Chen here");
  await expect(here(theirs)).toHaveAccessibleName("Who is here: Ada Reader here");
  expect(served.slice(1)).toContain("1");

  // Each sentence once, and both windows show what the server holds.
  const { graph } = await readMap(asAda, map.id);
  const said = graph.statements.map(({ text }) => text).filter((text) => /server/.test(text));
  expect(said.sort()).toEqual([
    "Said after the first server died.",
    "Said at the first server.",
    "Said at the second server.",
    "Written while the server died.",
  ]);

  // Without any server the desk says so, keeps what is written, and goes on being usable.
  await two.kill(1);
  await expect(mine.getByRole("region", { name: "Connection" })).toContainText("Offline", {
    timeout: 40_000,
  });
  await addReason(mine, TREES.main.label, "Written without any server.");
  await expect(mine.getByRole("region", { name: "Connection" })).toContainText(
    "Offline: 1 change waits.",
  );
  await expect(says(mine, "Written without any server.")).toBeVisible();
  expect(problems.flat(), "errors in the console").toEqual([]);
  await Promise.all(contexts.map((context) => context.close()));
  await asAda.dispose();
});
