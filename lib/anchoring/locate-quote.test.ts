import { describe, expect, it } from "vitest";
import { createQuoteLocator, locateQuote } from "./locate-quote";

const TEXT =
  "The levy is fair. Some say “the levy is unfair” — a mistake.\nThe levy is fair. It pays for trams, schools and roads.";

describe("locateQuote", () => {
  it("finds the very words", () => {
    expect(locateQuote(TEXT, { exact: "schools and roads" })).toEqual({
      ...{ start: TEXT.indexOf("schools"), end: TEXT.indexOf("schools") + 17, score: 1 },
    });
  });

  it("chooses among the same words by what stands around them, then by the hint, then the first", () => {
    const exact = "The levy is fair.";
    const second = TEXT.lastIndexOf(exact);
    expect(locateQuote(TEXT, { exact })?.start).toBe(0);
    expect(locateQuote(TEXT, { exact, suffix: " It pays for" })?.start).toBe(second);
    expect(locateQuote(TEXT, { exact, prefix: "a mistake.\n" })?.start).toBe(second);
    expect(locateQuote(TEXT, { exact, start: 50 })?.start).toBe(second);
  });

  it("finds the words in other typography", () => {
    const found = locateQuote(TEXT, { exact: 'Some say "the levy is\n unfair" - a mistake' });
    expect(found?.score).toBe(0.98);
    expect(TEXT.slice(found?.start, found?.end)).toBe("Some say “the levy is unfair” — a mistake");
  });

  it("finds what is most like it, and nothing where nothing is", () => {
    const locate = createQuoteLocator(TEXT);
    const found = locate({ exact: "It paid for trams, school and roads." });
    expect(TEXT.slice(found?.start, found?.end)).toBe("It pays for trams, schools and roads.");
    expect(found?.score).toBeGreaterThan(0.8);
    expect(locate({ exact: "Nobody ever wrote these words here." })).toBeNull();
    expect(locate({ exact: "tramways" })).toBeNull();
    expect(locate({ exact: "" })).toBeNull();
  });

  it("does not hang on a long text", () => {
    const long = "ab ".repeat(300_000);
    const locate = createQuoteLocator(long);
    for (let round = 0; round < 20; round++)
      expect(locate({ exact: "abcdefgh ".repeat(100) })).toBeNull();
  });
});
