// What Word documents become, and documents that mean harm.
import {
  AlignmentType,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from "docx";
import { strToU8, unzipSync, zipSync } from "fflate";
import { expect, test } from "vitest";
import { makeDocx } from "@/tests/support/make-docx";
import { readBrief } from "./read-brief";

const cell = (text: string) => new TableCell({ children: [new Paragraph(text)] });

function essay() {
  const list = (text: string, reference: string, level = 0) =>
    new Paragraph({ text, numbering: { reference, level } });
  return makeDocx(
    [
      new Paragraph({ text: "A Case for Trees", heading: HeadingLevel.TITLE }),
      new Paragraph({
        children: [
          new TextRun("Trees "),
          new TextRun({ text: "cool", bold: true }),
          new TextRun(" the "),
          new TextRun({ text: "street", italics: true }),
          new TextRun("."),
          new FootnoteReferenceRun(1),
          new TextRun(" See "),
          new ExternalHyperlink({
            children: [new TextRun("the study")],
            link: "https://example.org/?utm_campaign=x",
          }),
          new TextRun(" and "),
          new ExternalHyperlink({ children: [new TextRun("this")], link: "javascript:alert(1)" }),
          new TextRun("."),
        ],
      }),
      new Paragraph({ text: "Reasons", heading: HeadingLevel.HEADING_1 }),
      list("shade", "bullets"),
      list("for people", "bullets", 1),
      list("air", "bullets"),
      list("one", "numbers"),
      list("two", "numbers"),
      new Paragraph({ text: "Plant them now.", style: "Quote" }),
      new Table({
        rows: [
          new TableRow({ children: [cell("Tree"), cell("Height")], tableHeader: true }),
          new TableRow({ children: [cell("Elm"), cell("30 m")] }),
        ],
      }),
      new Paragraph("1984 was a year; 2 * 3 * 4 is 24, and a_b_c stays."),
    ],
    {
      title: "A Case for Trees & Shrubs",
      creator: "Ada Byron",
      footnotes: { 1: { children: [new Paragraph("By several people.")] } },
      styles: { paragraphStyles: [{ id: "Quote", name: "Quote", basedOn: "Normal" }] },
      numbering: {
        config: [
          {
            reference: "bullets",
            levels: [0, 1].map((level) => ({
              level,
              format: LevelFormat.BULLET,
              text: "•",
              alignment: AlignmentType.LEFT,
            })),
          },
          {
            reference: "numbers",
            levels: [
              { level: 0, format: LevelFormat.DECIMAL, text: "%1.", alignment: AlignmentType.LEFT },
            ],
          },
        ],
      },
    },
  );
}

test("headings, marks, lists, notes, quotes, tables and links", async () => {
  const read = await readBrief(await essay(), "trees.docx");
  expect(read.markdown).toBe(`# A Case for Trees

Trees **cool** the *street*.[1] See [the study](https://example.org/) and this.

# Reasons

- shade
  - for people
- air
1. one
2. two

> Plant them now.

- Tree: Elm; Height: 30 m

1984 was a year; 2 * 3 * 4 is 24, and a_b_c stays.

1. By several people.
`);
  expect(read).toMatchObject({
    kind: "docx",
    title: "A Case for Trees & Shrubs",
    author: "Ada Byron",
    warnings: { items: [{ code: "tables" }], omitted: 0 },
  });
});

/** The same document with one part replaced. */
async function withPart(name: string, change: (part: string) => string): Promise<Uint8Array> {
  const parts = unzipSync(await essay());
  const before = new TextDecoder().decode(parts[name]);
  return zipSync({ ...parts, [name]: strToU8(change(before)) });
}

const refusal = (bytes: Uint8Array, name = "x.docx") =>
  readBrief(bytes, name).then(
    () => "read",
    ({ code, message }) => `${code} ${message}`,
  );

test("entity bombs and external entities are refused before they are parsed", async () => {
  const doctype = (inner: string) => (part: string) =>
    part.replace(/^<\?xml[^>]*\?>/, `$&<!DOCTYPE w [${inner}]>`);
  for (const part of ["word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"]) {
    const bomb = await withPart(part, doctype('<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">'));
    expect(await refusal(bomb), part).toMatch(/^VALIDATION .*defines XML entities/);
  }
  const outside = await withPart(
    "word/document.xml",
    doctype('<!ENTITY x SYSTEM "file:///etc/passwd">'),
  );
  expect(await refusal(outside)).toMatch(/^VALIDATION .*defines XML entities/);
});

test("what is damaged or packed too tight is refused in words", async () => {
  const whole = await essay();
  expect(await refusal(whole.slice(0, 900))).toMatch(/^VALIDATION .*(damaged|archive)/);
  expect(await refusal(await withPart("word/document.xml", () => "<w:document"))).toMatch(
    /^VALIDATION .*damaged/,
  );
  const bomb = await withPart("word/document.xml", () => " ".repeat(120_000_000));
  expect(await refusal(bomb)).toMatch(/^TOO_LARGE/);
}, 60_000);

test("pictures leave their description, comments and formulas are told of", async () => {
  const marked = await withPart("word/document.xml", (part) =>
    part.replace(
      "<w:body>",
      '<w:body><w:p><w:ins w:id="9"><w:r><w:t>New.</w:t></w:r></w:ins><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath></w:p>',
    ),
  );
  const read = await readBrief(marked, "x.docx");
  expect(read.markdown.startsWith("New.\n\n# A Case")).toBe(true);
  expect(read.warnings.items.map(({ code }) => code)).toEqual([
    "tables",
    "formulas",
    "tracked-changes",
  ]);
});
