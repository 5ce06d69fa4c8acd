// Whatever somebody writes is shown as text and never runs.
import { randomUUID } from "node:crypto";
import { openDesk, pane } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, operate, TREES } from "./fixtures/tree-map";

// The browser reports what its policy stopped, and pages that are not there.
test.use({ expectedConsole: [/Content Security Policy|status of 404/] });

const SCRIPT = "<script>window.ranHere = 1</script><img src=x onerror='window.ranHere = 1'>";

test("markup in words, names and links stays words", async ({ page, signedIn, newPerson, api }) => {
  const asOwner = await api(signedIn);
  const map = await makeTreeMap(asOwner);
  const eve = await api(await newPerson(`<b>Eve</b>${SCRIPT}`.slice(0, 60)));
  const target = { type: "statement", id: TREES.cool.id };
  await operate(eve, map.id, [
    {
      v: 1,
      type: "addAnnotation",
      id: "annotation-hostile",
      target,
      kind: "comment",
      body: `${SCRIPT}\n\n[a link](javascript:window.ranHere=1) <a href="javascript:window.ranHere=1">another</a> ![](javascript:1)`,
    },
  ]);
  await operate(asOwner, map.id, [
    {
      v: 1,
      type: "addStatement",
      id: "statement-hostile",
      text: `${SCRIPT} is a claim.`,
      label: "<i>x</i>",
    },
  ]);
  await openDesk(page, `${map.path}#a-annotation-hostile`);
  const thread = pane(page, "Discussion").getByRole("article", { name: "Comment" });
  await expect(thread).toContainText("<b>Eve</b>");
  await expect(thread).toContainText("a link");
  await expect(thread.locator("script, img, b, a[href^='javascript']")).toHaveCount(0);
  await expect(pane(page, "Map").getByText(`${SCRIPT} is a claim.`)).toBeVisible();
  const link = thread.getByText("a link", { exact: true });
  if ((await link.count()) > 0) await link.first().click();
  expect(await page.evaluate(() => "ranHere" in window)).toBe(false);
});

test("a source's address is a web address or refused", async ({ signedIn, api }) => {
  const mine = await api(signedIn);
  const map = await makeTreeMap(mine);
  for (const url of [
    "javascript:alert(1)",
    "data:text/html,x",
    "file:///etc/passwd",
    " https://",
    "https://x y",
  ]) {
    const answer = await mine.post(`/api/maps/${map.id}/operations`, {
      data: {
        clientOpId: randomUUID(),
        operations: [
          {
            v: 1,
            type: "addAnnotation",
            id: randomUUID(),
            target: { type: "statement", id: TREES.cool.id },
            kind: "comment",
            body: "See there.",
            source: { url },
          },
        ],
      },
    });
    expect([url, answer.status()]).toEqual([url, 400]);
  }
});

test("ten thousand characters without a break stay inside their panel", async ({
  page,
  signedIn,
  api,
}) => {
  const mine = await api(signedIn);
  const map = await makeTreeMap(mine);
  await operate(mine, map.id, [
    {
      v: 1,
      type: "addAnnotation",
      id: "annotation-endless",
      target: { type: "map", id: map.id },
      kind: "comment",
      body: "W".repeat(10_000),
    },
  ]);
  await openDesk(page, `${map.path}#a-annotation-endless`);
  const words = pane(page, "Discussion").getByText("WWWWW");
  await expect(words).toBeVisible();
  const widths = await words.evaluate((element) => ({
    own: element.scrollWidth - element.clientWidth,
    page: document.documentElement.scrollWidth - window.innerWidth,
  }));
  expect(widths.own).toBeLessThanOrEqual(0);
  expect(widths.page).toBeLessThanOrEqual(0);
});

test("the policy lets only the page's own scripts run", async ({ page }) => {
  const policies: string[] = [];
  for (const path of ["/", "/sign-in", "/no-such-page"]) {
    const answer = await page.goto(path);
    policies.push(answer?.headers()["content-security-policy"] ?? "");
    await page.evaluate(() => {
      document.body.insertAdjacentHTML(
        "beforeend",
        "<svg onload='window.ranHere = 1'></svg><img src='/none' onerror='window.ranHere = 1'>",
      );
    });
    await expect
      .poll(() =>
        page
          .locator("body > img")
          .last()
          .evaluate((image) => (image as HTMLImageElement).complete),
      )
      .toBe(true);
    expect(await page.evaluate(() => "ranHere" in window)).toBe(false);
  }
  for (const policy of policies) {
    const scripts = policy.split(";").find((part) => part.trim().startsWith("script-src"));
    expect(scripts).toMatch(/'nonce-[\w+/=]{16,}'/);
    expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval|https?:/);
    expect(policy).toMatch(/object-src 'none'|default-src 'none'/);
    expect(policy).toMatch(/frame-ancestors 'none'/);
  }
  expect(new Set(policies).size).toBe(policies.length);
});

test("what is another's cannot be reached by its id", async ({ signedIn, newPerson, api }) => {
  const asOwner = await api(signedIn);
  const made = await asOwner.post("/api/maps", { data: { title: "Secret plans" } });
  const { map: secret } = (await made.json()) as { map: { id: string } };
  const own = await makeTreeMap(asOwner);
  const eve = await api(await newPerson("Eve"));
  for (const path of [
    secret.id,
    `${secret.id}/history`,
    "no-such-map",
    "__proto__",
    "%00",
    "..%2f..%2f",
  ]) {
    const { status } = { status: (await eve.get(`/api/maps/${path}`)).status() };
    expect([path, status >= 400 && status < 500]).toEqual([path, true]);
  }
  for (const target of [
    { type: "map", id: secret.id },
    { type: "statement", id: "__proto__" },
    { type: "statement", id: "statement-of-another-map" },
  ]) {
    const operation = {
      v: 1,
      type: "addAnnotation",
      id: randomUUID(),
      target,
      kind: "comment",
      body: "x",
    };
    const answer = await eve.post(`/api/maps/${own.id}/operations`, {
      data: { clientOpId: randomUUID(), operations: [operation] },
    });
    expect([target.id, answer.status() >= 400 && answer.status() < 500]).toEqual([target.id, true]);
  }
});
