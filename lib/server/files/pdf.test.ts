// PDFs as books and papers set them, and what becomes of them, sign by sign.
import { deflateSync } from "node:zlib";
import { expect, test } from "vitest";
import { makePdf, writeLines } from "@/tests/support/make-pdf";
import { readBrief } from "./read-brief";

const ROMAN = "Times-Roman";

test("one column: heads and numbers go, paragraphs and cut words come together, over pages too", async () => {
  const pages = [
    [
      "    The trees of a city cool its streets and clean the air that people",
      "breathe. They are cheap to plant, they are well-known, and the pro-",
      "fits are large. Every profit is shared by those who live near a tree,",
      "as Anglo-",
      "American studies of 1990-",
      "1995 have shown in two cities.",
      "    A second paragraph begins here, and it goes on to the very end of",
      "the page, where it stops in the middle of a sentence that is not fin-",
    ],
    [
      "ished before the next page. It says that a well-",
      "known fact is a fact.",
      "    The last paragraph is short.",
    ],
    [
      "    It has a third page, with a few words on it that nobody will miss when",
      "they are gone. The end.",
    ],
  ];
  const bytes = await makePdf(
    (doc) => {
      for (const [at, lines] of pages.entries()) {
        if (at > 0) doc.addPage();
        doc.font(ROMAN).fontSize(9);
        writeLines(doc, [at % 2 ? "ADA BYRON" : "A Case for Trees"], { x: 72, y: 40 });
        writeLines(doc, [`${at + 7}`], { x: 300, y: 790 });
        doc.fontSize(11);
        for (const [row, line] of lines.entries())
          writeLines(doc, [line.trimStart()], {
            x: line.startsWith(" ") ? 90 : 72,
            y: 90 + row * 14,
          });
      }
    },
    { info: { Title: "A Case for Trees", Author: "Ada Byron" }, margin: 0 },
  );
  const read = await readBrief(bytes, "trees.pdf");
  expect(
    read.markdown,
  ).toBe(`The trees of a city cool its streets and clean the air that people breathe. They are cheap to plant, they are well-known, and the profits are large. Every profit is shared by those who live near a tree, as Anglo-American studies of 1990-1995 have shown in two cities.

A second paragraph begins here, and it goes on to the very end of the page, where it stops in the middle of a sentence that is not finished before the next page. It says that a well-known fact is a fact.

The last paragraph is short.

It has a third page, with a few words on it that nobody will miss when they are gone. The end.
`);
  expect(read).toMatchObject({ kind: "pdf", title: "A Case for Trees", author: "Ada Byron" });
  expect(read.warnings.items.map(({ code }) => code)).toEqual(["running-heads"]);
});

test("headings by size, marks by font, lists, ligatures, and a note from the foot of the page", async () => {
  const bytes = await makePdf((doc) => {
    doc.font("Times-Bold").fontSize(20).text("A Case for Trees");
    doc.moveDown().fontSize(14).text("Reasons");
    doc.moveDown().font(ROMAN).fontSize(11);
    doc.text("Trees ", { continued: true }).font("Times-Bold").text("cool", { continued: true });
    doc
      .font(ROMAN)
      .text(" the ", { continued: true })
      .font("Times-Italic")
      .text("street", { continued: true });
    doc.font(ROMAN).text(" and they clean the air of the whole city.", { continued: true });
    doc.fontSize(6).text("1", { rise: 4 } as object);
    doc.fontSize(11).moveDown();
    for (const [row, item] of [
      "• shade in the summer",
      "• clean air",
      "1. first of all",
      "2. and then",
    ].entries())
      doc.text(item, 90, 260 + row * 16, { lineBreak: false });
    doc.text(
      "A plain paragraph follows these lists and is as long as a line of the page is.",
      72,
      350,
    );
    doc.fontSize(8).text("1 By several people, in 1984.", 72, 700, { lineBreak: false });
  });
  const read = await readBrief(bytes, "x.pdf");
  expect(read.markdown).toBe(`# A Case for Trees

## Reasons

Trees **cool** the *street* and they clean the air of the whole city.[1]

- shade in the summer
- clean air
1. first of all
2. and then

A plain paragraph follows these lists and is as long as a line of the page is.

## Notes

1. By several people, in 1984.
`);
});

test("two columns below a title that spans them, each read from its top to its end", async () => {
  const words = (name: string) =>
    Array.from({ length: 24 }, (_, at) => `${name} line ${at + 1} runs on to the edge of it`);
  const bytes = await makePdf((doc) => {
    doc.font("Times-Bold").fontSize(18).text("A Title That Spans Both of the Columns Here", 72, 72);
    doc.font(ROMAN).fontSize(10);
    writeLines(doc, words("Left"), { x: 72, y: 130, leading: 12 });
    // The baselines of the columns need not agree.
    writeLines(doc, words("right"), { x: 310, y: 135, leading: 12 });
  });
  const read = await readBrief(bytes, "x.pdf");
  const text = [...words("Left"), ...words("right")].join(" ");
  expect(read.markdown).toBe(`# A Title That Spans Both of the Columns Here\n\n${text}\n`);
});

test("rows of a table stay together, and a picture's page is told of", async () => {
  const bytes = await makePdf((doc) => {
    doc
      .font(ROMAN)
      .fontSize(11)
      .text("The trees and how tall they are, as they were measured in the summer of that year:");
    for (const [row, [tree, height]] of [
      ["Elm", "30 m"],
      ["Oak", "25 m"],
      ["Ash", "28 m"],
    ].entries()) {
      doc.text(tree ?? "", 90, 140 + row * 16, { lineBreak: false });
      doc.text(height ?? "", 250, 140 + row * 16, { lineBreak: false });
    }
    doc.addPage().rect(100, 100, 200, 200).fill("black");
  });
  const read = await readBrief(bytes, "x.pdf");
  expect(read.markdown).toBe(
    "The trees and how tall they are, as they were measured in the summer of that year:\n\n- Elm; 30 m\n- Oak; 25 m\n- Ash; 28 m\n",
  );
  expect(read.warnings.items).toMatchObject([{ kind: "lost", code: "pages-without-text" }]);
});

const refusal = (bytes: Uint8Array, name = "x.pdf") =>
  readBrief(bytes, name).then(
    () => "read",
    ({ code, message }) => `${code} ${message}`,
  );

/** A grey pixel as PNG, which is all that a scan needs to be. */
const PNG = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==",
  "base64",
);

test("a scan, a password, a broken file and too many pages say so and what to do", async () => {
  const scan = await makePdf((doc) =>
    doc.image(PNG, 0, 0, { width: 595 }).addPage().image(PNG, 0, 0),
  );
  expect(await refusal(scan)).toMatch(/^VALIDATION “x.pdf” holds no text: it is a scan.*OCR/);
  const locked = await makePdf((doc) => doc.text("Secret."), {
    userPassword: "sesame",
    ownerPassword: "x",
  });
  expect(await refusal(locked)).toMatch(/^VALIDATION .*protected with a password.*without one/);
  const whole = await makePdf((doc) => doc.text("Whole."));
  expect(await refusal(whole.slice(0, 60))).toMatch(/^VALIDATION .*damaged/);
  const many = await makePdf((doc) => {
    for (let page = 0; page < 2001; page += 1) doc.addPage();
  });
  expect(await refusal(many)).toMatch(/^TOO_LARGE .*pages; a brief may have 2,000/);
}, 60_000);

test("an owner's password alone keeps nobody from reading", async () => {
  const bytes = await makePdf((doc) => doc.text("It may be read by all who have the file."), {
    ownerPassword: "x",
  });
  expect((await readBrief(bytes, "x.pdf")).markdown).toBe(
    "It may be read by all who have the file.\n",
  );
});

test("more text than a brief may have is refused", async () => {
  const bytes = await makePdf((doc) => {
    doc.font(ROMAN).fontSize(6);
    for (let page = 0; page < 250; page += 1) {
      if (page > 0) doc.addPage();
      doc.text("trees and more trees ".repeat(600), 20, 20, { width: 550, height: 780 });
    }
  });
  expect(await refusal(bytes)).toMatch(/^TOO_LARGE .*2 MB of text/);
}, 60_000);

/** A page whose content unpacks to this many blanks before it says anything. */
function bomb(size: number): Uint8Array {
  const packed = deflateSync(Buffer.concat([Buffer.alloc(size, " "), Buffer.from("BT ET")]));
  const parts: Buffer[] = [Buffer.from("%PDF-1.4\n")];
  const places: number[] = [];
  const add = (...bytes: (string | Buffer)[]) => {
    places.push(Buffer.concat(parts).length);
    parts.push(...bytes.map((each) => Buffer.from(each)));
  };
  add("1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n");
  add("2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n");
  add(
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<<>>>>endobj\n",
  );
  add(
    `4 0 obj<</Length ${packed.length}/Filter/FlateDecode>>stream\n`,
    packed,
    "\nendstream endobj\n",
  );
  const start = Buffer.concat(parts).length;
  const rows = places.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("");
  parts.push(
    Buffer.from(
      `xref\n0 5\n0000000000 65535 f \n${rows}trailer<</Root 1 0 R/Size 5>>\nstartxref\n${start}\n%%EOF`,
    ),
  );
  return new Uint8Array(Buffer.concat(parts));
}

test("an object that unpacks to more than any page holds is refused, and nothing is left changed", async () => {
  const [Bytes, Unpacking] = [Uint8Array, DecompressionStream];
  expect(await refusal(bomb(1000))).toMatch(/^VALIDATION .*holds no text/);
  expect(await refusal(bomb(300_000_000))).toMatch(
    /^TOO_LARGE .*unpacks to more than any page holds/,
  );
  expect(Uint8Array === Bytes && DecompressionStream === Unpacking).toBe(true);
}, 60_000);
