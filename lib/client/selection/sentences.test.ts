import { describe, expect, it } from "vitest";
import { cutByMarks, sentencesOf } from "./sentences";

const whole = (text: string) => [{ start: 0, end: text.length }];
const said = (text: string, language: string | null = "en") =>
  sentencesOf(text, whole(text), language).map((one) => text.slice(one.start, one.end));

describe("sentencesOf", () => {
  it("cuts sentences and leaves the white space between them out", () => {
    expect(said("One here. Two there?  Three!")).toEqual(["One here.", "Two there?", "Three!"]);
  });

  it("does not cut after initials, titles and abbreviations", () => {
    expect(said("In May U.S. President Biden and Dr. Kotani met. They agreed.")).toEqual([
      "In May U.S. President Biden and Dr. Kotani met.",
      "They agreed.",
    ]);
  });

  it("never crosses a block", () => {
    const text = "A heading\n\nFirst. Second.";
    const blocks = [
      { start: 0, end: 9 },
      { start: 11, end: text.length },
    ];
    const found = sentencesOf(text, blocks, "en").map((one) => text.slice(one.start, one.end));
    expect(found).toEqual(["A heading", "First.", "Second."]);
  });

  it("counts UTF-16 code units and follows the brief's language", () => {
    expect(said("東京は慎重だ。北京は違う。😀 よい。", "ja")).toEqual([
      "東京は慎重だ。",
      "北京は違う。",
      "😀 よい。",
    ]);
  });

  it("survives a language tag that is none", () => {
    expect(said("One. Two.", "not a language")).toEqual(["One.", "Two."]);
  });
});

describe("cutByMarks", () => {
  it("loses no character", () => {
    for (const text of ["One. Two 3.5 percent! “Three.” Four", "", "…", "一。二！", "no end"]) {
      expect(cutByMarks(text).join("")).toBe(text);
    }
  });

  it("cuts after marks and closing quotes", () => {
    expect(cutByMarks("He said “Go.” She went.")).toEqual(["He said “Go.” ", "She went."]);
  });
});
