// On a phone the text of a file and what it looks like are two views of one place.
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";

test("a page is read, looked at and mended in turns", async ({ page, signedIn }) => {
  expect(signedIn.name).toBe("Ada Reader");
  await page.goto("/maps/new");
  await page.getByLabel("Choose a file with the text").setInputFiles({
    name: "page.html",
    mimeType: "text/html",
    buffer: Buffer.from("<!doctype html><title>Trees</title><p>Trees cool the <i>street</i>.</p>"),
  });
  const text = page.getByLabel("The text", { exact: true });
  const preview = page.getByRole("region", { name: "As it will be read" });
  await expect(text).toHaveValue("Trees cool the *street*.");
  await expect(preview).toBeHidden();
  await page.getByRole("button", { name: "As it will be read" }).tap();
  await expect(preview).toContainText("Trees cool the street.");
  await expect(text).toBeHidden();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Text", exact: true }).tap();
  await text.fill("Trees cool the *whole* street.");
  await page.getByRole("button", { name: "As it will be read" }).tap();
  await expect(preview).toContainText("Trees cool the whole street.");
});
