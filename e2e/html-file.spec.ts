// Takes a map out as one HTML file, and reads that file from the disk without a network.
import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import type { APIRequestContext, BrowserContext, Locator, Page, TestInfo } from "@playwright/test";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, operate, TREES } from "./fixtures/tree-map";

const WORDS = "Who has measured it?";

/** The file of a map with a question on it, as a page of a window without a network. */
async function openFile(page: Page, info: TestInfo, api: APIRequestContext): Promise<string[]> {
  const { id } = await makeTreeMap(api);
  const target = { type: "statement", id: TREES.cool.id };
  const question = { id: "annotation-question", target, kind: "question", body: WORDS };
  await operate(api, id, [{ v: 1, type: "addAnnotation", ...question }]);
  await operate(api, id, [
    { v: 1, type: "addStatement", id: "statement-study", text: "A study found it in 2019." },
    {
      v: 1,
      type: "addInference",
      id: "inference-study",
      kind: "support",
      premises: ["statement-study"],
      target: { type: "statement", id: TREES.cool.id },
    },
  ]);
  const answer = await api.get(`/api/maps/${id}/export?format=html&annotations=1`);
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-disposition"]).toContain("more-trees.html");
  const file = info.outputPath("more-trees.html");
  await writeFile(file, await answer.body());
  await page.context().setOffline(true);
  const asked = requestsOf(page.context());
  await page.goto(pathToFileURL(file).href);
  return asked;
}

/** What is fetched beyond the file itself. */
function requestsOf(context: BrowserContext): string[] {
  const asked: string[] = [];
  context.on("request", (request) => {
    if (!/^(file|data|about):/.test(request.url())) asked.push(request.url());
  });
  return asked;
}

const cardOf = (page: Page, { id }: { id: string }): Locator => page.locator(`#s-${id}`);
const widthOf = async (card: Locator) => (await card.boundingBox())?.width ?? 0;

test("a map in one file is searched, folded and zoomed from the disk", async ({
  page,
  signedIn,
  api,
}, info) => {
  const asked = await openFile(page, info, await api(signedIn));
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("More trees");
  for (const each of Object.values(TREES))
    await expect(cardOf(page, each)).toContainText(each.text);
  await expectAccessible(page);

  const study = page.locator("#s-statement-study");
  await page.getByRole("button", { name: "Collapse all" }).click();
  await expect(study).toBeHidden();
  const find = page.getByRole("searchbox");
  await find.fill("stüdy");
  await expect(study).toBeVisible();
  await expect(page.locator("#found")).toHaveText("1 of 2");
  await find.press("Enter");
  await expect(page.locator("#text .now")).toContainText("A study of 2019 found");
  await find.press("Escape");
  await expect(page.locator(".hit")).toHaveCount(0);

  await page.evaluate(() => document.fonts.ready);
  const before = await widthOf(cardOf(page, TREES.main));
  await page.getByRole("button", { name: "Zoom in" }).click();
  const width = () => widthOf(cardOf(page, TREES.main));
  await expect.poll(width).toBeCloseTo(before * 1.2, 0);
  await page.getByRole("button", { name: "Zoom to 100 %" }).click();
  await expect.poll(width).toBeCloseTo(before, 0);

  await page.getByText("1 annotation", { exact: true }).click();
  await expect(page.getByText(WORDS)).toBeVisible();
  expect(asked).toEqual([]);
});

test("cards lead to their passages and passages to their cards, by the keyboard too", async ({
  page,
  signedIn,
  api,
}, info) => {
  await openFile(page, info, await api(signedIn));
  const marked = page.locator("mark.on");
  await cardOf(page, TREES.cost).click();
  await expect(marked).toHaveText("Some say that trees cost a city too much.");
  await page.getByText("Trees cool the streets and clean the air.", { exact: true }).click();
  await expect(page.locator(".card.on")).toHaveCount(2);
  await page.getByRole("link", { name: /^1\.3: Trees cost/ }).press("Enter");
  await expect(cardOf(page, TREES.cost)).toBeFocused();

  await cardOf(page, TREES.main).focus();
  await page.keyboard.press("ArrowRight");
  await expect(cardOf(page, TREES.cool)).toBeFocused();
  await page.keyboard.press("ArrowLeft");
  await expect(page.locator("#s-statement-study")).toBeHidden();
  await page.keyboard.press("Enter");
  await expect(page.locator("#s-statement-study")).toBeVisible();
  await page.keyboard.press("ArrowDown");
  await expect(cardOf(page, TREES.clean)).toBeFocused();
  await page.keyboard.press("+");
  await expect(page.locator("#actual")).not.toHaveText("100 %");
});

test("in the dark and on a phone's width it has tabs, and nothing runs off the side", async ({
  page,
  signedIn,
  api,
}, info) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await openFile(page, info, await api(signedIn));
  await page.getByRole("combobox", { name: "Colours" }).selectOption("Dark");
  await expect(page.locator("body")).toHaveCSS("background-color", "rgba(0, 0, 0, 0)");
  await expect(page.locator("html")).toHaveCSS("background-color", "rgb(21, 23, 27)");
  await expectAccessible(page);
  await expect(page.locator("#text")).toBeHidden();
  await page.getByRole("button", { name: "Text" }).click();
  await expect(cardOf(page, TREES.main)).toBeHidden();
  await expectAccessible(page);
  await page.getByText("Some say that trees cost a city too much.").click();
  await expect(cardOf(page, TREES.cost)).toBeInViewport();
  const [pane, all] = await page
    .locator("#map")
    .evaluate(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth]);
  expect(all).toBe(pane);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the file is a page that folds and links", async ({ page, signedIn, api }, info) => {
    await openFile(page, info, await api(signedIn));
    await expect(page.getByRole("searchbox")).toBeHidden();
    const study = page.locator("#s-statement-study");
    await expect(study).toBeVisible();
    await page.locator(`#f-${TREES.cool.id} > summary`).click();
    await expect(study).toBeHidden();
    await page.getByRole("link", { name: "In the text" }).first().click();
    await expect(page).toHaveURL(/#p-1$/);
  });
});
