import { describe, expect, it } from "vitest";
import { graphFromRecords } from "@/lib/argument/graph";
import { readingTree } from "@/lib/argument/reading-tree";
import type { Annotation, Inference, Passage, Statement } from "@/lib/argument/records";
import type { Selection, ThreadFilters } from "@/lib/client/desk-types";
import { activeFilters, threadsInScope } from "./thread-scope";

const AT = "2026-01-01T00:00:00.000Z";

const statement = (id: string, ordinal: number): Statement => ({
  id,
  text: `${id} is so.`,
  label: null,
  note: null,
  heldBy: null,
  stance: null,
  unstated: false,
  fromAnnotation: null,
  position: null,
  revision: 1,
  createdBy: null,
  createdAt: AT,
  ordinal,
});

const step: Inference = {
  id: "step0001",
  kind: "support",
  premises: ["reason01"],
  target: { type: "statement", id: "claim001" },
  scheme: null,
  createdBy: null,
  createdAt: AT,
  ordinal: 3,
};

const passage: Passage = {
  id: "passage1",
  briefId: "brief001",
  briefRevision: 1,
  exact: "reason",
  prefix: "",
  suffix: "",
  start: 10,
  end: 20,
  statementIds: ["reason01"],
  createdBy: null,
  createdAt: AT,
};

const annotation = (
  id: string,
  type: Annotation["target"]["type"],
  targetId: string,
  ordinal: number,
  change: Partial<Annotation> = {},
): Annotation => ({
  id,
  target: { type, id: targetId },
  kind: "question",
  body: "?",
  parentId: null,
  aspect: null,
  criterion: null,
  source: null,
  authorId: "ada",
  createdAt: AT,
  editedAt: null,
  resolvedAt: null,
  resolvedBy: null,
  hiddenAt: null,
  deletedAt: null,
  orphanOf: null,
  ordinal,
  ...change,
});

const graph = graphFromRecords({
  statements: [statement("claim001", 1), statement("reason01", 2)],
  inferences: [step],
  passages: [passage],
  annotations: [
    annotation("onClaim", "statement", "claim001", 10),
    annotation("onReason", "statement", "reason01", 11, { kind: "objection", authorId: "bo" }),
    annotation("onStep", "inference", "step0001", 12, { resolvedAt: AT }),
    annotation("onText", "passage", "passage1", 13),
    annotation("onMap", "map", "map00001", 14),
    annotation("reply", "statement", "claim001", 15, { parentId: "onClaim", authorId: "bo" }),
    annotation("orphan", "statement", "gone0001", 16, { orphanOf: "It was so." }),
  ],
  mainClaimId: null,
});
const tree = readingTree(graph);
const ALL: ThreadFilters = {
  kinds: [],
  openOnly: false,
  mine: false,
  authorId: null,
  order: "text",
  followSelection: true,
};

const shown = (
  selection: Selection | null,
  filters: Partial<ThreadFilters> = {},
  openThreadId: string | null = null,
) =>
  threadsInScope({
    graph,
    tree,
    selection,
    filters: { ...ALL, ...filters },
    viewerId: "bo",
    openThreadId,
  }).map((thread) => thread.first.id);

describe("threadsInScope", () => {
  it("shows everything, orphans too, when nothing is selected", () => {
    expect(new Set(shown(null))).toEqual(
      new Set(["onMap", "onReason", "onText", "onClaim", "onStep", "orphan"]),
    );
  });

  it("follows a statement to its steps and its passages", () => {
    expect(shown({ type: "statement", id: "claim001", placeKey: "claim001" }).sort()).toEqual([
      "onClaim",
      "onStep",
    ]);
    expect(shown({ type: "statement", id: "reason01", placeKey: "reason01" }).sort()).toEqual([
      "onReason",
      "onText",
    ]);
  });

  it("follows a step, a passage and a stretch of text", () => {
    expect(shown({ type: "inference", id: "step0001" })).toEqual(["onStep"]);
    expect(shown({ type: "passage", id: "passage1" }).sort()).toEqual(["onReason", "onText"]);
    expect(shown({ type: "text", start: 19, end: 40 }).sort()).toEqual(["onReason", "onText"]);
    expect(shown({ type: "text", start: 20, end: 40 })).toEqual([]);
  });

  it("shows the whole map where one asks for it", () => {
    expect(shown({ type: "inference", id: "step0001" }, { followSelection: false })).toHaveLength(
      6,
    );
  });

  it("narrows by kind, openness, own part and person, and orders by newest contribution", () => {
    expect(shown(null, { kinds: ["objection"] })).toEqual(["onReason"]);
    expect(shown(null, { openOnly: true })).not.toContain("onStep");
    expect(shown(null, { mine: true }).sort()).toEqual(["onClaim", "onReason"]);
    expect(shown(null, { authorId: "ada" })).not.toContain("onReason");
    expect(shown(null, { order: "newest" }).slice(0, 2)).toEqual(["orphan", "onClaim"]);
  });

  it("shows the thread that a link leads to, whatever the filters say", () => {
    expect(shown(null, { kinds: ["objection"] }, "onMap")).toEqual(["onMap", "onReason"]);
    expect(shown(null, { kinds: ["objection"] }, "onReason")).toEqual(["onReason"]);
  });
});

describe("activeFilters", () => {
  it("counts what narrows the list", () => {
    expect(activeFilters(ALL)).toBe(0);
    expect(activeFilters({ ...ALL, kinds: ["question"], mine: true, order: "newest" })).toBe(2);
  });
});
