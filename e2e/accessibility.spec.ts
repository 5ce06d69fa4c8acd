// axe finds nothing serious on any page, in light and in dark, on a desk and on a phone.
import { card, FIRST_PATH, openDesk, pane } from "./fixtures/desk";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, operate, TREES } from "./fixtures/tree-map";

// The missing page is one of the pages.
test.use({ expectedConsole: [/status of 404/] });

for (const colorScheme of ["light", "dark"] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme });

    test("the first page, the way in, and what is not there", async ({ page }) => {
      for (const path of ["/", "/sign-in", "/sign-up", "/forgot", "/maps/not-there"]) {
        await page.goto(path);
        await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
        await expectAccessible(page);
      }
    });

    test("the map with its legend, and the outline", async ({ page }) => {
      await openDesk(page);
      await card(page, "Safety and stability").click();
      await page.getByRole("button", { name: "Legend" }).click();
      await expect(page.getByRole("dialog", { name: "Legend" })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      await page.getByRole("button", { name: "Outline" }).click();
      await expect(page.getByRole("tree")).toBeVisible();
      await page.getByRole("switch", { name: "Coverage" }).click();
      await expectAccessible(page);
    });

    test("the discussion with a composer, and what opens over the map", async ({
      page,
      signedIn,
      api,
    }) => {
      const mine = await api(signedIn);
      const map = await makeTreeMap(mine);
      const target = { type: "statement", id: TREES.cool.id };
      const say = { v: 1, type: "addAnnotation", target };
      await operate(mine, map.id, [
        {
          ...say,
          id: "annotation-first",
          kind: "evidence",
          body: "How *much*?",
          criterion: "A study",
        },
        {
          ...say,
          id: "annotation-reply",
          kind: "comment",
          body: "Four.",
          parentId: "annotation-first",
        },
        { ...say, id: "annotation-done", kind: "question", body: "Why?" },
        { v: 1, type: "resolveAnnotation", id: "annotation-done", resolved: true },
      ]);
      await openDesk(page, `${map.path}#a-annotation-first`);
      const here = pane(page, "Discussion");
      await here.getByRole("button", { name: "Object", exact: true }).click();
      await expect(here.getByRole("form", { name: "New objection" })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press("Escape");
      for (const [button, name] of [
        ["Filters", "Filters"],
        ["Commands", "Commands and statements"],
        ["Help and keys", "Help and keys"],
      ] as const) {
        await page.getByRole("button", { name: button, exact: true }).click();
        await expect(page.getByRole("dialog", { name })).toBeVisible();
        await expectAccessible(page);
        await page.keyboard.press("Escape");
        await expect(page.getByRole("dialog")).toHaveCount(0);
      }
    });

    test("the map on a phone", async ({ page }) => {
      await page.setViewportSize({ width: 390, height: 844 });
      await page.goto(FIRST_PATH);
      for (const name of ["Discussion", "Brief", "Map"]) {
        await page.getByRole("navigation", { name: "Panes" }).getByRole("button", { name }).click();
        await expect(page.getByRole("region", { name, exact: true })).toBeVisible();
        await expectAccessible(page);
      }
    });
  });
}
