// Two readers discuss a statement and a step: objection, request for evidence, source, answer, and all of it later.
import { cardOf, openMap } from "./fixtures/brief";
import { expect, test } from "./fixtures/test";
import { makeTreeMap, TREES } from "./fixtures/tree-map";

test("ask for evidence, bring a source, accept it, and find it all after a reload", async ({
  page,
  signedIn,
  newPerson,
  pageOf,
  api,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  await openMap(page, map.path);
  await cardOf(page, TREES.cool.id).click();
  await page.getByRole("button", { name: /^Discussion/ }).click();
  const here = page.getByRole("region", { name: "Discussion" });
  await here.getByRole("button", { name: "Ask for evidence" }).click();
  await here.getByLabel("What needs a source, and why do you doubt it?").fill("By how **much**?");
  await here.getByLabel(/What would convince you/).fill("A measured difference");
  await here.getByRole("button", { name: "Post" }).click();
  const thread = here.getByRole("article", { name: "Request for evidence" });
  await expect(thread.locator("strong")).toHaveText("much");

  const other = await pageOf(await newPerson("Bo Chen"));
  await openMap(other, `${map.path}#s-${TREES.cool.id}`);
  await other.getByRole("button", { name: /^Discussion/ }).click();
  const theirs = other.getByRole("article", { name: "Request for evidence" });
  await theirs.getByRole("button", { name: "Reply" }).click();
  await theirs.getByLabel("Your reply").fill("The study of 2019 measured it.");
  await theirs.getByLabel("Link").fill("ftp://example.org/study");
  await theirs.getByRole("button", { name: "Reply", exact: true }).click();
  await expect(theirs.getByRole("alert")).toContainText("begins with http:// or https://");
  await theirs.getByLabel("Link").fill("https://example.org/study");
  await theirs.getByLabel("What it says, word for word").fill("Four degrees cooler.");
  await theirs.getByRole("button", { name: "Reply", exact: true }).click();
  await expect(theirs.getByRole("link", { name: "example.org/study" })).toHaveAttribute(
    "rel",
    /nofollow/,
  );
  await expect(theirs.getByRole("button", { name: "This answers it" })).toHaveCount(0);

  await page.reload();
  await page.getByRole("button", { name: /^Discussion/ }).click();
  await thread.getByRole("button", { name: "Not yet" }).click();
  await expect(thread.getByLabel("Your reply")).toHaveValue("Not yet: ");
  await page.keyboard.type("in which city?");
  await page.keyboard.press("Control+Enter");
  await expect(thread.getByRole("list", { name: "Replies" })).toContainText(
    "Not yet: in which city?",
  );
  await thread.getByRole("button", { name: "This answers it" }).click();
  const resolved = here.getByRole("article", { name: "Request for evidence, resolved" });
  await expect(
    resolved.getByRole("button", { name: /Resolved: request for evidence/ }),
  ).toBeVisible();

  await expect(
    page.getByRole("status").filter({ hasText: "The thread is resolved." }),
  ).toBeAttached();
  await page.reload();
  await page.getByRole("button", { name: /^Discussion/ }).click();
  await resolved.getByRole("button", { name: /Resolved/ }).click();
  await expect(resolved).toContainText("Four degrees cooler.");
  await expect(resolved).toContainText("Resolved by Ada Reader");
  await resolved.getByRole("button", { name: "Reopen" }).click();
  await expect(thread).toBeVisible();
});

test("an objection to a step says which way it fails, or moves to a reason", async ({
  page,
  signedIn,
  api,
}) => {
  const map = await makeTreeMap(await api(signedIn));
  await openMap(page, `${map.path}#i-${map.stepId}`);
  await page.getByRole("button", { name: /^Discussion/ }).click();
  const here = page.getByRole("region", { name: "Discussion" });
  await here.getByRole("button", { name: "Object", exact: true }).click();
  await here.getByLabel("Why?").fill("A city has other needs.");
  await here.getByRole("button", { name: "Post" }).click();
  await expect(here.getByRole("alert")).toContainText("choose one of the three");
  await here.getByRole("radio", { name: /It does not follow/ }).check();
  await here.getByRole("button", { name: "Post" }).click();
  const first = here.getByRole("article", { name: "Objection" });
  await expect(first).toContainText("It does not follow, even if the reasons are true");

  await here.getByRole("button", { name: "Object", exact: true }).click();
  await here.getByRole("radio", { name: "A reason is wrong" }).click();
  await here.getByRole("button", { name: TREES.clean.text }).click();
  await here.getByRole("textbox").fill("They do not clean it.");
  await here.getByRole("button", { name: "Post" }).click();
  await here.getByRole("button", { name: "Whole map" }).click();
  const moved = here.getByRole("article").filter({ hasText: "They do not clean it." });
  await expect(moved.getByRole("button", { name: "Trees clean" })).toBeVisible();
  await moved.getByRole("button", { name: "Trees clean" }).click();
  await expect(cardOf(page, TREES.clean.id)).toHaveAttribute("aria-current", "true");
});

test("filters, order, and a link to one annotation", async ({
  page,
  signedIn,
  newPerson,
  pageOf,
  api,
}) => {
  const mine = await api(signedIn);
  const map = await makeTreeMap(mine);
  await openMap(page, map.path);
  await page.getByRole("button", { name: /^Discussion/ }).click();
  const here = page.getByRole("region", { name: "Discussion" });
  for (const [kind, body] of [
    ["Comment", "A fine map."],
    ["Unclear", "What is meant by cities?"],
  ] as const) {
    await here.getByRole("button", { name: kind, exact: true }).click();
    await here.getByRole("textbox").fill(body);
    await page.keyboard.press("Control+Enter");
    await expect(here.getByRole("article").filter({ hasText: body })).toBeVisible();
  }
  await here.getByRole("button", { name: /Filters and order/ }).click();
  await here.getByRole("combobox", { name: "Order" }).selectOption("newest");
  await expect(here.getByRole("article").first()).toContainText("What is meant by cities?");
  await here.getByRole("button", { name: "Comment", exact: true, pressed: false }).first().click();
  await expect(here.getByRole("article")).toHaveCount(1);
  await here.getByRole("button", { name: "Clear the filters" }).click();
  await expect(here.getByRole("article")).toHaveCount(2);

  const link = await here
    .getByRole("article", { name: "Unclear" })
    .locator("a[href^='#a-']")
    .getAttribute("href");
  const other = await pageOf(await newPerson("Bo Chen"));
  await openMap(other, `${map.path}${link}`);
  await expect(other.getByRole("article", { name: "Unclear" })).toBeInViewport();
});
