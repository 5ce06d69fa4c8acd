// Long imports and exports: the bar of each moves through real values, and Cancel ends the work on the server.
import type { Locator, Page } from "@playwright/test";
import { openDesk } from "./fixtures/desk";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";

/** An outline of one claim with so many reasons, some of them on others. */
const outline = (reasons: number) =>
  [
    "- The town should run buses at night.",
    ...Array.from(
      { length: reasons },
      (_, at) => `${"  ".repeat((at % 9) + 1)}+ Reason ${at} speaks for buses at night.`,
    ),
  ].join("\n");

const file = (reasons: number) => ({
  name: "buses.md",
  mimeType: "text/markdown",
  buffer: Buffer.from(outline(reasons)),
});

declare global {
  interface Window {
    barValues?: number[];
  }
}

/** Notes every value that a bar takes from now on. */
async function watchBars(page: Page): Promise<void> {
  await page.evaluate(() => {
    const values: number[] = [];
    window.barValues = values;
    const note = () => {
      const now = document.querySelector("[role=progressbar]")?.getAttribute("aria-valuenow");
      if (now != null && values.at(-1) !== Number(now)) values.push(Number(now));
    };
    new MutationObserver(note).observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ["aria-valuenow"],
    });
  });
}

/** Cancels as soon as a bar has moved, within the page: a fast server is done before a look from outside sees it. */
async function cancelOnceMoved(page: Page): Promise<void> {
  await page.evaluate(() => {
    const observer = new MutationObserver(() => {
      const bar = document.querySelector("[role=progressbar]");
      const cancel = [...document.querySelectorAll("[role=dialog] button")].find(
        ({ textContent }) => textContent === "Cancel",
      );
      if (!(Number(bar?.getAttribute("aria-valuenow")) > 0) || !(cancel instanceof HTMLElement))
        return;
      observer.disconnect();
      cancel.click();
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ["aria-valuenow"],
    });
  });
}

const valuesSeen = (page: Page) => page.evaluate(() => window.barValues ?? []);

/** Between nothing and all, the bar stood at several places. */
function expectReal(values: readonly number[]): void {
  const between = new Set(values.filter((value) => value > 0 && value < 100));
  expect(between.size, values.join(" ")).toBeGreaterThan(1);
}

async function chooseFile(page: Page, reasons: number): Promise<Locator> {
  const dialog = page.getByRole("dialog", { name: "Bring in a file" });
  if (!(await dialog.isVisible()))
    await page.getByRole("button", { name: "Bring in a file" }).click();
  await watchBars(page);
  await dialog.getByLabel("Files to bring in").setInputFiles(file(reasons));
  return dialog;
}

test("an import tells how far it is, is cancelled for good, and is taken up again", async ({
  page,
  signedIn,
}) => {
  expect(signedIn.name).toBe("Ada Reader");
  await page.goto("/maps/new");
  let release = () => {};
  const released = new Promise<void>((done) => {
    release = done;
  });
  await page.route(
    "**/api/imports/preview**",
    async (route) => {
      await released;
      await route.continue();
    },
    { times: 1 },
  );
  const dialog = await chooseFile(page, 12_000);
  const bar = dialog.getByRole("progressbar");
  await expect(bar).toBeVisible();
  await expectAccessible(page);
  await cancelOnceMoved(page);
  release();
  await expect(bar).toBeHidden();
  await expect(dialog.getByRole("button", { name: "Try again" })).toBeVisible();

  // One file of a person is read at a time: that this one need not wait shows that the other has ended.
  await dialog.getByRole("button", { name: "Try again" }).click();
  await expect(dialog.getByRole("status")).toContainText("12,001 statements", { timeout: 60_000 });
  const looked = await valuesSeen(page);
  expectReal(looked);
  await dialog.getByRole("button", { name: "Make the map" }).click();
  await expect(dialog.getByText("The map is made.")).toBeVisible({ timeout: 60_000 });
  expectReal((await valuesSeen(page)).slice(looked.length));
});

test("an export tells how far it is, is cancelled, and downloads when it is made again", async ({
  page,
  signedIn,
  api,
}) => {
  const calls = await api(signedIn);
  const made = await calls.post("/api/imports?fileName=buses.md&format=outline", {
    headers: { "content-type": "application/octet-stream" },
    data: Buffer.from(outline(2000)),
  });
  const { map } = (await made.json()) as { map: { slug: string } };
  await openDesk(page, `/maps/${map.slug}`);
  await page.getByRole("button", { name: "What to do with this map" }).click();
  await page.getByRole("menuitem", { name: "Export …" }).click();
  const dialog = page.getByRole("dialog", { name: "Export this map" });
  await watchBars(page);
  await cancelOnceMoved(page);
  await dialog.locator('input[value="pdf"]').check();
  await expect(dialog.getByText("Cancelled. No file was made.")).toBeVisible();
  await dialog.getByRole("button", { name: "Make it" }).click();
  const button = dialog.getByRole("button", { name: "Download" });
  await expect(button).toBeEnabled({ timeout: 60_000 });
  expectReal(await valuesSeen(page));
  const [download] = await Promise.all([page.waitForEvent("download"), button.click()]);
  expect(download.suggestedFilename()).toMatch(/\.pdf$/);
});
