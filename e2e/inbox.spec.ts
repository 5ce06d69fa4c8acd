// Somebody is mentioned: the bell counts it live, and leads to the thread.
import { openDesk, pane } from "./fixtures/desk";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, operate } from "./fixtures/tree-map";

test("Ana mentions Ben, whose bell counts it; he opens it and stands at the thread", async ({
  page,
  signedIn,
  newPerson,
  pageOf,
  api,
}) => {
  const ben = await newPerson("Ben [Okri] *the* Reader");
  const asAda = await api(signedIn);
  const map = await makeTreeMap(asAda);
  const added = await asAda.post(`/api/maps/${map.id}/members`, {
    data: { email: ben.email, role: "annotator" },
  });
  expect(added.ok()).toBe(true);

  // Ben reads the list of maps, where the bell has a small stream of its own. He was told that the map is shared.
  const theirs = await pageOf(ben);
  await theirs.goto("/");
  const bell = theirs.getByRole("button", { name: /^Inbox/ });
  await expect(bell).toBeVisible();
  await bell.click();
  await theirs.getByRole("button", { name: "Mark all as read" }).click();
  await expect(theirs.getByRole("button", { name: "Inbox", exact: true })).toBeVisible();
  await theirs.keyboard.press("Escape");

  // Ada writes by keyboard alone: @, a few letters, Enter.
  await openDesk(page, map.path);
  await page.getByRole("button", { name: /^Discussion/ }).click();
  await pane(page, "Discussion").getByRole("button", { name: "Ask", exact: true }).click();
  const field = pane(page, "Discussion").getByRole("textbox").first();
  await field.pressSequentially("Is that so, @ok");
  await expect(page.getByRole("listbox", { name: "People to mention" })).toBeVisible();
  await expect(page.getByRole("option", { name: ben.name })).toHaveAttribute(
    "aria-selected",
    "true",
  );
  await page.keyboard.press("Enter");
  await expect(field).toHaveValue(/^Is that so, @\[.+\]\(person:.+\) $/);
  await field.pressSequentially("here?");
  await page.keyboard.press("Control+Enter");
  const thread = pane(page, "Discussion").getByRole("article", { name: "Question" });
  await expect(thread).toContainText("Is that so, @Ben [Okri] *the* Reader here?");

  await expect(theirs.getByRole("button", { name: "Inbox, 1 unread notification" })).toBeVisible();
  await bell.click();
  const told = theirs.getByRole("link", { name: /Ada Reader mentioned you/ });
  await expect(told).toContainText("Is that so, @Ben [Okri] *the* Reader here?");
  await expectAccessible(theirs);
  await told.click();
  await theirs.waitForURL((url) => url.pathname === map.path);
  const there = pane(theirs, "Discussion").getByRole("article", { name: "Question" });
  await expect(there).toBeInViewport();
  await expect(there).toContainText("Is that so, @Ben");
  await expect(theirs.getByRole("button", { name: "Inbox", exact: true })).toBeVisible();

  // On the desk the count comes with the map's own events; the thread that is open counts as read.
  await operate(asAda, map.id, [
    {
      v: 1,
      type: "addAnnotation",
      id: "annotation-elsewhere",
      target: { type: "map", id: map.id },
      kind: "comment",
      body: `@[Ben](person:${ben.id}), and here.`,
    },
  ]);
  await theirs.getByRole("button", { name: "Inbox, 1 unread notification" }).click();
  await theirs.getByRole("link", { name: /and here/ }).click();
  await expect(pane(theirs, "Discussion").locator("#a-annotation-elsewhere")).toBeInViewport();
  await expect(theirs.getByRole("button", { name: "Inbox", exact: true })).toBeVisible();

  // What he wants to hear of this map he says at the bell.
  await theirs.getByRole("button", { name: "Inbox", exact: true }).click();
  await theirs.getByLabel("On this map, tell me of").selectOption("none");
  await expect(theirs.getByText("Kept.")).toBeVisible();

  await theirs.goto("/inbox");
  await expect(theirs.getByRole("heading", { level: 1, name: "Inbox" })).toBeVisible();
  await expect(theirs.getByText("Everything is read.")).toBeVisible();
  await expect(theirs.getByRole("link", { name: /mentioned you/ })).toHaveCount(2);
  await expectAccessible(theirs);
});
