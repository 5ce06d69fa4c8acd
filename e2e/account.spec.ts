// A person's account from signing up to deletion, and signing in without JavaScript.
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";

// The browser reports each refused or broken request as an error.
test.use({ expectedConsole: [/status of 40[0139]|ERR_INTERNET_DISCONNECTED/] });

test("signing up mends mistakes, keeps what was typed, and returns to where one came from", async ({
  page,
  context,
}) => {
  await page.goto("/sign-up?next=/settings");
  const submit = page.getByRole("button", { name: "Sign up" });
  await submit.click();
  await expect(page.getByLabel("Name")).toBeFocused();
  await expect(page.getByLabel("Name")).toHaveAccessibleDescription(/Enter your name/);

  await page.getByLabel("Name").fill("Grace");
  await page.getByLabel("E-mail address").fill(`${crypto.randomUUID()}@example.org`);
  await page.getByLabel("Password", { exact: true }).fill("a password of some length");
  await page.getByRole("button", { name: "Show the password" }).click();
  await expect(page.getByLabel("Password", { exact: true })).toHaveAttribute("type", "text");
  await context.setOffline(true);
  await submit.click();
  await expect(page.getByRole("alert").filter({ hasText: "could not be reached" })).toBeVisible();
  await expect(page.getByLabel("Name")).toHaveValue("Grace");
  await context.setOffline(false);
  await submit.click();
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
});

test("one changes name, address and password, and every other session ends", async ({
  page,
  signedIn,
  pageOf,
}) => {
  const elsewhere = await pageOf(signedIn);
  await elsewhere.goto("/settings");
  await page.goto("/settings");

  await page.getByRole("textbox", { name: "Name" }).fill("Grace Hopper");
  await page.getByRole("button", { name: "Save the name" }).click();
  await expect(page.getByRole("link", { name: "Your account: Grace Hopper" })).toBeVisible();

  const address = page.getByRole("region", { name: "E-mail address" });
  const moved = `${crypto.randomUUID()}@example.org`;
  await address.getByLabel("E-mail address").fill(moved);
  await address.getByLabel("Current password", { exact: true }).fill("not my password");
  await address.getByRole("button", { name: "Change the address" }).click();
  await expect(address.getByLabel("Current password", { exact: true })).toBeFocused();
  await address.getByLabel("Current password", { exact: true }).fill(signedIn.password);
  await address.getByRole("button", { name: "Change the address" }).click();
  await expect(address.getByRole("status")).toContainText("Saved");

  const password = page.getByRole("region", { name: "Password" });
  await password.getByLabel("Current password", { exact: true }).fill(signedIn.password);
  await password.getByLabel("New password", { exact: true }).fill("quite another password");
  await password.getByRole("button", { name: "Change the password" }).click();
  await expect(password.getByRole("status")).toContainText("other sessions have ended");

  await elsewhere.reload();
  await expect(elsewhere.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await page.reload();
  await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();

  await elsewhere.getByLabel("E-mail address").fill(moved);
  await elsewhere.getByLabel("Password", { exact: true }).fill(signedIn.password);
  await elsewhere.getByRole("button", { name: "Sign in" }).click();
  await expect(
    elsewhere.getByRole("alert").filter({ hasText: "do not fit together" }),
  ).toBeFocused();
  await elsewhere.getByLabel("Password", { exact: true }).fill("quite another password");
  await elsewhere.getByRole("button", { name: "Sign in" }).click();
  await expect(elsewhere.getByRole("heading", { name: "Your account" })).toBeVisible();
});

test("one deletes the account, after a dialog that gives the focus back", async ({
  page,
  signedIn,
}) => {
  await page.goto("/settings");
  const opener = page.getByRole("button", { name: "Delete my account" });
  await opener.click();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toBeHidden();
  await expect(opener).toBeFocused();
  await opener.click();
  await page.getByLabel("Your password").fill(signedIn.password);
  await page.getByRole("button", { name: "Delete it for good" }).click();
  await page.waitForURL((url) => url.pathname === "/");
  await page.goto("/settings");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("one signs in, wrongly and rightly, and out again", async ({ page, newPerson }) => {
    const person = await newPerson("Ada Reader");
    await page.context().clearCookies();
    await page.goto("/sign-in?next=/settings");
    for (const password of ["not my password", person.password]) {
      await page.getByLabel("E-mail address").fill(person.email);
      await page.getByLabel("Password", { exact: true }).fill(password);
      await page.getByRole("button", { name: "Sign in" }).click();
      if (password !== person.password)
        await expect(page.getByRole("alert")).toContainText("do not fit together");
    }
    await expect(page.getByRole("heading", { name: "Your account" })).toBeVisible();
    await page.goto("/sign-out");
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.goto("/settings");
    await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("axe finds nothing serious on the account's pages", async ({ page, signedIn }) => {
      await page.goto("/settings");
      await expect(
        page.getByRole("link", { name: `Your account: ${signedIn.name}` }),
      ).toBeVisible();
      await expectAccessible(page);
      await page.getByRole("button", { name: "Delete my account" }).click();
      await expect(page.getByRole("dialog", { name: "Delete your account?" })).toBeVisible();
      await expectAccessible(page);
      await page.context().clearCookies();
      for (const path of [
        "/sign-in?error=CredentialsSignin",
        "/sign-up",
        "/forgot",
        "/reset",
        "/reset?token=worn",
      ]) {
        await page.goto(path);
        await expectAccessible(page);
      }
    });
  });
}
