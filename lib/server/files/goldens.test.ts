// Files that we wrote ourselves, in every format that is no plain text: what is read from each, and what one map is
// written as, taken apart into text. After a change that is meant: `npx vitest run goldens --update`.
import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { readFile, sourceOfFile } from "@/lib/formats/counterpoint/read-file";
import { writeMapHtml } from "./map-html";
import { writeMapPdf } from "./map-pdf";
import { readBrief } from "./read-brief";
import { writeReportDocx } from "./report-docx";
import { readXlsx } from "./xlsx";
import { writeXlsx } from "./xlsx-write";

const OPTIONS = { annotations: true, at: "2025-03-09T08:00:00.000Z" } as const;

const bytes = (name: string) =>
  new Uint8Array(readFileSync(new URL(`./golden/${name}`, import.meta.url)));
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function nightTrains() {
  const file = new URL("../../formats/counterpoint/golden/night-trains.json", import.meta.url);
  return sourceOfFile(readFile(readFileSync(file, "utf8")));
}

/** The parts of a zip of XML, a tag on each line, without what differs from run to run. */
function partsOf(zip: string | Uint8Array): string {
  if (typeof zip === "string") throw new Error("This is no zip.");
  return Object.entries(unzipSync(zip))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, part]) => `==== ${name}\n${strFromU8(part).replaceAll("><", ">\n<")}\n`)
    .join("\n")
    .replaceAll(/(\d{4}-\d\d-\d\dT[\d:.]+Z)(?=<\/dcterms)/g, "NOW")
    .replaceAll(/rId[\w-]{15,}/g, "rIdOfALink");
}

/** The objects of a PDF that are text, its drawing with them; of fonts and other tables only that they are there. */
function objectsOf(pdf: Uint8Array): string {
  const raw = Buffer.from(pdf).toString("latin1");
  return [...raw.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)]
    .map(([, number, body = ""]) => {
      const [head = "", packed] = body.split(/\nstream\n/, 2);
      if (packed === undefined) return `${number}: ${body}`;
      const stream = Buffer.from(packed.replace(/\nendstream$/, ""), "latin1");
      const words = (/FlateDecode/.test(head) ? inflateSync(stream) : stream).toString("latin1");
      const isText = /^[\t\n\r\x20-\x7e]*$/.test(words);
      return `${number}: ${head.replace(/\/Length1? \d+/g, "")}\n${isText ? words : "(bytes)"}`;
    })
    .join("\n");
}

test.each(["essay.docx", "essay.pdf", "essay.html", "essay.txt"])(
  "%s is read as the file beside it says",
  async (name) => {
    const { markdown, ...about } = await readBrief(bytes(name), name);
    await expect(markdown).toMatchFileSnapshot(`golden/${name}.read.md`);
    await expect(json(about)).toMatchFileSnapshot(`golden/${name}.read.json`);
  },
);

test("a workbook is read as the file beside it says", async () => {
  await expect(json(await readXlsx(bytes("trams.xlsx")))).toMatchFileSnapshot(
    "golden/trams.xlsx.read.json",
  );
});

test("a workbook is written as the file beside it says", async () => {
  const { content, report } = await writeXlsx(nightTrains(), OPTIONS);
  await expect(partsOf(content)).toMatchFileSnapshot("golden/night-trains.xlsx.txt");
  await expect(json(report)).toMatchFileSnapshot("golden/night-trains.xlsx.report.json");
});

test("the report is written as a Word document as the file beside it says", async () => {
  const { content, report } = await writeReportDocx(nightTrains());
  await expect(partsOf(content)).toMatchFileSnapshot("golden/night-trains.docx.txt");
  await expect(json(report)).toMatchFileSnapshot("golden/night-trains.docx.report.json");
});

test("the drawing is written as a PDF as the file beside it says", async () => {
  const { content, report } = await writeMapPdf(nightTrains(), {
    ...OPTIONS,
    paper: "a4",
    tiled: false,
  });
  await expect(objectsOf(content)).toMatchFileSnapshot("golden/night-trains.pdf.txt");
  await expect(json(report)).toMatchFileSnapshot("golden/night-trains.pdf.report.json");
});

test("the map is written as one HTML file as the file beside it says", async () => {
  const { content, report } = await writeMapHtml(nightTrains(), { ...OPTIONS, theme: "light" });
  // Fonts, script and style are the same for every map, and have tests of their own.
  const page = String(content)
    .replaceAll(/base64,[\w+/=]{200,}/g, "base64,A-FONT")
    .replaceAll(/<script>[\s\S]*?<\/script>/g, "<script>THE READER'S SCRIPT</script>")
    .replaceAll(/<style>[\s\S]*?<\/style>/g, "<style>THE STYLE</style>")
    .replaceAll(/'sha256-[\w+/=]+'/g, "'sha256-OF-THE-SCRIPT'");
  await expect(page).toMatchFileSnapshot("golden/night-trains.html");
  await expect(json(report)).toMatchFileSnapshot("golden/night-trains.html.report.json");
});
