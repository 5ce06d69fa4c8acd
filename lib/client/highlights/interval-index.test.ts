import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildIntervalIndex, type Stretch } from "./interval-index";

const stretch = (value: string, start: number, end: number): Stretch<string> => ({
  start,
  end,
  value,
});
const values = (hits: readonly Stretch<string>[]) => hits.map((hit) => hit.value);

describe("buildIntervalIndex", () => {
  it("answers the shortest stretch first, then the earliest", () => {
    const index = buildIntervalIndex([
      stretch("long", 0, 100),
      stretch("short", 10, 20),
      stretch("later", 15, 25),
    ]);
    expect(values(index.at(16))).toEqual(["short", "later", "long"]);
    expect(values(index.at(9))).toEqual(["long"]);
  });

  it("takes the end as exclusive", () => {
    const index = buildIntervalIndex([stretch("a", 0, 5), stretch("b", 5, 9)]);
    expect(values(index.at(4))).toEqual(["a"]);
    expect(values(index.at(5))).toEqual(["b"]);
    expect(values(index.at(9))).toEqual([]);
  });

  it("leaves out stretches without a character and answers nothing for an empty range", () => {
    const index = buildIntervalIndex([stretch("empty", 3, 3), stretch("a", 1, 6)]);
    expect(index.size).toBe(1);
    expect(values(index.overlapping(4, 4))).toEqual([]);
  });

  it("finds what a walk over all stretches finds", () => {
    const some = fc.array(fc.tuple(fc.nat(60), fc.nat(25)), { maxLength: 40 });
    fc.assert(
      fc.property(some, fc.nat(60), fc.nat(25), (pairs, start, length) => {
        const all = pairs.map(([from, size], index) => stretch(`s${index}`, from, from + size));
        const found = values(buildIntervalIndex(all).overlapping(start, start + length)).sort();
        const walked = all.filter(
          (one) =>
            length > 0 && one.end > one.start && one.start < start + length && one.end > start,
        );
        expect(found).toEqual(values(walked).sort());
      }),
      { seed: 7 },
    );
  });

  it("answers quickly among 5,000 stretches", () => {
    const all = Array.from({ length: 5000 }, (_, i) => stretch(`s${i}`, i * 40, i * 40 + 60));
    const index = buildIntervalIndex(all);
    const begun = performance.now();
    for (let offset = 0; offset < 200_000; offset += 10) index.at(offset);
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
