// What a file is: by its content, whatever its name says.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { decodeText } from "./decode-text";
import { recogniseFormat } from "./recognise";

const zipOf = (...names: string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, strToU8(`<x>${name}</x>`)])));

describe("files that hold an argument", () => {
  const known: [name: string, content: string, format: string][] = [
    ["map.json", '{"format": "counterpoint", "version": 1, "title": "', "counterpoint"],
    ["map.json", '{"nodes":[{"nodeID":"1","text":"Rain."', "aif"],
    ["map.json", '{"AIF":{"nodes":[]},"text":"', "aif"],
    ["sets.json", '[{"nodes":[{"nodeID":"1","text":"Rain."', "aif"],
    ["map.json", '{"text": {"txt": "long"}, "OVA": [], "AIF": {', "aif"],
    ["map.json", '{"edges":[],"nodes":[{"id":1,"type":"RA"}]}', "aif"],
    ["doc.json", '{"edges":[{"id":"e","source_id":"a","target_id":"s"}]', "sadface"],
    [
      "doc.json",
      '{"metadata":{},"resources":[],"nodes":[{"id":"a","type":"atom"}],"edges":[]',
      "sadface",
    ],
    [
      "b001.xml",
      '<?xml version="1.0"?>\n<!DOCTYPE arggraph SYSTEM "arggraph.dtd">\n<arggraph id="m">',
      "microtext",
    ],
    ["b001.txt", "<!-- ours --><arggraph/>", "microtext"],
    ["list.xml", '\uFEFF<?xml version="1.0"?><opml version="2.0">', "opml"],
    ["kialo.txt", "Discussion Title: Should we wait?\n\n1. We should wait.", "kialo"],
    ["kialo.md", "\uFEFFDiscussion Name: Waiting\r\n", "kialo"],
    ["a.txt", "[Wait]: We should wait.\n  + <Cost>: Waiting is cheap.\n", "argdown"],
    ["a.md", "# Talk\n\n[Wait]: Yes.\n    <- [Rush]: No.", "argdown"],
    ["a", "(1) All wait.\n(2) Ann is one of all.\n----\n(3) Ann waits.", "argdown"],
    ["a.txt", "===\ntitle: Waiting\n===\n\nWe wait.", "argdown"],
    ["a.argdown", "We wait.\n  + It is cheap.", "argdown"],
    ["a.txt", "We wait.\n  + It is cheap.\n  - It is dull.", "outline"],
    ["a.txt", '[1] "Wait": We wait.\n  + It is cheap.\n    + see [1]', "outline"],
    ["a.md", "- We wait.\n  - It is cheap.\n  - It is, as they say, dull.", "outline"],
    [
      "a.md",
      "# We wait\n\n## Cheap\n\n- It costs nothing\n- [a page](https://example.org)",
      "outline",
    ],
    ["a", "We wait.\n\tIt is cheap.\n\tIt is dull.", "outline"],
    ["a.csv", "id;parent;text\n1;;We wait.\n2;1;It is cheap.", "csv"],
    ["a.txt", 'id,parent,text\n1,,"We wait,\nall of us"\n2,1,Cheap', "csv"],
    ["a.tsv", "1\tWe wait.\n2\tIt is cheap.", "csv"],
    ["a.txt", "parent,text\n,We wait.\nWe wait.,Cheap.", "csv"],
  ];
  test.each(known)("%s: %s", (name, content, format) => {
    expect(recogniseFormat(name, content)).toBe(format);
    expect(recogniseFormat("upload.bin.pdf", new TextEncoder().encode(content))).toBe(
      name === "a.argdown" ? "outline" : format,
    );
  });

  test("a workbook, whatever its name says", () => {
    const book = zipOf("[Content_Types].xml", "_rels/.rels", "xl/workbook.xml");
    for (const name of ["a.xlsx", "a.csv", "a"]) expect(recogniseFormat(name, book)).toBe("xlsx");
    expect(recogniseFormat("a.xlsx", book.subarray(0, 60))).toBe("xlsx");
  });

  test("UTF-16 and Windows-1252, and a head that ends within a character", () => {
    const opml = Uint8Array.from([0xff, 0xfe, ...Buffer.from('<opml version="2.0">', "utf16le")]);
    expect(recogniseFormat("a.opml", opml)).toBe("opml");
    expect(recogniseFormat("a.txt", Buffer.from("Fa\u00e7ade.\n  + Caf\u00e9.", "latin1"))).toBe(
      "outline",
    );
    const cut = Buffer.from("我们应该等。\n  + 便宜。").subarray(0, -1);
    expect(recogniseFormat("a.txt", cut)).toBe("outline");
    expect(decodeText(cut, { cut: true })).toMatchObject({ ok: true, encoding: "utf-8" });
  });

  const folder = "/work/shared/corpora/argdown";
  test.runIf(existsSync(folder))("Argdown of others without its name", () => {
    for (const name of readdirSync(folder).filter((each) => each.endsWith(".argdown")))
      expect(recogniseFormat("a.txt", readFileSync(`${folder}/${name}`)), name).toBe("argdown");
  });
  const briefs = "/work/shared/corpora/federalist";
  test.runIf(existsSync(briefs))("a brief is no map", () => {
    for (const name of readdirSync(briefs))
      expect(recogniseFormat(name, readFileSync(`${briefs}/${name}`)), name).toBeNull();
  });
});

describe("files that do not", () => {
  const others: [name: string, content: string][] = [
    ["a.txt", ""],
    ["a.json", "{}"],
    ["a.json", '{"type":"Annotation","target":"x"}'],
    ["a.json", '[{"id": 1}]'],
    ["a.argdown", "<!DOCTYPE html><html><body>[a]: b</body></html>"],
    ["a.svg", '<svg xmlns="http://www.w3.org/2000/svg"></svg>'],
    ["a.xlsx", "%PDF-1.7\n"],
    ["a.csv", "{\\rtf1 a,b\\par c,d}"],
    [
      "a.txt",
      "Officers should not visit, as a visit costs.\n\nA crisis, in turn, would cost trade.",
    ],
    [
      "a.md",
      "# Visits\n\nOfficers should not visit.\n\n- one\n\nA crisis would cost trade.\n\nAnd so on.",
    ],
  ];
  test.each(others)("%s: %s", (name, content) => {
    expect(recogniseFormat(name, content)).toBeNull();
  });

  test("pictures and other documents with a lying name", () => {
    const png = Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]);
    for (const name of ["a.argdown", "a.csv", "a.xlsx"])
      expect(recogniseFormat(name, png)).toBeNull();
    expect(recogniseFormat("a.xlsx", zipOf("[Content_Types].xml", "word/document.xml"))).toBeNull();
    expect(recogniseFormat("a.zip", zipOf("../evil"))).toBeNull();
  });

  test("any bytes get an answer", () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.string({ unit: "binary" }),
        (bytes, text) => {
          recogniseFormat("a", bytes);
          recogniseFormat("a.csv", text);
        },
      ),
      { seed: 20261123, numRuns: 500 },
    );
  });

  test("long lines of signs take no time", () => {
    const started = performance.now();
    for (const sign of ["[", "<", "<!--", "-", "=", "(1) ", '"', ",", "# ", " ", "[a]", "<? "])
      recogniseFormat("a", sign.repeat(200_000 / sign.length));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});

describe("bytes as text", () => {
  test("UTF-8 with a few damaged bytes stays UTF-8, and says so", () => {
    const bytes = Buffer.from("Äpfel, Öl und Übel: éèêàùç, größer als je");
    bytes[0] = 0xff;
    expect(decodeText(bytes)).toMatchObject({ ok: true, encoding: "utf-8", unreadable: 2 });
  });

  test("Windows-1252 where it is no UTF-8; no text where it has NUL", () => {
    expect(decodeText(Uint8Array.from([0x43, 0x61, 0x66, 0xe9, 0x20, 0x80]))).toEqual({
      ok: true,
      text: "Café €",
      encoding: "windows-1252",
      unreadable: 0,
    });
    expect(decodeText(Buffer.from("A\0 longer text"))).toMatchObject({ ok: false });
    expect(decodeText(Buffer.from("\uFEFFa\r\nb"))).toMatchObject({ ok: true, text: "a\r\nb" });
  });
});
