// A visitor writes first: text, selection and kind survive signing up.
import { highlighted, openMap, selectWords } from "./fixtures/brief";
import { expect, test } from "./fixtures/test";
import { makeTreeMap } from "./fixtures/tree-map";

test("write, sign up, post", async ({ page, newPerson, api }) => {
  const map = await makeTreeMap(await api(await newPerson("Owner")));
  await openMap(page, map.path);
  await selectWords(page, "four degrees cooler");
  const bar = page.getByRole("toolbar", { name: "Annotate the selected text" });
  await expect(bar).toContainText("Write first, sign up when you post");
  await bar.getByRole("button", { name: "Object", exact: true }).click();
  await page.getByLabel("What is wrong with it, and why?").fill("Measured at noon only.");
  await page.getByRole("link", { name: "Sign up to post" }).click();

  await page.getByLabel("Name", { exact: true }).fill("New Reader");
  await page.getByLabel("E-mail address").fill(`${crypto.randomUUID()}@example.org`);
  await page.getByLabel("Password", { exact: true }).fill("a long enough password");
  await page.getByRole("button", { name: "Sign up" }).click();

  const form = page.getByRole("form", { name: "New objection" });
  await expect(form.getByRole("textbox")).toHaveValue("Measured at noon only.");
  await expect.poll(() => highlighted(page, "pending")).toEqual(["four degrees cooler"]);
  await form.getByRole("button", { name: "Post" }).click();
  const thread = page.getByRole("article", { name: "Objection" });
  await expect(thread).toContainText("New Reader");
  await expect(thread).toContainText("“four degrees cooler”");
});
