// A reader selects words in the brief, by mouse and by keyboard, and annotates them or what stands there.
import { briefText, expectHighlighted, openMap, pointOn, selectWords } from "./fixtures/brief";
import { readMap } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";
import { makeTreeMap } from "./fixtures/tree-map";

test("select words with the mouse, ask, and find the question again", async ({
  page,
  signedIn,
  api,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  await openMap(page, map.path);
  await selectWords(page, "streets with trees were four degrees cooler");
  const bar = page.getByRole("toolbar", { name: "Annotate the selected text" });
  await expect(bar).toBeVisible();
  await expectHighlighted(page, "pending", ["streets with trees were four degrees cooler"]);
  await bar.getByRole("button", { name: "Ask", exact: true }).click();
  const form = page.getByRole("form", { name: "New question" });
  await form.getByRole("textbox").fill("In which city was this?");
  await form.getByRole("button", { name: "Post" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Question posted." })).toBeAttached();
  await expect(page.getByRole("article", { name: "Question" })).toContainText(
    "In which city was this?",
  );

  await page.reload();
  await expect(briefText(page)).toBeVisible();
  await expectHighlighted(page, "annotated", ["streets with trees were four degrees cooler"]);
  await page.getByRole("button", { name: "1 open thread on this paragraph" }).click();
  await expect(page.getByRole("article", { name: "Question" })).toContainText(
    "In which city was this?",
  );
});

test("a click beside the passages lets the selection go, and so does the bar's cross", async ({
  page,
  signedIn,
  api,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  await openMap(page, map.path);
  const bar = page.getByRole("toolbar", { name: "Annotate the selected text" });
  await selectWords(page, "Nobody has repeated it");
  await expect(bar).toBeVisible();
  const beside = await pointOn(page, "study of 2019");
  await page.mouse.click(beside.x, beside.y);
  await expect(bar).toBeHidden();
  await expectHighlighted(page, "pending", []);
  await selectWords(page, "Nobody has repeated it");
  await bar.getByRole("button", { name: "Close the bar" }).click();
  await expect(bar).toBeHidden();
  await expectHighlighted(page, "pending", []);
});

test("the same words again are the same passage", async ({ page, signedIn, api }) => {
  const mine = await api(signedIn);
  const map = await makeTreeMap(mine);
  await openMap(page, map.path);
  for (const question of ["Which study?", "By whom?"]) {
    await selectWords(page, "A study of 2019");
    await page.getByRole("toolbar").getByRole("button", { name: "Ask", exact: true }).click();
    await page.getByRole("form").getByRole("textbox").fill(question);
    await page.keyboard.press("Control+Enter");
    await expect(page.getByRole("article").filter({ hasText: question })).toBeVisible();
  }
  const annotations = async () => (await readMap(mine, map.id)).graph.annotations.length;
  await expect.poll(annotations).toBe(2);
  const { graph } = await readMap(mine, map.id);
  expect(graph.passages.filter((one) => one.exact === "A study of 2019")).toMatchObject([
    {
      prefix: "at trees cost a city too much.\n\n",
      suffix: " found that streets with trees w",
    },
  ]);
});

test("by keyboard alone: sentences, a statement that stands there, and the focus back", async ({
  page,
  signedIn,
  api,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  await openMap(page, map.path);
  await briefText(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("j");
  await expectHighlighted(page, "pending", ["Trees cool the streets and clean the air."]);
  await page.keyboard.press("Shift+ArrowDown");
  await expectHighlighted(page, "pending", [
    "Trees cool the streets and clean the air. Some say that trees cost a city too much.",
  ]);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Enter");
  const bar = page.getByRole("toolbar", { name: "Annotate the selected text" });
  await expect(bar.getByRole("button", { name: "Ask", exact: true })).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(bar).toBeHidden();
  await expect(briefText(page)).toBeFocused();

  await page.keyboard.press("Enter");
  await bar.getByRole("radio", { name: "Trees clean" }).focus();
  await page.keyboard.press("Space");
  await page.keyboard.press("e");
  const form = page.getByRole("form", { name: "New request for evidence" });
  await expect(form).toContainText("Trees clean");
  await expect(form.getByLabel("What needs a source, and why do you doubt it?")).toBeFocused();
  await page.keyboard.type("Cleaner by how much?");
  await page.keyboard.press("Tab");
  await form.getByLabel(/What would convince you/).fill("A measurement");
  await page.keyboard.press("Control+Enter");
  const thread = page.getByRole("article", { name: "Request for evidence" });
  await expect(thread).toContainText("Would convince: A measurement");
  await expect(briefText(page)).toBeFocused();
});

test("a single key highlights at once; with single keys switched off it does nothing", async ({
  page,
  signedIn,
  api,
  context,
  baseURL,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  await openMap(page, map.path);
  await briefText(page).focus();
  await page.keyboard.press("End");
  await page.keyboard.press("h");
  await expectHighlighted(page, "annotated", ["Nobody has repeated it since."]);
  await context.addCookies([{ name: "keys", value: "off", url: String(baseURL) }]);
  await openMap(page, map.path);
  await briefText(page).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("q");
  await expect(page.getByRole("form")).toHaveCount(0);
  await page.keyboard.press("Enter");
  await expect(page.getByRole("toolbar", { name: "Annotate the selected text" })).toBeVisible();
});
