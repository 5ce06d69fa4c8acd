// On a phone: start a map, build it from its text, and write rows of the outline with a finger.
import { heard, readMap, row } from "./fixtures/desk";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, TREES } from "./fixtures/tree-map";

test("a row is added and lowered with buttons", async ({ page, signedIn, api }) => {
  const own = await api(signedIn);
  const map = await makeTreeMap(own);
  await page.goto(map.path);
  await page.getByRole("button", { name: "Outline" }).click();
  const cost = row(page, /^Counterpoint: Trees cost a city/);
  await cost.click();
  await cost.getByRole("button", { name: "New row below" }).click();
  await page.getByRole("textbox", { name: "Text of the new statement" }).fill("Trees need water.");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await heard(page, "Added “Trees need water.”");
  const water = row(page, /^Counterpoint: Trees need water/);
  await water.getByRole("button", { name: "Lower" }).click();
  await heard(page, /is lowered/);
  const bearsOn = async () => {
    const { graph } = await readMap(own, map.id);
    const made = graph.statements.find(({ text }) => text === "Trees need water.");
    return graph.inferences.find(({ premises }) => premises.includes(String(made?.id)))?.target.id;
  };
  await expect.poll(bearsOn).toBe(TREES.cost.id);
});

test("a map is started from a pasted text", async ({ page, signedIn }) => {
  expect(signedIn.name).toBe("Ada Reader");
  await page.goto("/maps/new");
  await page.getByLabel("The text", { exact: true }).fill("Trees cool the streets.\n\nThey do.");
  await page.getByRole("button", { name: "Make the map" }).click();
  await expect(page).toHaveURL(/\/maps\/trees-cool-the-streets-/);
  await expect(page.getByRole("heading", { name: "Find the main claim" })).toBeVisible();
});
