import { describe, expect, it } from "vitest";
import {
  annotation,
  applied,
  graphOf,
  idOf,
  on,
  passage,
  statement,
  step,
  TEST_MAP_ID,
} from "../testing/build";
import { annotationThreads, type ThreadFilter } from "./annotation-threads";
import { countsOf, openThreadsByTarget } from "./counts-of";

const base = graphOf(
  statement("a"),
  statement("b"),
  statement("c"),
  statement("d"),
  step("i-1", "support", ["b"], "a"),
  step("i-2", "attack", ["c"], "a"),
  step("u-1", "attack", ["d"], "step:i-1"),
  passage("p-1", "Planning", ["b"]),
  passage("p-2", "wait", []),
);
const first = applied(base, [
  annotation("t-a", on("statement", "a"), { kind: "evidence" }),
  annotation("t-p", on("passage", "p-2"), { kind: "question" }),
  annotation("t-i", on("inference", "i-1"), { kind: "objection" }),
  annotation("t-m", { type: "map", id: TEST_MAP_ID }),
  annotation("t-h", on("statement", "a"), { kind: "highlight", body: "" }),
  annotation("t-r", on("statement", "a")),
  annotation("t-x", on("statement", "a")),
]).graph;
const graph = applied(
  first,
  [
    annotation("r-1", on("statement", "a"), { parentId: idOf("t-a") }),
    annotation("r-2", on("statement", "a"), { parentId: idOf("t-a") }),
    { v: 1, type: "resolveAnnotation", id: idOf("t-r"), resolved: true },
    { v: 1, type: "hideAnnotation", id: idOf("t-x"), hidden: true },
  ],
  { actorId: "person-otto" },
).graph;

const threads = (filter?: ThreadFilter) =>
  annotationThreads(graph, filter).map((thread) => thread.first.id.replace(/-+$/, ""));

describe("countsOf", () => {
  it("QU5 counts reasons, counterpoints and open threads apart", () => {
    expect(countsOf(graph).get(idOf("a"))).toEqual({
      reasons: 1,
      counterpoints: 1,
      doubts: 1,
      openThreads: 1,
      openThreadsOnSteps: 1,
      evidenceWanted: 1,
    });
    expect(countsOf(graph).get(idOf("b"))).toEqual({
      reasons: 0,
      counterpoints: 0,
      doubts: 0,
      openThreads: 0,
      openThreadsOnSteps: 0,
      evidenceWanted: 0,
    });
  });

  it("QU5 counts open threads by any target", () => {
    expect(Object.fromEntries(openThreadsByTarget(graph))).toEqual({
      [`statement:${idOf("a")}`]: 1,
      [`passage:${idOf("p-2")}`]: 1,
      [`inference:${idOf("i-1")}`]: 1,
      [`map:${TEST_MAP_ID}`]: 1,
    });
  });
});

describe("annotationThreads", () => {
  it("QU6 goes by the text: the map first, then by passage, then what has none", () => {
    expect(threads()).toEqual(["t-m", "t-i", "t-p", "t-a", "t-h", "t-r", "t-x"]);
  });

  it("QU6 goes by the newest contribution", () => {
    expect(threads({ order: "newest" })).toEqual(["t-a", "t-x", "t-r", "t-h", "t-m", "t-i", "t-p"]);
  });

  it("QU6 keeps replies in the order in which they were written", () => {
    const turned = { ...graph, annotations: new Map([...graph.annotations].reverse()) };
    for (const each of [graph, turned]) {
      const thread = annotationThreads(each).find(({ first: { id } }) => id === idOf("t-a"));
      expect(thread?.replies.map((reply) => reply.id)).toEqual([idOf("r-1"), idOf("r-2")]);
    }
  });

  it.each<[string, ThreadFilter, string[]]>([
    [
      "targets",
      { targets: [on("statement", "a"), on("passage", "p-2")] },
      ["t-p", "t-a", "t-h", "t-r", "t-x"],
    ],
    ["kinds", { kinds: ["question", "objection"] }, ["t-i", "t-p"]],
    ["open ones", { open: true }, ["t-m", "t-i", "t-p", "t-a"]],
    ["others than open ones", { open: false }, ["t-h", "t-r", "t-x"]],
    ["a participant", { participantId: "person-otto" }, ["t-a"]],
    [
      "what is not hidden",
      { hidden: false, targets: [on("statement", "a")] },
      ["t-a", "t-h", "t-r"],
    ],
    ["orphans", { orphans: true }, []],
  ])("QU6 filters by %s", (_, filter, expected) => {
    expect(threads(filter)).toEqual(expected);
  });

  it("QU6 puts orphans last, and on nothing", () => {
    const orphaned = applied(graph, [{ v: 1, type: "removePassage", id: idOf("p-2") }]).graph;
    expect(annotationThreads(orphaned).at(-1)?.first.id).toBe(idOf("t-p"));
    expect(annotationThreads(orphaned, { targets: [on("passage", "p-2")] })).toEqual([]);
    expect(annotationThreads(orphaned, { orphans: true })).toHaveLength(1);
  });
});
