// A new version of the brief: what changed is seen, each doubtful passage decided on, and everybody reads the new text.
import { randomUUID } from "node:crypto";
import { briefText, cardOf, highlighted, openMap } from "./fixtures/brief";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, TREE_TEXT } from "./fixtures/tree-map";

const MOVED = "Cities should plant more trees.";
const REWORDED = "Trees cool the hot streets and clean our air.";
const NEW_TEXT = `${TREE_TEXT.replace(`${MOVED} `, "")
  .replace("Trees cool the streets and clean the air.", REWORDED)
  .replace(" Some say that trees cost a city too much.", "")}\n\n${MOVED}`;

test("a text is revised: passages are confirmed, moved, orphaned, and others see it live", async ({
  page,
  signedIn,
  newPerson,
  pageOf,
  api,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  const other = await pageOf(await newPerson("Bo Chen"));
  await openMap(other, map.path);
  await openMap(page, map.path);

  await page.getByRole("button", { name: "What to do with this text" }).click();
  await page.getByRole("menuitem", { name: /New version/ }).click();
  const dialog = page.getByRole("dialog", { name: "Version 2 of this text" });
  await dialog.getByLabel("The new text").fill(NEW_TEXT);
  await dialog.getByRole("button", { name: "Compare" }).click();

  // What changed, what is sure, and what is in doubt.
  await expect(dialog.getByText(/changes? in the text/)).toBeVisible();
  await expect(dialog.getByText("1 passage stands in the new text word for word")).toBeVisible();
  await expect(dialog.getByText("2 passages are in doubt")).toBeVisible();
  const save = dialog.getByRole("button", { name: "Save version 2" });
  await expect(save).toBeDisabled();
  const reworded = dialog.getByRole("listitem", { name: /Passage “Trees cool the streets/ });
  await expect(reworded).toContainText("% alike");
  await expect(reworded).toContainText("hot");
  await reworded.getByRole("button", { name: "Accept" }).click();
  await expect(reworded).toContainText("accepted");

  // What was decided survives a reload; nothing is saved meanwhile.
  await page.reload();
  await expect(page.locator(".brief-text[data-native]")).toBeVisible();
  await expect(briefText(page)).toContainText("Some say that trees cost");
  await page.getByRole("button", { name: "What to do with this text" }).click();
  await page.getByRole("menuitem", { name: /New version/ }).click();
  await expect(reworded).toContainText("accepted");

  // The other by its key.
  const gone = dialog.getByRole("listitem", { name: /Passage “Some say that trees cost/ });
  await expect(gone).toContainText("not found in the new text");
  await gone.focus();
  await page.keyboard.press("l");
  await expect(gone).toContainText("stays without a place");
  await save.click();
  await expect(dialog).toBeHidden();

  for (const window of [page, other]) {
    await expect(briefText(window)).toContainText(REWORDED);
    await expect(briefText(window)).not.toContainText("Some say that trees cost");
    await expect
      .poll(async () => (await highlighted(window, "mapped")).sort())
      .toEqual([MOVED, REWORDED].sort());
  }

  // The orphan keeps its quote beside the discussion, and is found again by hand.
  await cardOf(page, "statement-cost").click();
  await page.getByRole("button", { name: "Discussion", exact: true }).click();
  const lost = page.getByRole("region", { name: "Not found in the text" });
  await expect(lost).toContainText("Said in version 1; not found in version 2.");
  await lost.getByRole("button", { name: "Find it again" }).click();
  const find = page.getByRole("dialog", { name: "Find this passage again" });
  await find.getByLabel("Find in the new text").fill("Nobody has repeated it since.");
  await find.getByRole("button", { name: "Next" }).click();
  await find.getByRole("button", { name: "Use the selection" }).click();
  await expect(find).toBeHidden();
  await expect(lost).toBeHidden();
  await expect
    .poll(async () => (await highlighted(page, "mapped")).includes("Nobody has repeated it since."))
    .toBe(true);

  // The versions tell who and when, and what the first one said.
  await page.getByRole("button", { name: "What to do with this text" }).click();
  await page.getByRole("menuitem", { name: "Versions" }).click();
  const versions = page.getByRole("dialog", { name: "Versions of this text" });
  await expect(versions).toContainText("Version 2 (shown now)");
  await expect(versions).toContainText("Ada Reader");
  await versions.getByRole("button", { name: "Read and compare version 1" }).click();
  await expect(page.getByRole("dialog", { name: "Version 1" }).getByRole("article")).toContainText(
    "Some say that trees cost a city too much.",
  );
});

test("who reads keeps their place when a new version comes", async ({ page, signedIn, api }) => {
  const owner = await api(signedIn);
  const said = Array.from({ length: 60 }, (_, at) => `Reason ${at + 1}. Trees cool the streets.`);
  const brief = { title: "Sixty reasons", language: "en", text: said.join("\n\n") };
  const made = await owner.post("/api/maps", { data: { title: "Sixty reasons", brief } });
  const { map } = (await made.json()) as { map: { id: string; slug: string } };
  await openMap(page, `/maps/${map.slug}`);
  const there = briefText(page).getByText("Reason 41. Trees cool");
  await there.evaluate((element) => element.scrollIntoView({ block: "start" }));
  const before = await there.boundingBox();

  const text = [...said.slice(10), "A last word."].join("\n\n");
  const data = { requestId: randomUUID(), baseRevision: 1, text, places: [], orphans: [] };
  const answer = await owner.post(`/api/maps/${map.id}/brief`, { data });
  expect(answer.ok()).toBe(true);
  await expect(briefText(page)).toContainText("A last word.");
  const after = await there.boundingBox();
  expect(Math.abs((after?.y ?? 0) - (before?.y ?? 0))).toBeLessThan(2);
});

test.describe("a new version from a file", () => {
  test.use({ expectedConsole: [/ERR_ABORTED/] });

  test("its reading can be called off, says what it left out, and gives back what was typed", async ({
    page,
    signedIn,
    api,
  }) => {
    const map = await makeTreeMap(await api(signedIn));
    await openMap(page, map.path);
    await page.getByRole("button", { name: "What to do with this text" }).click();
    await page.getByRole("menuitem", { name: /New version/ }).click();
    const dialog = page.getByRole("dialog", { name: "Version 2 of this text" });
    const text = dialog.getByLabel("The new text");
    await text.fill("Typed by hand, and dear to me.");
    const file = dialog.locator("input[type=file]");
    const html =
      "<!doctype html><h1>Trees</h1><p>From a page.</p><img src='https://a.example/t.gif'>";
    const upload = { name: "page.html", mimeType: "text/html", buffer: Buffer.from(html) };
    // The answer never comes; one need not wait for it.
    await page.route("**/api/briefs/read*", () => undefined);
    await file.setInputFiles(upload);
    await expect(dialog.getByRole("progressbar", { name: /“page.html”/ })).toBeVisible();
    await dialog.getByRole("button", { name: "Cancel" }).click();
    await expect(dialog.getByRole("progressbar")).toBeHidden();
    await expect(text).toHaveValue("Typed by hand, and dear to me.");
    await page.unroute("**/api/briefs/read*");
    await file.setInputFiles(upload);
    await expect(text).toHaveValue("# Trees\n\nFrom a page.\n");
    const report = dialog.getByRole("region", { name: "How “page.html” was read" });
    await expect(report).toContainText("1 picture was left out");
    await dialog.getByRole("button", { name: "Put back the text that stood here" }).click();
    await expect(text).toHaveValue("Typed by hand, and dear to me.");
    await expect(report).toBeHidden();
    await dialog.getByRole("button", { name: "Start from the present text" }).click();
    await expect(text).toHaveValue(/^Cities should plant more trees/);
    await dialog.getByRole("button", { name: "Put back the text that stood here" }).click();
    await expect(text).toHaveValue("Typed by hand, and dear to me.");
  });
});
