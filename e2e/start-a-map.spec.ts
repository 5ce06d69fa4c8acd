// Starting a map: from a pasted text, from a file, from a blank page; nothing typed is lost.
import { pane, readMap } from "./fixtures/desk";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";

const TEXT = `# Why rents rise

Rents rise because building is slow in the city. Permits take *two years*.

Some blame investors instead.`;

test("paste a text, see it as it will be read, and come to its desk", async ({
  page,
  signedIn,
  api,
}) => {
  await page.goto("/");
  await page.getByRole("link", { name: "New map" }).click();
  await expect(page.getByRole("heading", { name: "Start a map" })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("The text", { exact: true }).fill(TEXT);
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Why rents rise");
  await expect(page.getByLabel("Language")).toHaveValue("en");
  await expect(page.getByRole("radio", { name: /^Markdown/ })).toBeChecked();
  const preview = page.getByRole("region", { name: "As it will be read" });
  await expect(preview.getByRole("heading", { name: "Why rents rise" })).toBeVisible();
  await expect(preview).toContainText("Permits take two years.");
  await expect(preview).toContainText("20 words · 119 characters · 3 paragraphs");
  await page.getByLabel("Author").fill("Ada Byron");
  await page.getByLabel("Date").fill("2022-13");
  await page.getByRole("radio", { name: /^Everybody/ }).check();
  await page.getByRole("button", { name: "Make the map" }).click();
  await expect(page.getByLabel("Date")).toBeFocused();
  await expect(page.getByText("Write the date as 2022, 2022-12 or 2022-12-31.")).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Date").fill("2022-12");
  await page.getByRole("button", { name: "Make the map" }).dblclick();
  await expect(page).toHaveURL(/\/maps\/why-rents-rise-/);
  await expect(pane(page, "Brief")).toContainText("Permits take two years.");
  await expect(page.getByRole("heading", { name: "Find the main claim" })).toBeVisible();
  await expectAccessible(page);
  const slug = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const own = await api(signedIn);
  expect((await readMap(own, slug)).brief).toMatchObject({
    author: "Ada Byron",
    publishedOn: "2022-12",
    language: "en",
  });
  const { maps } = await (await own.get("/api/maps")).json();
  const named = maps.filter(({ slug: each }: { slug: string }) => each === slug);
  expect(named).toHaveLength(1);
});

test("a visitor signs up and comes back", async ({ page }) => {
  await page.goto("/maps/new");
  await expect(page).toHaveURL(/\/sign-up\?next=%2Fmaps%2Fnew/);
  await page.getByLabel("Name").fill("Ana");
  await page.getByLabel("E-mail address").fill(`ana-${Date.now()}@example.org`);
  await page.getByLabel("Password", { exact: true }).fill("correct horse battery");
  await page.getByRole("button", { name: "Sign up" }).click();
  await expect(page.getByRole("heading", { name: "Start a map" })).toBeVisible();
});

test.describe("files", () => {
  test.use({ expectedConsole: [/400/] });

  test("a file in another encoding is read and said; what is no text is refused in words", async ({
    page,
    signedIn,
  }) => {
    expect(signedIn.name).toBe("Ada Reader");
    await page.goto("/maps/new");
    const file = page.getByLabel("Choose a file with the text");
    await file.setInputFiles({
      name: "alt.txt",
      mimeType: "text/plain",
      buffer: Buffer.from([
        ...Buffer.from("Das Caf", "latin1"),
        0xe9,
        0x20,
        0x96,
        0x20,
        0x6a,
        0x61,
      ]),
    });
    await expect(page.getByLabel("The text", { exact: true })).toHaveValue("Das Café – ja");
    await expect(page.getByText(/read as Windows-1252/)).toBeVisible();
    await file.setInputFiles({
      name: "paper.pdf",
      mimeType: "application/pdf",
      buffer: Buffer.from("%PDF-1.7"),
    });
    await expect(page.getByText(/“paper.pdf” is damaged/)).toBeVisible();
    await expect(page.getByLabel("The text", { exact: true })).toBeFocused();
    await file.setInputFiles({
      name: "large.txt",
      mimeType: "text/plain",
      buffer: Buffer.alloc(20_100_000, "x"),
    });
    await expect(page.getByText(/has 20\.1 MB; a file may have 20 MB/)).toBeVisible();
    await expect(page.getByLabel("The text", { exact: true })).toHaveValue("Das Café – ja");
    const data = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(["\uFEFFDropped\r\n\r\nhere."], "dropped.md"));
      return transfer;
    });
    await page.dispatchEvent("body", "drop", { dataTransfer: data });
    await expect(page.getByLabel("The text", { exact: true })).toHaveValue("Dropped\n\nhere.");
  });
});

test.describe("on a broken line", () => {
  test.use({ expectedConsole: [/ERR_FAILED/] });

  test("neither a reload nor a lost answer loses anything; sending again makes one map", async ({
    page,
    signedIn,
    api,
  }) => {
    await page.goto("/maps/new");
    await page.getByRole("radio", { name: /^A blank page/ }).check();
    await page.getByLabel("Title", { exact: true }).fill("Trees in the city");
    await page.getByLabel(/^Main claim/).fill("Cities should plant more trees.");
    await page.reload();
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Trees in the city");
    await expect(page.getByText("What you wrote here before is back.")).toBeVisible();
    // The request arrives, its answer does not.
    let lost = false;
    await page.route("**/api/maps", async (route) => {
      if (lost || route.request().method() !== "POST") return route.continue();
      lost = true;
      await route.fetch();
      return route.abort();
    });
    await page.getByRole("button", { name: "Make the map" }).click();
    await expect(page.getByRole("alert").filter({ hasText: /could not be reached/ })).toBeVisible();
    await expect(page.getByLabel(/^Main claim/)).toHaveValue("Cities should plant more trees.");
    await page.getByRole("button", { name: "Make the map" }).click();
    await expect(page).toHaveURL(/\/maps\/trees-in-the-city-/);
    await expect(
      pane(page, "Map")
        .getByRole("link", { name: /Cities should plant more trees/ })
        .first(),
    ).toBeVisible();
    const { maps } = await (await (await api(signedIn)).get("/api/maps")).json();
    const titled = maps.filter(({ title }: { title: string }) => title === "Trees in the city");
    expect(titled).toHaveLength(1);
    await page.goto("/maps/new");
    await expect(page.getByLabel("Title", { exact: true })).toHaveValue("");
  });
});

test.describe("after signing out elsewhere", () => {
  test.use({ expectedConsole: [/401/] });

  test("the form stays, and leads to signing in and back", async ({ page, signedIn, context }) => {
    expect(signedIn.name).toBe("Ada Reader");
    await page.goto("/maps/new");
    await page.getByLabel("The text", { exact: true }).fill(TEXT);
    await context.clearCookies();
    await page.getByRole("button", { name: "Make the map" }).click();
    const link = page.getByRole("link", { name: /^Sign in; what you wrote will be here/ });
    await expect(link).toHaveAttribute("href", "/sign-in?next=%2Fmaps%2Fnew");
    await expect(page.getByLabel("The text", { exact: true })).toHaveValue(TEXT);
  });
});
