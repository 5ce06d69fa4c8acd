import { describe, expect, it } from "vitest";
import type { Operation } from "../operations/operation";
import { readingTree } from "../reading-tree";
import type { ArgumentGraph } from "../records";
import { applied, graphOf, idOf, passage, statement, step, TEST_TEXT } from "../testing/build";
import { attacksOf, supportsOf } from "./bearing";
import { below } from "./below";
import { coverage } from "./coverage";
import { cyclesIn } from "./cycles-in";
import { passagesByStatement, passagesOf } from "./passages-of";
import { pathToMain } from "./path-to-main";
import { statementsAt } from "./statements-at";

const statements = (...names: string[]) => names.map((name) => statement(name));
const short = (ids: Iterable<string>) => [...ids].map((id) => id.replace(/-+(?=:|$)/g, "")).sort();

const graph = graphOf(
  ...statements("main", "reason", "deep", "con", "reply", "doubt", "answer"),
  step("i-reason", "support", ["reason"], "main"),
  step("i-deep", "support", ["deep"], "reason"),
  step("i-con", "attack", ["con"], "main"),
  step("i-reply", "attack", ["reply"], "con"),
  step("u-doubt", "attack", ["doubt"], "step:i-deep"),
  step("u-answer", "attack", ["answer"], "step:u-doubt"),
);

describe("below", () => {
  it("QU1 gives all that hangs under a statement, without itself", () => {
    const found = below(graph, idOf("reason"));
    expect(short(found.statements)).toEqual(["answer", "deep", "doubt"]);
    expect(short(found.inferences)).toEqual(["i-deep", "u-answer", "u-doubt"]);
    expect(below(graph, idOf("gone")).statements.size).toBe(0);
  });

  it("QU1 leaves a statement out that hangs under itself", () => {
    const circle = applied(graph, [step("i-back", "support", ["main"], "deep")]).graph;
    expect(below(circle, idOf("main")).statements.has(idOf("main"))).toBe(false);
  });
});

describe("supportsOf and attacksOf", () => {
  it("QU2 tells direct steps from indirect ones, and turns at every attack", () => {
    const main = idOf("main");
    expect(short(supportsOf(graph, main).direct)).toEqual(["i-reason"]);
    expect(short(supportsOf(graph, main).indirect)).toEqual(["i-deep", "i-reply", "u-answer"]);
    expect(short(attacksOf(graph, main).direct)).toEqual(["i-con"]);
    expect(short(attacksOf(graph, main).indirect)).toEqual(["u-doubt"]);
  });

  it("QU2 ends in circles, where a step may bear in both senses", () => {
    const circle = graphOf(
      ...statements("a", "b"),
      step("i-1", "attack", ["a"], "b"),
      step("i-2", "attack", ["b"], "a"),
      step("i-3", "support", ["b"], "a"),
    );
    expect(short(attacksOf(circle, idOf("a")).direct)).toEqual(["i-2"]);
    expect(short(supportsOf(circle, idOf("a")).indirect)).toEqual(["i-1", "i-2"]);
  });
});

describe("pathToMain", () => {
  it("QU3 leads through places and steps up to the root", () => {
    const way = pathToMain(readingTree(graph), idOf("answer")).map((point) =>
      point.type === "place" ? point.key : `step ${point.inferenceId}`,
    );
    expect(way.map((each) => each.replace(/-+$/, ""))).toEqual([
      "answer",
      "step u-answer",
      "step u-doubt",
      "step i-deep",
      "reason",
      "step i-reason",
      "main",
    ]);
  });

  it("QU3 starts a stub at its own step, and gives nothing for an unknown key", () => {
    const twice = applied(graph, [step("i-again", "support", ["deep"], "con")]).graph;
    const key = `${idOf("i-again")}:${idOf("deep")}`;
    expect(
      pathToMain(readingTree(twice), key).map((point) =>
        point.type === "place" ? point.key : point.inferenceId,
      ),
    ).toEqual([key, idOf("i-again"), idOf("con"), idOf("i-con"), idOf("main")]);
    expect(pathToMain(readingTree(twice), "unknown-key")).toEqual([]);
  });
});

describe("cyclesIn", () => {
  it("QU4 reports each circular group once, and none where there is none", () => {
    expect(cyclesIn(graph)).toEqual([]);
    const circles = applied(graph, [
      step("i-back", "support", ["main"], "deep"),
      ...statements("x", "y"),
      step("i-x", "support", ["x"], "y"),
      step("i-y", "attack", ["y"], "x"),
    ]).graph;
    const found = cyclesIn(circles).map((cycle) => [
      short(cycle.statements),
      short(cycle.inferences),
    ]);
    expect(found).toEqual([
      [
        ["deep", "main", "reason"],
        ["i-back", "i-deep", "i-reason"],
      ],
      [
        ["x", "y"],
        ["i-x", "i-y"],
      ],
    ]);
  });

  it("QU4 counts a doubt that rests on the statement that it touches", () => {
    const self = graphOf(
      ...statements("a", "b"),
      step("i", "support", ["a"], "b"),
      step("u", "attack", ["b"], "step:i"),
    );
    expect(cyclesIn(self)).toEqual([
      { statements: [idOf("b")], inferences: [idOf("i"), idOf("u")] },
    ]);
  });

  it("QU4 does not recurse: a circle of 10,000", () => {
    const operations: Operation[] = Array.from({ length: 10_000 }, (_, at) => statement(`s${at}`));
    for (let at = 0; at < 10_000; at += 1)
      operations.push(step(`i${at}`, "support", [`s${(at + 1) % 10_000}`], `s${at}`));
    expect(cyclesIn(graphOf(...operations))[0]?.statements).toHaveLength(10_000);
  });
});

describe("passages", () => {
  const marked: ArgumentGraph = applied(graph, [
    passage("p-1", "Visits would provoke a crisis", ["reason", "con"]),
    passage("p-2", "provoke", ["deep"]),
    passage("p-3", "a crisis 🙂, and", ["reason"]),
    passage("p-4", "Planning", []),
    passage("p-5", "So wait.", ["main"]),
  ]).graph;

  it("QU7 gives a statement's passages in the order of the text", () => {
    expect(passagesOf(marked, idOf("reason")).map((each) => each.id)).toEqual(
      ["p-1", "p-3"].map(idOf),
    );
    expect(passagesByStatement(marked).get(idOf("reason"))).toEqual(
      passagesOf(marked, idOf("reason")),
    );
    expect(passagesOf(marked, idOf("answer"))).toEqual([]);
  });

  it("QU7 gives what stands at an offset, shortest passage first, end excluded", () => {
    const at = TEST_TEXT.indexOf("provoke");
    const found = statementsAt(marked, at);
    expect(found.passages.map((each) => each.id)).toEqual(["p-2", "p-1"].map(idOf));
    expect(found.statementIds).toEqual(["deep", "reason", "con"].map(idOf));
    expect(statementsAt(marked, TEST_TEXT.length).passages).toEqual([]);
  });

  it("QU8 merges what overlaps or touches, and leaves bare passages out", () => {
    const start = TEST_TEXT.indexOf("Visits would");
    const end = TEST_TEXT.indexOf(", and a crisis") + ", and".length;
    const last = TEST_TEXT.indexOf("So wait.");
    const found = coverage(marked, TEST_TEXT.length);
    expect(found.ranges).toEqual([
      { start, end },
      { start: last, end: TEST_TEXT.length },
    ]);
    expect(found.covered).toBe(end - start + "So wait.".length);
    expect(found.share).toBeCloseTo(found.covered / TEST_TEXT.length);
    expect(coverage(graphOf(), 0)).toEqual({ ranges: [], covered: 0, share: 0 });
  });
});
