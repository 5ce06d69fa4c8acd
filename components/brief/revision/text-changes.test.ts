import { describe, expect, it } from "vitest";
import { textChanges } from "./text-changes";

describe("textChanges", () => {
  it("gives what went and came with whole words around it", () => {
    const older = "The levy is fair. It pays for trams and schools. So it should stay where it is.";
    const newer = older.replace("pays for trams", "paid for the trams");
    const { hunks, addedWords, removedWords, more } = textChanges(older, newer);
    expect(hunks).toHaveLength(1);
    expect(hunks[0]?.removed).toContain("pays");
    expect(hunks[0]?.added).toContain("paid");
    expect(newer.startsWith(`${hunks[0]?.before}${hunks[0]?.added}`)).toBe(true);
    expect([addedWords > 0, removedWords > 0, more]).toEqual([true, true, 0]);
  });

  it("is empty for the same text, and bounded for texts that share nothing", () => {
    expect(textChanges("One. Two.", "One. Two.").hunks).toEqual([]);
    const older = Array.from({ length: 3_000 }, (_, at) => `Sentence number ${at} stays here.`);
    const newer = older.map((each, at) =>
      at % 3 === 0 ? `Other words ${at * 7} are there.` : each,
    );
    const { hunks, more } = textChanges(older.join(" "), newer.join(" "));
    expect(hunks).toHaveLength(200);
    expect(more).toBeGreaterThan(700);
  });
});
