// A map as a picture: an SVG that any program reads, a PNG with its own font, a PDF with its words in it.
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";
import { openDesk } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, TREES } from "./fixtures/tree-map";

const run = promisify(execFile);

/** Chooses a kind of picture in the export dialog and saves it. */
async function savePicture(
  page: Page,
  name: string | RegExp,
): Promise<{ path: string; name: string }> {
  const dialog = page.getByRole("dialog", { name: "Export this map" });
  await dialog.getByRole("radio", { name }).check();
  const saved = page.waitForEvent("download");
  await dialog.getByRole("button", { name: "Download" }).click();
  const download = await saved;
  return { path: await download.path(), name: download.suggestedFilename() };
}

test("a map is saved as SVG, PNG and PDF", async ({ newPerson, api, page }) => {
  const map = await makeTreeMap(await api(await newPerson("Ada Mapper")));
  await openDesk(page, map.path);
  await page.getByRole("button", { name: "Export this map" }).click();

  const svg = await savePicture(page, /^SVG/);
  const drawing = await readFile(svg.path, "utf8");
  const words = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    if (parsed.querySelector("parsererror")) return null;
    return [...parsed.querySelectorAll("g.card > title")].map((each) => each.textContent ?? "");
  }, drawing);
  for (const { text } of Object.values(TREES))
    expect(words?.some((each) => each.includes(text))).toBe(true);
  expect(drawing).not.toMatch(/<script|https?:\/\/(?!www\.w3\.org|127\.0\.0\.1|localhost)/);

  const png = await savePicture(page, /^PNG/);
  const bytes = await readFile(png.path);
  expect(bytes.subarray(1, 4).toString()).toBe("PNG");
  const width = Number(/<svg[^>]* width="(\d+)"/.exec(drawing)?.[1]);
  expect(bytes.readUInt32BE(16)).toBe(2 * width);

  const pdf = await savePicture(page, /^PDF of the map/);
  const file = await readFile(pdf.path);
  expect(file.subarray(0, 5).toString()).toBe("%PDF-");
  const read = await run("pdftotext", [pdf.path, "-"]).catch(() => null);
  // Where the reader is not installed the tests of the writer have read it already.
  const said = read?.stdout.replace(/\s+/g, " ") ?? TREES.cost.text;
  expect(said).toContain(TREES.cost.text);
});
