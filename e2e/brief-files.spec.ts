// From a file that argues to a map: it is read, seen, mended and built upon; what cannot be read loses nothing.
import PDFDocument from "pdfkit";
import { briefText, selectWords } from "./fixtures/brief";
import { heard, readMap } from "./fixtures/desk";
import { expectAccessible } from "./fixtures/expect-accessible";
import { expect, test } from "./fixtures/test";

/** A paper of two pages with running heads, page numbers and a word that is cut at a line's end. */
function paper(): Promise<Buffer> {
  const pages = [
    [
      "Trees cool the streets of a city and they",
      "clean the air. Nobody who lives in a mu-",
      "nicipality without them is happy.",
    ],
    ["Some say that trees cost a city too much.", "They forget what the heat costs."],
  ];
  return new Promise((resolve) => {
    const doc = new PDFDocument({
      info: { Title: "A Case for Trees", Author: "Ada Byron" },
      margin: 0,
    });
    const chunks: Buffer[] = [];
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.on("end", () => resolve(Buffer.concat(chunks)));
    for (const [at, lines] of pages.entries()) {
      if (at > 0) doc.addPage();
      doc.font("Times-Roman").fontSize(9).text("JOURNAL OF TREES", 72, 40, { lineBreak: false });
      doc.text(String(at + 1), 300, 740, { lineBreak: false });
      doc.font("Times-Bold").fontSize(16);
      if (at === 0) doc.text("A Case for Trees", 72, 90, { lineBreak: false });
      doc.font("Times-Roman").fontSize(11);
      for (const [row, line] of lines.entries())
        doc.text(line, 72, 130 + row * 14, { lineBreak: false });
    }
    doc.end();
  });
}

const field = "The text";

test("a PDF becomes a text that one sees and mends, and a claim is built from its words", async ({
  page,
  signedIn,
  api,
}) => {
  await page.goto("/maps/new");
  await page.getByLabel("Choose a file with the text").setInputFiles({
    name: "trees.pdf",
    mimeType: "application/pdf",
    buffer: await paper(),
  });
  const text = page.getByLabel(field, { exact: true });
  await expect(text).toHaveValue(/^# A Case for Trees/);
  await expect(text).toHaveValue(/in a municipality without them is happy\.\n\nSome say/);
  await expect(text).not.toHaveValue(/JOURNAL/);
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("A Case for Trees");
  await expect(page.getByLabel("Author")).toHaveValue("Ada Byron");
  const report = page.getByRole("region", { name: "How “trees.pdf” was read" });
  await expect(report).toContainText("Look it through and mend it here");
  await expect(report).toContainText(
    "Running heads, feet and page numbers of 2 pages were left out.",
  );
  await expectAccessible(page);
  await text.fill((await text.inputValue()).replace("too much", "far too much"));
  const preview = page.getByRole("region", { name: "As it will be read" });
  await expect(preview).toContainText("Some say that trees cost a city far too much.");
  await expect(report).toBeVisible();
  await page.getByRole("button", { name: "Make the map" }).click();
  await expect(page).toHaveURL(/\/maps\/a-case-for-trees-/);
  await expect(briefText(page)).toBeVisible();
  await expect(page.locator(".brief-text[data-native]")).toBeVisible();
  await selectWords(page, "Some say that trees cost a city far too much.");
  await page.keyboard.press("m");
  const editor = page.getByRole("dialog", { name: /^The main claim/ });
  await expect(editor.getByRole("textbox").first()).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await heard(page, /^Added “Some say that trees/);
  const slug = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const own = await api(signedIn);
  await expect.poll(async () => (await readMap(own, slug)).graph.passages.length).toBe(1);
  const { graph, brief } = await readMap(own, slug);
  expect(graph.passages.map(({ exact }) => exact)).toEqual([
    "Some say that trees cost a city far too much.",
  ]);
  expect(graph.statements.map((each) => each.text)).toEqual([
    "Some say that trees cost a city far too much.",
  ]);
  expect(brief?.text).toContain("in a municipality without them");
});

test.describe("files that cannot be read", () => {
  test.use({ expectedConsole: [/400|ERR_FAILED|ERR_ABORTED/] });

  test("a scan says so, a file can be called off, and what was typed stays or comes back", async ({
    page,
    signedIn,
  }) => {
    expect(signedIn.name).toBe("Ada Reader");
    await page.goto("/maps/new");
    const text = page.getByLabel(field, { exact: true });
    const file = page.getByLabel("Choose a file with the text");
    await text.fill("Typed by hand, and dear to me.");
    const doc = new PDFDocument();
    const chunks: Buffer[] = [];
    doc.on("data", (chunk: Buffer) => chunks.push(chunk));
    doc.rect(0, 0, 600, 700).fill("black").end();
    await new Promise((resolve) => doc.on("end", resolve));
    const scan = { name: "scan.pdf", mimeType: "application/pdf", buffer: Buffer.concat(chunks) };
    await file.setInputFiles(scan);
    await expect(page.getByText(/“scan.pdf” holds no text: it is a scan/)).toBeVisible();
    await expect(text).toBeFocused();
    await expect(text).toHaveValue("Typed by hand, and dear to me.");
    await expectAccessible(page);
    // The answer never comes; one need not wait for it.
    await page.route("**/api/briefs/read*", () => undefined);
    await file.setInputFiles({ ...scan, name: "slow.pdf" });
    await expect(page.getByText(/(Sending|Reading) “slow.pdf”/)).toBeVisible();
    await page.getByRole("button", { name: "Cancel" }).click();
    await expect(page.getByText(/(Sending|Reading) “slow.pdf”/)).toBeHidden();
    await page.unroute("**/api/briefs/read*");
    await file.setInputFiles({
      name: "page.html",
      mimeType: "text/html",
      buffer: Buffer.from(
        "<!doctype html><h1>Trees</h1><p>From a <b>page</b>.</p><script>1</script>",
      ),
    });
    await expect(text).toHaveValue("# Trees\n\nFrom a **page**.");
    await page.getByRole("button", { name: "Put back the text that stood here" }).click();
    await expect(text).toHaveValue("Typed by hand, and dear to me.");
  });
});
