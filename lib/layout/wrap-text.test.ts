import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureText } from "./measure-text";
import { countLines, wrapText } from "./wrap-text";

const RUNS = { seed: 20221122, numRuns: 300 };
const anyText = fc
  .array(
    fc.constantFrom(
      "a",
      "word",
      "台湾",
      "。",
      " ",
      " ",
      "-",
      "x".repeat(30),
      "é",
      "👍",
      "Ж",
      "ค่า",
      "नि",
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(""));

describe("wrapped text", () => {
  it("is never wider than its line", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 30, max: 400 }), (text, width) => {
        for (const line of wrapText(text, 400, 13.5, width)) {
          expect(measureText(line, 400, 13.5)).toBeLessThanOrEqual(width + 1e-9);
        }
      }),
      RUNS,
    );
  });

  it("loses no letter", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 400 }), (text, width) => {
        const lines = wrapText(text, 400, 13.5, width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
        expect(countLines(text, 400, 13.5, width)).toBe(lines.length);
      }),
      RUNS,
    );
  });

  it("makes no more lines where there is more room", () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 20, max: 400 }), (text, width) => {
        expect(countLines(text, 400, 13.5, width + 40)).toBeLessThanOrEqual(
          countLines(text, 400, 13.5, width),
        );
      }),
      RUNS,
    );
  });

  it("breaks at spaces, after hyphens in words and between East Asian characters", () => {
    expect(wrapText("one two", 400, 10, 25)).toEqual(["one", "two"]);
    expect(wrapText("self-evident", 400, 10, 40)).toEqual(["self-", "evident"]);
    expect(wrapText("台湾有事。", 400, 10, 40)).toEqual(["台湾有", "事。"]);
    expect(wrapText("", 400, 10, 40)).toEqual([""]);
  });

  it("breaks scripts without spaces between their words", () => {
    expect(wrapText("ค่าเช่าขึ้นทุกปี", 400, 10, 52)).toEqual(["ค่าเช่า", "ขึ้นทุกปี"]);
  });

  it("tears no sign, no tone and no joined picture from its letter", () => {
    for (const text of [
      "क्षत्रियविद्यार्थी",
      "น้ำ่น้ำ่น้ำ",
      "👍🏽👍🏽👍🏽",
      "👩\u200d👩\u200d👧👩\u200d👩\u200d👧",
    ])
      for (const width of [8, 15, 30, 45])
        for (const line of wrapText(text, 400, 10, width)) {
          expect(line).not.toMatch(/^(?:\p{M}|\u200d|[\u{1F3FB}-\u{1F3FF}])/u);
          expect(line).not.toMatch(/\u200d$/);
        }
  });

  it("keeps pace with long texts", () => {
    expect(countLines("word ".repeat(40_000), 400, 13.5, 240)).toBeGreaterThan(1_000);
    expect(countLines("x".repeat(200_000), 400, 13.5, 240)).toBeGreaterThan(1_000);
  });
});
