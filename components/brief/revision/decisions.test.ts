import { describe, expect, it } from "vitest";
import type { FoundPassage } from "@/lib/contract/revisions";
import { chosen, doubtful, keptDecisions, undecided } from "./decisions";

const found: readonly FoundPassage[] = [
  { passageId: "passage-a", status: "exact", start: 1, end: 5, score: 1 },
  { passageId: "passage-b", status: "similar", start: 6, end: 9, score: 0.8 },
  { passageId: "passage-c", status: "orphan", start: 0, end: 0, score: 0 },
];

describe("decisions", () => {
  it("are asked for what is not exact, and nothing is placed without one", () => {
    expect(doubtful(found).map(({ passageId }) => passageId)).toEqual(["passage-b", "passage-c"]);
    expect(undecided(found, {})).toBe(2);
    expect(chosen(found, {})).toEqual({
      places: [{ passageId: "passage-a", start: 1, end: 5 }],
      orphans: ["passage-b", "passage-c"],
    });
  });

  it("place and orphan what was decided, exact ones too", () => {
    const decisions = {
      "passage-a": { type: "orphan" },
      "passage-b": { type: "place", start: 7, end: 9 },
    } as const;
    expect(undecided(found, decisions)).toBe(1);
    expect(chosen(found, decisions)).toEqual({
      places: [{ passageId: "passage-b", start: 7, end: 9 }],
      orphans: ["passage-a", "passage-c"],
    });
  });

  it("are kept for the passages that are still there", () => {
    const decisions = { "passage-b": { type: "orphan" }, "passage-x": { type: "orphan" } } as const;
    expect(keptDecisions(found, decisions)).toEqual({ "passage-b": { type: "orphan" } });
  });
});
