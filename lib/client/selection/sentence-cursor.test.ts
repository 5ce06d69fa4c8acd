import { describe, expect, it } from "vitest";
import { cursorRange, moveCursor, sentenceAt } from "./sentence-cursor";

const sentences = [
  { start: 0, end: 10 },
  { start: 11, end: 20 },
  { start: 22, end: 30 },
];

describe("the sentence cursor", () => {
  it("starts where it is told and stops at both ends", () => {
    const first = moveCursor(null, 1, false, 3, 1);
    expect(first).toEqual({ anchor: 1, head: 1 });
    expect(moveCursor({ anchor: 2, head: 2 }, 1, false, 3)).toEqual({ anchor: 2, head: 2 });
    expect(moveCursor({ anchor: 0, head: 0 }, -1, false, 3)).toEqual({ anchor: 0, head: 0 });
    expect(moveCursor(null, 1, false, 0)).toBeNull();
  });

  it("extends from its anchor in both directions and falls together without Shift", () => {
    const two = moveCursor({ anchor: 1, head: 1 }, 1, true, 3);
    expect(two).toEqual({ anchor: 1, head: 2 });
    expect(two && cursorRange(two, sentences)).toEqual({ start: 11, end: 30 });
    expect(cursorRange({ anchor: 1, head: 0 }, sentences)).toEqual({ start: 0, end: 20 });
    expect(moveCursor({ anchor: 0, head: 2 }, -1, false, 3)).toEqual({ anchor: 1, head: 1 });
  });

  it("finds the sentence at an offset, between two the next one", () => {
    expect(sentenceAt(sentences, 0)).toBe(0);
    expect(sentenceAt(sentences, 10)).toBe(1);
    expect(sentenceAt(sentences, 21)).toBe(2);
    expect(sentenceAt(sentences, 99)).toBe(2);
    expect(sentenceAt([], 5)).toBe(0);
  });
});
