// Takes a map out in every text format by the dialog, and reads each file with a reader that is not ours.
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import Papa from "papaparse";
import readWorkbook from "read-excel-file/node";
import { runCore } from "../lib/formats/argdown/testing/core-counts";
import { card, openDesk } from "./fixtures/desk";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, TREES } from "./fixtures/tree-map";

const TEXTS = Object.values(TREES).map(({ text }) => text);

async function openExport(page: Page): Promise<Locator> {
  await page.getByRole("button", { name: "What to do with this map" }).click();
  await page.getByRole("menuitem", { name: "Export …" }).click();
  const dialog = page.getByRole("dialog", { name: "Export this map" });
  await expect(dialog.getByRole("radio", { name: /^The whole map/ })).toBeChecked();
  return dialog;
}

/** Chooses a format, waits for what is told of it, and downloads it. */
async function download(page: Page, dialog: Locator, format: string): Promise<Buffer> {
  await dialog.locator(`input[value="${format}"]`).check();
  const button = dialog.getByRole("button", { name: "Download" });
  await expect(button, format).toBeEnabled();
  await expect(dialog.getByLabel("What the file holds"), format).toBeVisible();
  const [file] = await Promise.all([page.waitForEvent("download"), button.click()]);
  expect(file.suggestedFilename()).toMatch(/^more-trees\.\w+$/);
  return readFile(await file.path());
}

/** The root's name and all words of an XML document, as the browser's own parser reads them. */
async function readXml(page: Page, xml: string): Promise<{ root: string; words: string[] }> {
  return page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "application/xml");
    const attributes = [...parsed.querySelectorAll("outline")].map((e) => e.getAttribute("text"));
    const texts = [...parsed.querySelectorAll("text")].map((e) => e.textContent);
    const words = [...attributes, ...texts].map((each) => each ?? "");
    return { root: parsed.documentElement.nodeName, words };
  }, xml);
}

test("every format of words reads back elsewhere", async ({ page, signedIn, api }) => {
  const map = await makeTreeMap(await api(signedIn));
  await openDesk(page, map.path);
  const dialog = await openExport(page);
  await expectAccessible(page);
  const text = async (format: string) => (await download(page, dialog, format)).toString("utf8");
  const json = async (format: string) => JSON.parse(await text(format));

  const ours = await json("counterpoint");
  expect(ours.statements.map((each: { text: string }) => each.text).sort()).toEqual(
    [...TEXTS].sort(),
  );
  expect(ours.inferences).toHaveLength(2);

  const { statements, parserErrors } = runCore(await text("argdown"));
  expect(parserErrors ?? []).toEqual([]);
  const members = Object.values(statements ?? {}).flatMap(({ members }) => members);
  for (const each of TEXTS) expect(members.map((member) => member.text?.trim())).toContain(each);

  const aif = await json("aif");
  const nodes: { type: string; text: string }[] = aif.nodes ?? aif.AIF.nodes;
  expect(
    nodes
      .filter(({ type }) => type === "I")
      .map((node) => node.text)
      .sort(),
  ).toEqual([...TEXTS].sort());
  expect(nodes.filter(({ type }) => type === "CA")).toHaveLength(1);

  const sadface = await json("sadface");
  const atoms = sadface.nodes.filter((node: { type: string }) => node.type === "atom");
  expect(atoms.map((node: { text: string }) => node.text).sort()).toEqual([...TEXTS].sort());

  const table = Papa.parse<string[]>((await text("csv")).replace(/^\uFEFF/, ""));
  expect(table.errors).toEqual([]);
  for (const each of TEXTS) expect(table.data.flat()).toContain(each);

  const sheets = await readWorkbook(await download(page, dialog, "xlsx"));
  const cells = sheets.flatMap(({ data }) => data.flat());
  for (const each of TEXTS) expect(cells).toContain(each);

  const svg = await readXml(page, await text("svg"));
  expect(svg.root).toBe("svg");
  expect(svg.words.join(" ")).toContain("Trees cool the streets.");

  const opml = await readXml(page, await text("opml"));
  expect(opml.root).toBe("opml");
  const lines = opml.words.map((words) => words.replace(/^[-+&] /, ""));
  for (const each of TEXTS) expect(lines).toContain(each);

  for (const format of ["outline", "text", "dot"]) {
    const words = (await text(format)).replaceAll(/\\n|\s+/g, " ");
    for (const each of TEXTS) expect(words).toContain(each.slice(0, 18));
  }
});

test("a branch is taken by keyboard, with what the format cannot hold told before", async ({
  page,
  signedIn,
  api,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  await openDesk(page, map.path);
  await card(page, TREES.cool.label).click();
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox").fill("Export: take");
  await page.getByRole("option", { name: /^Export: take this map/ }).click();
  const dialog = page.getByRole("dialog", { name: "Export this map" });
  const branch = dialog.getByRole("radio", { name: /^The branch of “Trees cool”/ });
  await branch.focus();
  await page.keyboard.press("Space");
  await dialog.getByRole("searchbox", { name: "Find a format" }).fill("argdown");
  await dialog.getByRole("radio", { name: /^Argdown/ }).check();
  const told = dialog.getByLabel("What the file holds");
  await expect(told).toContainText("more-trees-branch.argdown");
  await expect(told).toContainText("1 statement");
  await expect(told.getByText(/Left out\./).first()).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
});

test.describe("without a line", () => {
  test.use({ expectedConsole: [/ERR_INTERNET_DISCONNECTED|Failed to load/] });

  test("the dialog says so, and goes on when the line is back", async ({ page, signedIn, api }) => {
    const map = await makeTreeMap(await api(signedIn));
    await openDesk(page, map.path);
    const dialog = await openExport(page);
    await expect(dialog.getByLabel("What the file holds")).toBeVisible();
    await page.context().setOffline(true);
    await dialog.getByRole("radio", { name: /^AIF/ }).check();
    await expect(dialog.getByRole("alert")).toContainText("You are offline.");
    await expect(dialog.getByRole("button", { name: "Download" })).toBeDisabled();
    await page.context().setOffline(false);
    await expect(dialog.getByRole("button", { name: "Download" })).toBeEnabled();
  });
});
