// The link at the foot of every mail: it asks once, ends the mail, and says where to turn it on again.
import { createHmac } from "node:crypto";
import { expectAccessible } from "./fixtures/expect-accessible";
import type { Person } from "./fixtures/people";
import { expect, test } from "./fixtures/test";

/** The link as the server makes it, with the server's own key. */
function linkFor({ id }: Person): string {
  const secret = String(process.env.NEXTAUTH_SECRET);
  const key = createHmac("sha256", secret).update(`end mail to ${id}`).digest("base64url");
  return `/unsubscribe?${new URLSearchParams({ person: id, key })}`;
}

test("one click ends the mail, without signing in", async ({ page, newPerson }) => {
  const ada = await newPerson("Ada Reader");
  await page.goto(linkFor(ada));
  await expect(
    page.getByRole("heading", { name: "No more mail from Counterpoint?" }),
  ).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Send me no more mail" }).click();
  await expect(page.getByRole("heading", { name: "You get no more mail" })).toBeVisible();
  await expectAccessible(page);
});

test("a link that was cut says so", async ({ page, newPerson }) => {
  const ada = await newPerson("Ada Reader");
  await page.goto(linkFor(ada).slice(0, -5));
  await expect(page.getByRole("heading", { name: "This link is not whole" })).toBeVisible();
  await page.getByRole("link", { name: "your settings" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
});
