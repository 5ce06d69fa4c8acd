// A map in a frame on another site: seen without an account, folded without a script, and framed nowhere else.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { FIRST_MAP, FIRST_PATH, openDesk } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, TREES } from "./fixtures/tree-map";

// Pictures of the page for a trace are taken by a script in every frame, which the frame's sandbox rightly blocks.
test.use({ trace: { mode: "retain-on-failure", snapshots: false } });

/** A site of somebody else's, on a port of its own, that shows one page. */
async function openSite(html: string): Promise<{ address: string; server: Server }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(html);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server };
}

test("an author shows a map on another site", async ({ signedIn, api, page, request, baseURL }) => {
  const map = await makeTreeMap(await api(signedIn));
  const origin = String(baseURL);
  const answer = await request.get(
    `/api/oembed?url=${encodeURIComponent(`${origin}${map.path}`)}&format=json`,
  );
  const { html, title } = (await answer.json()) as { html: string; title: string };
  expect(title).toBe("More trees");
  const site = await openSite(`<!doctype html><title>A blog</title><h1>A blog</h1>${html}`);
  try {
    await page.goto(site.address);
    const frame = page.frameLocator("iframe");
    await expect(frame.getByText(TREES.main.text)).toBeVisible();
    await expect(frame.getByText(TREES.cost.text)).toBeVisible();
    await frame.locator("summary").first().click();
    await expect(frame.getByText(TREES.cost.text)).toBeHidden();
    await frame.locator("summary").first().click();
    await expect(frame.getByText(TREES.cost.text)).toBeVisible();
    const opened = page.waitForEvent("popup");
    await frame.getByRole("link", { name: "Open in Counterpoint" }).click();
    await expect((await opened).getByRole("region", { name: "Map", exact: true })).toBeVisible();
  } finally {
    site.server.close();
  }
});

test("the code stands where a map is shared", async ({ signedIn, api, page }) => {
  const map = await makeTreeMap(await api(signedIn));
  await openDesk(page, map.path);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const code = page.getByRole("textbox", { name: "Code to embed the map" });
  await expect(code).toHaveValue(new RegExp(`<iframe src="[^"]*/embed/${map.path.slice(6)}"`));
});

test("runs no script, sets no cookie, and nothing else may be framed", async ({
  page,
  context,
  request,
}) => {
  const scripts: string[] = [];
  page.on("request", (each) => {
    if (each.resourceType() === "script") scripts.push(each.url());
  });
  await page.goto(`/embed/${FIRST_MAP}?theme=dark`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(scripts).toEqual([]);
  expect(await context.cookies()).toEqual([]);
  await page.evaluate(() => document.fonts.ready);
  expect(await page.evaluate(() => document.fonts.check("13px Inter"))).toBe(true);
  const desk = await request.get(FIRST_PATH);
  expect(desk.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
  expect(desk.headers()["x-frame-options"]).toBe("DENY");
  expect((await request.get("/embed/no-such-map")).status()).toBe(404);
});

test("tells other sites of a map that may be seen, and of no other", async ({
  signedIn,
  api,
  page,
  request,
}) => {
  const mine = await api(signedIn);
  const made = await mine.post("/api/maps", { data: { title: "My own secret" } });
  const { map } = (await made.json()) as { map: { slug: string } };
  await page.goto(`/maps/${map.slug}`);
  await expect(page.locator('meta[property^="og:"], link[type*="oembed"]')).toHaveCount(0);
  expect((await request.get(`/embed/${map.slug}/picture.png`)).status()).toBe(404);
  await page.goto(FIRST_PATH);
  const picture = page.locator('meta[property="og:image"]');
  await expect(picture).toHaveAttribute("content", /\/embed\/.*\/picture\.png$/);
  await expect(page.locator('link[type="application/json+oembed"]')).toHaveCount(1);
});
