import { describe, expect, it } from "vitest";
import type { Annotation } from "@/lib/argument/records";
import { readBriefPassages } from "./brief-passages";
import { annotatedPassages, blockAt, threadsByBlock } from "./open-annotations";

const AT = "2026-01-01T00:00:00.000Z";

const annotation = (id: string, change: Partial<Annotation>): [string, Annotation] => [
  id,
  {
    id,
    target: { type: "passage", id: "passage1" },
    kind: "question",
    body: "?",
    parentId: null,
    aspect: null,
    criterion: null,
    source: null,
    authorId: "person01",
    createdAt: AT,
    editedAt: null,
    resolvedAt: null,
    resolvedBy: null,
    hiddenAt: null,
    deletedAt: null,
    orphanOf: null,
    ordinal: 1,
    ...change,
  },
];

const passage = (id: string, start: number, end: number, statementIds: string[]) => ({
  id,
  briefId: "brief001",
  briefRevision: 1,
  exact: "",
  prefix: "",
  suffix: "",
  start,
  end,
  statementIds,
  createdBy: null,
  createdAt: AT,
});

const passages = readBriefPassages(
  new Map([
    ["passage1", passage("passage1", 0, 5, ["stateA"])],
    ["passage2", passage("passage2", 12, 18, [])],
  ]),
  1,
);
const blocks = [
  { start: 0, end: 10 },
  { start: 12, end: 20 },
];

describe("annotatedPassages", () => {
  it("marks open threads and highlights, not what is resolved or hidden", () => {
    const marked = annotatedPassages(
      new Map([
        annotation("a1", {}),
        annotation("a2", { kind: "highlight", target: { type: "passage", id: "passage2" } }),
        annotation("a3", { resolvedAt: AT, target: { type: "passage", id: "passage3" } }),
        annotation("a4", {
          kind: "highlight",
          hiddenAt: AT,
          target: { type: "passage", id: "passage4" },
        }),
      ]),
    );
    expect([...marked].sort()).toEqual(["passage1", "passage2"]);
  });
});

describe("threadsByBlock", () => {
  it("counts threads on passages and on statements where they first stand", () => {
    const counts = threadsByBlock(
      blocks,
      passages,
      new Map([
        annotation("a1", {}),
        annotation("a2", { target: { type: "statement", id: "stateA" } }),
        annotation("a3", { target: { type: "passage", id: "passage2" } }),
        annotation("a4", { parentId: "a1" }),
        annotation("a5", { kind: "highlight" }),
        annotation("a6", { target: { type: "map", id: "map00001" } }),
        annotation("a7", { target: { type: "statement", id: "elsewhere" } }),
      ]),
    );
    expect(counts).toEqual([2, 1]);
  });
});

describe("blockAt", () => {
  it("finds the block of an offset, and none between two", () => {
    expect([0, 9, 10, 11, 12, 19, 20].map((offset) => blockAt(blocks, offset))).toEqual([
      0, 0, -1, -1, 1, 1, -1,
    ]);
  });
});
