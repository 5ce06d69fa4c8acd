import { describe, expect, it } from "vitest";
import type { Inference, Passage } from "@/lib/argument/records";
import { readBriefPassages, sameMapping, statementsOf } from "./brief-passages";
import { coveredPercent, uncoveredRanges } from "./coverage";
import { groupRanges, type MarkState } from "./group-ranges";
import { exactPassage, indexPassages } from "./indexed-passages";

const passage = (
  id: string,
  start: number,
  end: number,
  statementIds: string[],
  briefRevision = 1,
): Passage => ({
  id,
  briefId: "brief001",
  briefRevision,
  exact: "",
  prefix: "",
  suffix: "",
  start,
  end,
  statementIds,
  createdBy: null,
  createdAt: "2026-01-01T00:00:00.000Z",
});

const step: Inference = {
  id: "step0001",
  kind: "support",
  premises: ["stateB", "stateC"],
  target: { type: "statement", id: "stateA" },
  scheme: null,
  createdBy: null,
  createdAt: "2026-01-01T00:00:00.000Z",
  ordinal: 1,
};

const records = [
  passage("outer", 0, 40, ["stateA"]),
  passage("inner", 10, 20, ["stateB", "stateC"]),
  passage("noted", 50, 60, []),
  passage("older", 0, 5, ["stateA"], 0),
];
const passages = indexPassages(readBriefPassages(new Map(records.map((one) => [one.id, one])), 1));
const state: MarkState = {
  passages,
  uncovered: [{ start: 40, end: 48 }],
  inferences: new Map([[step.id, step]]),
  annotated: new Set(["noted"]),
  selection: null,
  hovered: [],
  composing: null,
  coverage: false,
};

describe("readBriefPassages", () => {
  it("leaves other revisions out and numbers those that anchor statements in text order", () => {
    expect(passages.all.map((one) => one.id)).toEqual(["outer", "inner", "noted"]);
    expect(passages.mapped.map((one) => one.id)).toEqual(["outer", "inner"]);
  });

  it("offers every statement of overlapping passages, the shortest passage's first", () => {
    const hits = passages.index.at(12).map((hit) => hit.value);
    expect(statementsOf(hits)).toEqual(["stateB", "stateC", "stateA"]);
  });

  it("finds a passage again by its exact range alone", () => {
    expect(exactPassage(passages, 10, 20)?.id).toBe("inner");
    expect(exactPassage(passages, 10, 21)).toBeNull();
    expect(exactPassage(passages, 50, 60)?.id).toBe("noted");
  });

  it("tells whether the mapping changed", () => {
    expect(sameMapping(passages.mapped, [...passages.mapped])).toBe(true);
    expect(sameMapping(passages.mapped, passages.mapped.slice(1))).toBe(false);
  });
});

describe("groupRanges", () => {
  it("marks what is mapped, and with the coverage switch what is not", () => {
    expect(groupRanges("mapped", state)).toEqual([{ start: 0, end: 40 }]);
    const shaded = { ...state, coverage: true };
    expect(groupRanges("mapped", shaded)).toEqual([]);
    expect(groupRanges("covered", shaded)).toEqual([{ start: 0, end: 40 }]);
    expect(groupRanges("uncovered", shaded)).toEqual([{ start: 40, end: 48 }]);
  });

  it("marks a selected statement's passages, and those of a selected step's premises", () => {
    const statement = {
      ...state,
      selection: { type: "statement", id: "stateA", placeKey: "stateA" },
    } as const;
    expect(groupRanges("selected", statement)).toEqual([{ start: 0, end: 40 }]);
    const inference = { ...state, selection: { type: "inference", id: "step0001" } } as const;
    expect(groupRanges("selected", inference)).toEqual([{ start: 10, end: 20 }]);
  });

  it("keeps what is being written about marked beside a new selection", () => {
    const writing = {
      ...state,
      composing: { start: 3, end: 6 },
      selection: { type: "text", start: 70, end: 80 },
    } as const;
    expect(groupRanges("pending", writing)).toEqual([
      { start: 3, end: 6 },
      { start: 70, end: 80 },
    ]);
  });

  it("marks annotated and hovered passages", () => {
    expect(groupRanges("annotated", state)).toEqual([{ start: 50, end: 60 }]);
    const hovering = { ...state, hovered: ["stateC"] };
    expect(groupRanges("hovered", hovering)).toEqual([{ start: 10, end: 20 }]);
    const selecting = { ...hovering, selection: { type: "text", start: 12, end: 30 } } as const;
    expect(groupRanges("hovered", selecting)).toEqual([{ start: 10, end: 12 }]);
  });
});

describe("coverage", () => {
  const text = "One two. Three four. Five.";

  it("leaves out punctuation and white space between passages", () => {
    const blocks = [{ start: 0, end: text.length }];
    const mapped = [
      { start: 0, end: 7 },
      { start: 9, end: 14 },
    ];
    const left = uncoveredRanges(text, blocks, mapped);
    expect(left.map((one) => text.slice(one.start, one.end))).toEqual(["four. Five."]);
  });

  it("says 100 only where nothing is left", () => {
    expect(coveredPercent([{ start: 0, end: 1000 }], [{ start: 999, end: 1000 }])).toBe(99);
    expect(coveredPercent([{ start: 0, end: 10 }], [])).toBe(100);
    expect(coveredPercent([], [])).toBe(0);
  });
});
