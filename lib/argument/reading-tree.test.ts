import { describe, expect, it } from "vitest";
import { cpuTime } from "../../tests/support/cpu-time";
import type { Operation } from "./operations/operation";
import { readingTree } from "./reading-tree";
import type { ArgumentGraph } from "./records";
import { graphOf, idOf, passage, statement, step } from "./testing/build";
import { randomGraph } from "./testing/random-graph";

const short = (key: string) => key.replace(/-+(?=:|$)/g, "");
const order = (graph: ArgumentGraph, focus?: string) =>
  readingTree(graph, focus === undefined ? {} : { focus: idOf(focus) })
    .order.map(short)
    .join(" ");
const statements = (...names: string[]) => names.map((name) => statement(name));
const name = (target: string): Operation => ({
  v: 1,
  type: "setMainClaim",
  statementId: idOf(target),
});

describe("readingTree", () => {
  it("RD1 begins with the main claim, then the other roots by the brief, and reaches everything", () => {
    const graph = graphOf(
      ...statements("x", "y", "main", "a"),
      step("i-1", "support", ["a"], "main"),
      passage("p", "Officers", ["y"]),
    );
    const tree = readingTree(graph);
    expect(tree.roots.map(short)).toEqual(["main", "y", "x"]);
    expect(tree.mainClaimId).toBe(idOf("main"));
  });

  it("RD1 holds every statement once in full and every inference once, in random arguments", () => {
    for (let seed = 1; seed <= 20; seed += 1) {
      const graph = randomGraph({ seed, statements: 120, reused: 0.3, onSteps: 0.3, loose: 0.05 });
      const tree = readingTree(graph);
      const full = [...tree.places.values()].filter((place) => !place.stub);
      expect(full.map((place) => place.key).sort()).toEqual([...graph.statements.keys()].sort());
      expect([...tree.steps.keys()].sort()).toEqual([...graph.inferences.keys()].sort());
      expect([...tree.places.keys()]).toEqual(tree.order);
      const premises = [...graph.inferences.values()].reduce(
        (sum, each) => sum + each.premises.length,
        0,
      );
      expect(tree.places.size).toBe(premises + tree.roots.length);
    }
  });

  it("RD1 takes the fewest roots where circles hang on circles", () => {
    const graph = graphOf(
      ...statements("main", "c", "d", "a", "b"),
      step("i-1", "support", ["a"], "b"),
      step("i-2", "support", ["b"], "a"),
      step("i-3", "support", ["c"], "d"),
      step("i-4", "support", ["d"], "c"),
      step("i-5", "support", ["c"], "a"),
      name("main"),
    );
    expect(readingTree(graph).roots.map(short)).toEqual(["main", "a"]);
  });

  it("RD2 orders steps by the earliest passage of their premises, then ordinal", () => {
    const graph = graphOf(
      ...statements("main", "a", "b", "c", "d"),
      step("i-a", "support", ["a"], "main"),
      step("i-b", "attack", ["b"], "main"),
      step("i-cd", "support", ["c", "d"], "main"),
      passage("p-1", "Planning", ["b"]),
      passage("p-2", "provoke", ["d"]),
      passage("p-3", "wait", ["d"]),
    );
    expect(order(graph)).toBe("main c d b a");
    expect(readingTree(graph).places.get(idOf("main"))?.stepIds.map(short)).toEqual([
      "i-cd",
      "i-b",
      "i-a",
    ]);
  });

  it("RD3 shows a statement in full once and stubs elsewhere", () => {
    const graph = graphOf(
      ...statements("main", "a", "b", "s", "t"),
      step("i-1", "support", ["a"], "main"),
      step("i-2", "support", ["b"], "main"),
      step("i-3", "support", ["s"], "a"),
      step("i-4", "attack", ["s"], "b"),
      step("i-5", "support", ["t"], "s"),
    );
    expect(order(graph)).toBe("main a s t b i-4:s");
    const stub = readingTree(graph).places.get(`${idOf("i-4")}:${idOf("s")}`);
    expect(stub).toEqual({
      key: `${idOf("i-4")}:${idOf("s")}`,
      statementId: idOf("s"),
      stepId: idOf("i-4"),
      stub: true,
      depth: 2,
      stepIds: [],
    });
  });

  it("RD4 fills places outside undercuts first, in other trees too", () => {
    const graph = graphOf(
      ...statements("main", "a", "b", "s", "t", "other"),
      step("i-1", "support", ["a"], "main"),
      step("u-1", "attack", ["s"], "step:i-1"),
      step("i-2", "support", ["b"], "main"),
      step("i-3", "support", ["s"], "b"),
      step("u-2", "attack", ["t"], "step:i-1"),
      step("i-4", "support", ["t"], "other"),
    );
    expect(order(graph)).toBe("main a u-1:s u-2:t b s other t");
  });

  it("RD4 fills what hangs under an undercut last too, and undercuts in reading order", () => {
    const graph = graphOf(
      ...statements("main", "a", "b", "u", "v", "s"),
      step("i-1", "support", ["a"], "main"),
      step("i-2", "support", ["b"], "a"),
      step("u-1", "attack", ["u"], "step:i-1"),
      step("u-2", "attack", ["v"], "step:i-2"),
      step("i-3", "support", ["s"], "u"),
      step("i-4", "support", ["s"], "v"),
    );
    expect(order(graph)).toBe("main a b v s u i-3:s");
  });

  it("RD5 ends a circular argument with a stub", () => {
    const graph = graphOf(
      ...statements("main", "a", "b"),
      step("i-1", "support", ["a"], "main"),
      step("i-2", "support", ["b"], "a"),
      step("i-3", "support", ["main"], "b"),
      name("main"),
    );
    expect(order(graph)).toBe("main a b i-3:main");
  });

  it("RD6 reads premises and their reasons before what bears on their step", () => {
    const graph = graphOf(
      ...statements("main", "a", "b", "c", "d", "e"),
      step("u-1", "support", ["main"], "e"),
      step("i-1", "support", ["a", "b"], "main"),
      step("i-2", "support", ["c"], "a"),
      step("u-2", "attack", ["d"], "step:i-1"),
      name("main"),
    );
    expect(order(graph)).toBe("main a c b d e u-1:main");
    expect(readingTree(graph).steps.get(idOf("u-2"))).toEqual({
      inferenceId: idOf("u-2"),
      relation: "undercut",
      onPlace: null,
      onStep: idOf("i-1"),
      premiseKeys: [idOf("d")],
      stepIds: [],
      depth: 2,
    });
  });

  it("RD7 counts depth by steps", () => {
    const graph = graphOf(
      ...statements("main", "a", "b", "c"),
      step("i-1", "support", ["a"], "main"),
      step("b-1", "support", ["b"], "step:i-1"),
      step("i-2", "attack", ["c"], "b"),
    );
    const tree = readingTree(graph);
    expect(tree.order.map((key) => tree.places.get(key)?.depth)).toEqual([0, 1, 2, 3]);
    expect(tree.steps.get(idOf("b-1"))?.relation).toBe("backing");
  });

  it("RD8 holds the focus and what is below it", () => {
    const graph = graphOf(
      ...statements("main", "a", "b", "c"),
      step("i-1", "support", ["a"], "main"),
      step("i-2", "support", ["b"], "a"),
      step("i-3", "attack", ["c"], "main"),
    );
    expect(order(graph, "a")).toBe("a b");
    expect(readingTree(graph, { focus: idOf("a") }).mainClaimId).toBe(idOf("main"));
    expect(order(graph, "gone")).toBe("main a b c");
  });

  it.each(["chain", "broad", "undercuts"] as const)("RD9 reads 10,000 statements (%s)", (shape) => {
    const operations: Operation[] = [
      statement("s0"),
      statement("s1"),
      step("i1", "support", ["s1"], "s0"),
    ];
    const targetOf = {
      chain: (at: number) => `s${at - 1}`,
      broad: () => "s0",
      undercuts: (at: number) => `step:i${at - 1}`,
    };
    for (let at = 2; at < 10_000; at += 1)
      operations.push(
        statement(`s${at}`),
        step(`i${at}`, "attack", [`s${at}`], targetOf[shape](at)),
      );
    const graph = graphOf(...operations);
    const { milliseconds, value: tree } = cpuTime(() => readingTree(graph));
    expect(tree.order).toHaveLength(10_000);
    expect(tree.places.get(idOf("s9999"))?.depth).toBe(shape === "broad" ? 1 : 9999);
    // Generous: it takes about a thirtieth of it.
    expect(milliseconds).toBeLessThan(1500);
  });
});
