// The argument as a report: a page to print, and a Word document that another program reads.
import { readFile } from "node:fs/promises";
import mammoth from "mammoth";
import { FIRST_MAP, FIRST_PATH, openDesk } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";

test.use({ expectedConsole: [/status of 404/] });

test("a visitor opens the report from the export dialog, and all of the argument stands on paper", async ({
  page,
  context,
}) => {
  await openDesk(page);
  await page.getByRole("button", { name: "Export this map" }).click();
  await page.getByRole("radio", { name: /^Print or PDF/ }).check();
  const opened = context.waitForEvent("page");
  await page.getByRole("link", { name: "Open the page to print" }).click();
  const report = await opened;
  await expect(report.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(report.getByRole("button", { name: "Print or save as PDF" })).toBeVisible();
  const { graph } = await (await page.request.get(`/api/maps/${FIRST_MAP}`)).json();
  const words = (await report.getByRole("article").textContent())?.replace(/\s+/g, " ");
  for (const { text } of graph.statements) expect(words).toContain(text);
  for (const { exact } of graph.passages) expect(words).toContain(exact);
  await report.emulateMedia({ media: "print" });
  await expect(report.getByRole("button", { name: "Print or save as PDF" })).toBeHidden();
  await expect(report.getByRole("article")).toBeVisible();
});

test("a report of somebody else's private map is not there", async ({ page, signedIn, api }) => {
  const made = await (await api(signedIn)).post("/api/maps", { data: { title: "Mine alone" } });
  const { map } = await made.json();
  await page.goto(`/maps/${map.slug}/report`);
  await expect(page.getByRole("heading", { name: "Mine alone" })).toBeVisible();
  await page.context().clearCookies();
  const answer = await page.goto(`/maps/${map.slug}/report`);
  expect(answer?.status()).toBe(404);
});

test("the Word document says the argument with its quotes", async ({ page }) => {
  await openDesk(page, FIRST_PATH);
  await page.getByRole("button", { name: "Export this map" }).click();
  await page.getByRole("radio", { name: /^Word document/ }).check();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download" }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe(`${FIRST_MAP}.docx`);
  const buffer = await readFile(await file.path());
  const words = (await mammoth.extractRawText({ buffer })).value;
  expect(words).toContain("1.1.1");
  expect(words).toContain(
    "How far Tokyo moves towards official ties with Taipei depends mostly on",
  );
});
