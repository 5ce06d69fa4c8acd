// The PDF of a map, read back by an independent reader: every word is there, and sheets fit their paper.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { randomGraph } from "@/lib/argument/testing/random-graph";
import type { ExportSource } from "@/lib/formats/format-types";
import { writeMapPdf } from "./map-pdf";

const OPTIONS = {
  annotations: true,
  at: "2026-11-23T10:00:00.000Z",
  paper: "a4",
  tiled: false,
} as const;

function sourceOf(statements: number, texts: readonly string[] = []): ExportSource {
  const graph = randomGraph({ seed: 11, statements });
  const reworded = [...graph.statements].map(
    ([id, statement], at) => [id, { ...statement, text: texts[at] ?? statement.text }] as const,
  );
  return {
    id: "map-00000001",
    slug: "rents",
    title: "Why rents rise",
    url: null,
    graph: { ...graph, statements: new Map(reworded) },
    brief: null,
    people: {},
    provenance: [],
  };
}

interface ReadPdf {
  readonly pages: readonly { readonly width: number; readonly height: number; text: string }[];
  readonly title: unknown;
}

async function read(content: Uint8Array): Promise<ReadPdf> {
  const { getDocument } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const root = new URL("../../../node_modules/pdfjs-dist/", import.meta.url).pathname;
  const pdf = await getDocument({
    data: new Uint8Array(content),
    cMapUrl: `${root}cmaps/`,
    cMapPacked: true,
    standardFontDataUrl: `${root}standard_fonts/`,
    useSystemFonts: false,
    disableFontFace: true,
    verbosity: 0,
  }).promise;
  const pages = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const text = items.map((item) => ("str" in item ? item.str : "")).join("");
    pages.push({ width, height, text: text.replace(/\s+/g, "") });
  }
  const { info } = await pdf.getMetadata();
  await pdf.loadingTask.destroy();
  return { pages, title: (info as Record<string, unknown>).Title };
}

/** Arabic with a ligature and vowel signs, Hebrew, Hindi, Thai, Tamil, Khmer; signs and emoji. */
const SCRIPTS = [
  "لا يبني أحدٌ في المدن",
  "שכר הדירה עולה",
  "विद्यार्थियों को कर्ज़ चाहिए",
  "ค่าเช่าขึ้นทุกปี",
  "கோவை உயர்கிறது",
  "ភ្នំពេញ",
  "ভাড়া বাড়ছে",
  "a → b ≤ c ✓ 🏠",
];

/** Without the marks of direction that some readers put around stretches. */
const withoutTurns = (text: string) => text.replace(/[\u200e\u200f\u202a-\u202e]/g, "");
const pressed = (text: string) => text.replace(/\s+/g, "");

describe("one page", () => {
  test("has the drawing's size and all words, in every alphabet that Inter has", async () => {
    const texts = [
      "Rents rise — “slowly”, said no one.",
      "Łódź pays žádný more.",
      "Τα ενοίκια ανεβαίνουν.",
      "Аренда растёт, потому что строят медленно.",
      "Tiền thuê nhà tăng ở mọi nơi.",
    ];
    const source = sourceOf(5, texts);
    const { content, report } = await writeMapPdf(source, OPTIONS);
    const { pages, title } = await read(content);
    expect(pages).toHaveLength(1);
    expect(title).toBe("Why rents rise");
    for (const text of texts) expect(pages[0]?.text).toContain(pressed(text));
    expect(report.items).toEqual([]);
  });

  test("holds Chinese, Japanese and Korean words, and says who draws them", async () => {
    const texts = ["东京会加强合作。", "家賃が上がっている。", "임대료가 오르고 있다."];
    const { content, report } = await writeMapPdf(sourceOf(3, texts), OPTIONS);
    const { pages } = await read(content);
    for (const text of texts) expect(pages[0]?.text).toContain(pressed(text));
    expect(report.items.map(({ code }) => code)).toEqual(["letters-by-the-readers-font"]);
  });

  test("has the words of scripts that join, turn and reorder their letters", async () => {
    const { content, report } = await writeMapPdf(sourceOf(SCRIPTS.length, SCRIPTS), OPTIONS);
    const { pages } = await read(content);
    const seen = withoutTurns(pages[0]?.text ?? "");
    for (const text of SCRIPTS)
      for (const word of text.split(" ")) expect(seen).toContain(pressed(word));
    expect(report.items).toEqual([]);
  });

  test.runIf(existsSync("/usr/bin/pdftotext"))(
    "is read by Poppler in the order of reading",
    async () => {
      const { content } = await writeMapPdf(sourceOf(SCRIPTS.length, SCRIPTS), OPTIONS);
      const words = execFileSync("/usr/bin/pdftotext", ["-", "-"], { input: content }).toString();
      const seen = withoutTurns(pressed(words));
      for (const text of SCRIPTS) expect(seen).toContain(pressed(text));
    },
  );

  test("stands letters that no font has as boxes, and says whose", async () => {
    const texts = ["ᠮᠣᠩᠭᠣᠯ", "ᠮᠣᠩ again", "Plain."];
    const { content, report } = await writeMapPdf(sourceOf(3, texts), OPTIONS);
    const { pages } = await read(content);
    expect(pages[0]?.text).toContain("ᠮᠣᠩᠭᠣᠯ");
    expect(report.items.map(({ code }) => code)).toEqual(["letters-without-a-font"]);
    expect(report.items[0]?.message).toMatch(/^2 statements hold .*ᠮ ᠣ ᠩ/);
    expect(report.items[0]?.message).toContain("SVG or HTML");
  });

  test("in dark is another file", async () => {
    const light = await writeMapPdf(sourceOf(3), OPTIONS);
    const dark = await writeMapPdf(sourceOf(3), { ...OPTIONS, theme: "dark" });
    expect(Buffer.compare(light.content, dark.content)).not.toBe(0);
  });
});

describe("sheets", () => {
  test.each([
    ["a4", [595.28, 841.89]],
    ["letter", [612, 792]],
  ] as const)("are %s, and hold all words together", async (paper, sides) => {
    const source = sourceOf(60);
    const { content } = await writeMapPdf(source, { ...OPTIONS, tiled: true, paper });
    const { pages } = await read(content);
    expect(pages.length).toBeGreaterThan(1);
    const all = pages.map(({ text }) => text).join(" ");
    for (const { width, height } of pages) {
      expect([width, height].sort((a, b) => a - b).map(Math.round)).toEqual(sides.map(Math.round));
    }
    expect(all).toContain("Row1of");
    const plain = [...source.graph.statements.values()].filter(({ text }) =>
      /^[\x20-\xff]*$/.test(text),
    );
    expect(plain.length).toBeGreaterThan(10);
    for (const { text } of plain) for (const word of text.split(" ")) expect(all).toContain(word);
  });

  test("are no more than somebody could put up", async () => {
    const { content, report } = await writeMapPdf(sourceOf(3000), { ...OPTIONS, tiled: true });
    const { pages } = await read(content);
    expect(pages.length).toBeLessThanOrEqual(120);
    expect(report.items.map(({ code }) => code)).toContain("drawn-smaller");
  }, 60_000);
});

describe("hostile words", () => {
  test.each([
    ["marks above a letter", "a", "\u0301"],
    ["vowels around a letter", "क", "ि"],
    ["marks above Arabic", "ب", "ّ"],
    ["tones above Thai", "ก", "่"],
  ])("hundreds of %s are drawn as far as a font reaches", async (_, letter, mark) => {
    const { content } = await writeMapPdf(sourceOf(1, [letter + mark.repeat(1990)]), OPTIONS);
    expect((await read(content)).pages[0]?.text.normalize("NFD")).toContain(letter);
  });
});
