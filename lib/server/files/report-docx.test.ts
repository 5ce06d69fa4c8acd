// The Word document holds all the words of the report, as another program reads them.
import mammoth from "mammoth";
import { expect, test } from "vitest";
import type { FormatMap } from "@/lib/formats/format-types";
import { sourceOf } from "@/lib/formats/shared/source-of";
import { writeReportDocx } from "./report-docx";

const plain = {
  label: null,
  note: null,
  heldBy: null,
  stance: null,
  unstated: false,
  position: null,
};

function mapOf(texts: readonly string[]): FormatMap {
  return {
    title: "Why rents rise & <fall>",
    statements: texts.map((text, at) => ({ ...plain, id: `statement-${at}`, text })),
    inferences: texts.slice(1).map((_, at) => ({
      id: `inference-${at}`,
      kind: "support",
      premises: [`statement-${at + 1}`],
      target: { type: "statement", id: `statement-${at}` },
      scheme: null,
    })),
    passages: [],
    annotations: [
      {
        id: "annotation-1",
        target: { type: "statement", id: "statement-0" },
        kind: "evidence",
        body: "First line\nsecond line",
        parentId: null,
        aspect: null,
        criterion: "A census",
        source: { url: "https://example.org/a?b=1&c=2", quote: null },
        author: "Ada",
        createdAt: "2026-01-02T03:04:05.000Z",
        resolved: false,
      },
    ],
    mainClaimId: "statement-0",
    provenance: null,
  };
}

async function wordsOf(content: string | Uint8Array): Promise<string> {
  return (await mammoth.extractRawText({ buffer: Buffer.from(content) })).value;
}

test("titles, statements in order with their numbers, and annotations can be read back", async () => {
  const texts = [
    "Rents rise.",
    "Building <b>is</b> slow & dear.",
    "家賃は上がる。",
    "الإيجارات ترتفع.",
  ];
  const { content, report } = await writeReportDocx(sourceOf({ map: mapOf(texts), brief: null }));
  const words = await wordsOf(content);
  const places = ["Why rents rise & <fall>", ...texts].map((text) => words.indexOf(text));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  for (const part of [
    "1.1.1.1",
    "Request for evidence, Ada, 2026-01-02",
    "second line",
    "Would convince: A census",
    "https://example.org/a?b=1&c=2",
  ])
    expect(words).toContain(part);
  expect(report.items).toEqual([]);
});

test("control characters do not break the file, and a long chain is told of", async () => {
  const texts = Array.from({ length: 40 }, (_, at) => `Says\u0001 ${at}.`);
  const { content, report } = await writeReportDocx(sourceOf({ map: mapOf(texts), brief: null }));
  expect(await wordsOf(content)).toContain("Says 39.");
  expect(report.items).toMatchObject([{ code: "indent-ends" }]);
});
