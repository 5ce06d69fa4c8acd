// POST /api/briefs/read: files that argue come back as Markdown, and all that can go wrong with them.
import { expect, test } from "vitest";
import { readBriefSchema } from "@/lib/contract/brief-files-schemas";
import { forgetRateLimits } from "@/lib/server/http/rate-limit";
import { callApi } from "../support/call-api";
import { makePerson, type Person } from "../support/factories";
import { makeDocx } from "../support/make-docx";
import { makePdf } from "../support/make-pdf";

const read = (as: Person | undefined, bytes: Uint8Array | string, fileName: string) =>
  callApi("POST", `/api/briefs/read?fileName=${encodeURIComponent(fileName)}`, {
    as,
    raw: bytes as BodyInit,
    headers: { "content-type": "application/octet-stream" },
  });

test("PDF, Word, HTML, Markdown and text come back as Markdown", async () => {
  const ada = await makePerson();
  const { Paragraph } = await import("docx");
  const files: [string, string, Uint8Array | string][] = [
    ["pdf", "trees.pdf", await makePdf((doc) => doc.text("Trees cool the streets of the city."))],
    ["docx", "trees.docx", await makeDocx([new Paragraph("Trees cool the streets of the city.")])],
    [
      "html",
      "trees.html",
      "<!doctype html><p>Trees <script>x</script>cool the streets of the city.",
    ],
    ["markdown", "trees.md", "Trees cool the streets of the city.\n"],
    ["text", "trees.txt", "Trees cool the streets of the city.\n"],
  ];
  for (const [kind, name, bytes] of files) {
    const reply = await read(ada, bytes, name);
    expect([reply.status, readBriefSchema.parse(reply.json)], kind).toEqual([
      200,
      {
        kind,
        markdown: "Trees cool the streets of the city.\n",
        title: null,
        author: null,
        language: null,
        warnings: { items: [], omitted: 0 },
      },
    ]);
  }
}, 120_000);

test("a file that lies about its type is read as what it is, and says so", async () => {
  const ada = await makePerson();
  const pdf = await makePdf((doc) => doc.text("It is a PDF in truth, all of it."));
  const reply = await read(ada, pdf, "../../etc/paper.docx");
  expect(reply.json).toMatchObject({
    kind: "pdf",
    warnings: { items: [{ kind: "changed", code: "other-type" }] },
  });
  expect((await read(ada, "<html><p>A page.</p></html>", "paper.txt")).json).toMatchObject({
    kind: "html",
    markdown: "A page.\n",
    warnings: { items: [{ code: "other-type" }] },
  });
}, 60_000);

test("what holds no text that can be read is refused, and told what to do", async () => {
  const ada = await makePerson();
  const bytes = (...each: number[]) => Uint8Array.from([...each, ...new Array(20).fill(7)]);
  const refusals: [string, Uint8Array | string, RegExp][] = [
    ["empty.txt", "", /“empty.txt” is empty/],
    ["blank.md", " \n\n ", /holds nothing|holds no words/],
    ["old.doc", bytes(0xd0, 0xcf, 0x11, 0xe0), /old Word or Office file.*\.docx or as PDF/],
    ["a.rtf", "{\\rtf1 x}", /RTF file.*\.docx or as PDF/],
    ["a.png", bytes(0x89, 0x50, 0x4e, 0x47), /picture.*OCR/],
    ["a.txt", bytes(0, 1, 2, 3), /not text/],
    ["a.pdf", "%PDF-1.7 and no more", /damaged/],
    ["a.html", "<html><body><script>1</script></body></html>", /no words/],
  ];
  for (const [name, content, message] of refusals) {
    const { status, json } = await read(ada, content, name);
    expect([status, json.error.code, json.error.details.path], name).toEqual([
      400,
      "VALIDATION",
      "file",
    ]);
    expect(json.error.message).toMatch(message);
  }
}, 120_000);

test("too large a file, a visitor, another site, too long a name", async () => {
  const ada = await makePerson();
  const large = await read(ada, new Uint8Array(20_000_001).fill(65), "a.txt");
  expect([large.status, large.json.error.code]).toEqual([413, "TOO_LARGE"]);
  expect(large.json.error.message).toMatch(/20 MB/);
  const larger = await read(ada, new Uint8Array(25_000_001), "a.txt");
  expect([larger.status, larger.json.error.code]).toEqual([413, "TOO_LARGE"]);
  const visitor = await read(undefined, "Text.", "a.txt");
  expect([visitor.status, visitor.json.error.code]).toEqual([401, "UNAUTHENTICATED"]);
  const foreign = await callApi("POST", "/api/briefs/read", {
    as: ada,
    raw: "Text.",
    headers: { origin: "https://evil.test" },
  });
  expect([foreign.status, foreign.json.error.code]).toEqual([403, "FORBIDDEN"]);
  const long = await read(ada, "Text.", "a".repeat(1001));
  expect([long.status, long.json.error.code]).toEqual([400, "VALIDATION"]);
}, 60_000);

test("somebody who sends file after file is asked to wait", async () => {
  const ada = await makePerson();
  forgetRateLimits();
  let status = 200;
  for (let sent = 0; sent < 130 && status !== 429; sent += 1)
    status = (
      await callApi("POST", `/api/briefs/read?fileName=${"a".repeat(1001)}`, { as: ada, raw: "x" })
    ).status;
  expect(status).toBe(429);
  forgetRateLimits();
});
