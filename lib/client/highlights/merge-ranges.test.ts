import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  intersectRanges,
  mergeRanges,
  subtractRanges,
  type TextRange,
  trimRange,
} from "./merge-ranges";

const ranges = fc.array(
  fc
    .tuple(fc.nat(50), fc.nat(20))
    .map(([start, size]): TextRange => ({ start, end: start + size })),
  { maxLength: 12 },
);

const members = (list: readonly TextRange[]) => {
  const set = new Set<number>();
  for (const range of list) for (let at = range.start; at < range.end; at += 1) set.add(at);
  return set;
};

describe("ranges", () => {
  it("merges what overlaps or touches", () => {
    const merged = mergeRanges([
      { start: 5, end: 9 },
      { start: 0, end: 3 },
      { start: 3, end: 4 },
      { start: 8, end: 8 },
    ]);
    expect(merged).toEqual([
      { start: 0, end: 4 },
      { start: 5, end: 9 },
    ]);
  });

  it("subtracts and intersects as sets do", () => {
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const left = members(a);
        const right = members(b);
        expect(members(subtractRanges(a, b))).toEqual(
          new Set([...left].filter((at) => !right.has(at)).sort((x, y) => x - y)),
        );
        expect(members(intersectRanges(a, b))).toEqual(
          new Set([...left].filter((at) => right.has(at)).sort((x, y) => x - y)),
        );
      }),
      { seed: 11 },
    );
  });

  it("trims white space and answers null where nothing is left", () => {
    expect(trimRange("  ab c \n", { start: 0, end: 8 })).toEqual({ start: 2, end: 6 });
    expect(trimRange(" \n ", { start: 0, end: 3 })).toBeNull();
  });
});
