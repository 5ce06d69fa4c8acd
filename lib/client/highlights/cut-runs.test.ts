import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutRun } from "./cut-runs";
import { layerRanges } from "./layer-ranges";

describe("cutRun", () => {
  it("cuts a run where marks begin and end, clipped to the run", () => {
    const marked = [
      { start: 0, end: 12, className: "a" },
      { start: 14, end: 30, className: "b" },
    ];
    expect(cutRun("0123456789", 10, marked)).toEqual([
      { start: 10, text: "01", className: "a" },
      { start: 12, text: "23", className: null },
      { start: 14, text: "456789", className: "b" },
    ]);
  });

  it("loses no character and keeps every offset", () => {
    const text = "The quick brown fox jumps over it.";
    const gaps = fc.array(fc.tuple(fc.nat(4), fc.nat(6)), { maxLength: 10 });
    fc.assert(
      fc.property(gaps, fc.nat(20), (steps, start) => {
        let at = 0;
        const marked = steps.map(([gap, size], index) => {
          const from = at + gap;
          at = from + size;
          return { start: from, end: at, className: `c${index}` };
        });
        const pieces = cutRun(text, start, marked);
        expect(pieces.map((piece) => piece.text).join("")).toBe(text);
        for (const piece of pieces) {
          expect(text.slice(piece.start - start, piece.start - start + piece.text.length)).toBe(
            piece.text,
          );
        }
      }),
      { seed: 3 },
    );
  });
});

describe("layerRanges", () => {
  it("joins the classes where groups overlap", () => {
    const layered = layerRanges([
      { className: "mapped", ranges: [{ start: 0, end: 10 }] },
      {
        className: "selected",
        ranges: [
          { start: 4, end: 14 },
          { start: 20, end: 20 },
        ],
      },
    ]);
    expect(layered).toEqual([
      { start: 0, end: 4, className: "mapped" },
      { start: 4, end: 10, className: "mapped selected" },
      { start: 10, end: 14, className: "selected" },
    ]);
  });
});
