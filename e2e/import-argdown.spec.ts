// From an Argdown file to a map: it is recognised, seen with its report before it is saved, and found on the desk.
import { readMap } from "./fixtures/desk";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";

const ARGDOWN = `===
title: Night buses
===

# Should the town run buses at night?

[Night buses]: The town should run buses at night. #transport
  + <Safety>: Nobody has to walk home in the dark.
    - [Lamps]: Lamps light every street.
  - <Cost>: A bus with three people in it costs too much.
`;

const file = (name: string, content: string) => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

test("an Argdown file becomes a map, and another file is added to it", async ({
  page,
  signedIn,
  api,
}) => {
  await page.goto("/maps/new");
  await page.getByRole("button", { name: "Bring in a file" }).click();
  const dialog = page.getByRole("dialog", { name: "Bring in a file" });
  await dialog.getByLabel("Files to bring in").setInputFiles(file("buses.argdown", ARGDOWN));
  await expect(dialog.getByRole("status")).toContainText("4 statements");
  await expect(dialog.getByLabel("Read it as")).toHaveValue("argdown");
  await expect(dialog.getByLabel("Title of the map")).toHaveValue("Night buses");
  await expect(dialog.getByRole("region", { name: "Report" })).toBeVisible();
  await dialog.getByRole("button", { name: "Outline" }).click();
  await expect(dialog.getByRole("listitem").filter({ hasText: "walk home" })).toContainText(
    "supports",
  );
  await expectAccessible(page);

  // Pressed twice, the second time beside the dialog, which has shrunk by then: that calls nothing off.
  await dialog.getByRole("button", { name: "Make the map" }).dblclick();
  await expect(dialog.getByText("The map is made.")).toBeVisible();
  await dialog.getByRole("link", { name: "Go to the map" }).click();
  await expect(page).toHaveURL(/\/maps\/night-buses-/);
  await expect(page.getByText("Nobody has to walk home in the dark.").first()).toBeVisible();
  const slug = new URL(page.url()).pathname.split("/").at(-1) ?? "";

  await page.getByRole("button", { name: "What to do with this map" }).click();
  await page.getByRole("menuitem", { name: "Add from a file" }).click();
  const adding = page.getByRole("dialog", { name: "Add from a file" });
  const more =
    "id,parent,relation,text\n1,,,The trams stop at midnight\n2,1,pro,The last tram is at twelve\n";
  await adding.getByLabel("Files to bring in").setInputFiles(file("trams.csv", more));
  await adding.getByRole("button", { name: "Add to the map" }).click();
  await expect(adding.getByText("one change, which can be undone")).toBeVisible();
  await adding.getByRole("button", { name: "Close" }).last().click();
  await expect(page.getByText("The trams stop at midnight").first()).toBeVisible();
  const { graph } = await readMap(await api(signedIn), slug);
  expect(graph.statements).toHaveLength(6);

  // Both files stand in a list, each with its report.
  await page.getByRole("button", { name: "What to do with this map" }).click();
  await page.getByRole("menuitem", { name: "Add from a file" }).click();
  const past = adding.getByRole("region", { name: "Files that this map took in" });
  await expect(past.getByRole("listitem").filter({ hasText: "buses.argdown" })).toContainText(
    "Ada Reader",
  );
  await past.getByText("trams.csv").click();
  await expect(past.getByRole("region", { name: "Report" }).first()).toBeVisible();
});

test.describe("a file that cannot be read", () => {
  test.use({ expectedConsole: [/400/] });

  test("says where and why, and stays chosen", async ({ page, signedIn }) => {
    expect(signedIn.name).toBe("Ada Reader");
    await page.goto("/");
    await page.getByRole("button", { name: "Bring in a file" }).click();
    const dialog = page.getByRole("dialog", { name: "Bring in a file" });
    const broken = '{\n  "format": "counterpoint",\n  "version": 1,\n}';
    await dialog.getByLabel("Files to bring in").setInputFiles(file("map.json", broken));
    await expect(dialog.getByRole("alert")).toContainText("line 4");
    await expect(dialog.getByText("map.json", { exact: true })).toBeVisible();
    await dialog.getByLabel("Read it as").selectOption("argdown");
    await expect(dialog.getByLabel("Read it as")).toHaveValue("argdown");
    await expect(dialog.getByRole("button", { name: "Try again" })).toBeVisible();
  });
});
