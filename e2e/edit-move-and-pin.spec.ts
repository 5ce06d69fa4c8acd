// Moving by drag: onto a card, with Escape, onto empty canvas; and tidying up.
import { card, openDesk, readMap } from "./fixtures/desk";
import { dragTo, middleOf, notice } from "./fixtures/editing";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, TREES } from "./fixtures/tree-map";

test("a card is dragged under another one, or not after all", async ({ page, signedIn, api }) => {
  const map = await makeTreeMap(await api(signedIn));
  await openDesk(page, map.path);
  await dragTo(page, "Trees cost", await middleOf(page, "Trees cool"));
  await expect(card(page, "Trees cool")).toHaveAttribute("data-drop", "over");
  await expect(page.getByText("Counterpoint to “Trees cool” ·")).toBeVisible();
  await page.keyboard.press("Escape");
  await page.mouse.up();
  await expect(card(page, "Trees cost")).toHaveAttribute("aria-label", /to “More trees”/);

  await dragTo(page, "Trees cost", await middleOf(page, "Trees cool"));
  await page.keyboard.down("Shift");
  await expect(page.getByText("Reason for “Trees cool” ·")).toBeVisible();
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await expect(notice(page, "Moved: reason for “Trees cool”")).toBeVisible();
  await expect(card(page, "Trees cost")).toHaveAttribute("aria-label", /Reason for “Trees cool”/);
  await expect(card(page, "Trees cost")).toBeFocused();
});

test("a card that was put somewhere stays there until the map is tidied up", async ({
  page,
  signedIn,
  api,
}) => {
  const own = await api(signedIn);
  const map = await makeTreeMap(own);
  await openDesk(page, map.path);
  const before = await card(page, "Trees cost").boundingBox();
  const canvas = await page.getByRole("application", { name: "Argument map" }).boundingBox();
  if (!(before && canvas)) throw new Error("The map is not drawn.");
  await dragTo(page, "Trees cost", {
    x: canvas.x + canvas.width / 2,
    y: canvas.y + canvas.height * 0.7,
  });
  await expect(page.getByText("Pin it here")).toBeVisible();
  await page.mouse.up();
  await expect(notice(page, "Pinned “Trees cost” here.")).toBeVisible();
  await expect(card(page, "Trees cost")).toHaveAttribute("data-pinned");
  const top = async () => (await card(page, "Trees cost").boundingBox())?.y ?? 0;
  await expect.poll(top).toBeGreaterThan(before.y + 100);
  const pinned = await top();
  await expect
    .poll(async () => {
      const { graph } = await readMap(own, map.id);
      return graph.statements.find(({ id }) => id === TREES.cost.id)?.position;
    })
    .toBeTruthy();

  // It stands there for whoever comes later, from the first picture on.
  await openDesk(page, map.path);
  await expect.poll(async () => Math.abs((await top()) - pinned)).toBeLessThan(2);

  await page.keyboard.press("Control+k");
  const palette = page.getByPlaceholder("Do something, or go to a statement …");
  await palette.fill("tidy up");
  await palette.press("Enter");
  await page.getByRole("button", { name: "Tidy up" }).click();
  await expect(notice(page, /^Tidied up/)).toBeVisible();
  await expect(card(page, "Trees cost")).not.toHaveAttribute("data-pinned");
});
