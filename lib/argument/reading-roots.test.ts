import { describe, expect, it } from "vitest";
import { cpuTime } from "../../tests/support/cpu-time";
import { emptyGraph } from "./graph";
import type { Operation } from "./operations/operation";
import { mainClaimOf, readingRoots } from "./reading-roots";
import { readingTree } from "./reading-tree";
import type { ArgumentGraph } from "./records";
import { applied, graphOf, idOf, passage, statement, step } from "./testing/build";

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

describe("the main claim", () => {
  it("MC3 is the root with the most distinct statements below it", () => {
    const graph = graphOf(
      ...statements("a", "b", "c", "d", "e"),
      step("i-1", "support", ["c"], "a"),
      step("i-2", "support", ["d"], "b"),
      step("i-3", "attack", ["e"], "step:i-2"),
    );
    expect(mainClaimOf(graph)).toBe(idOf("b"));
    expect(mainClaimOf(emptyGraph())).toBeNull();
  });

  it("MC3 goes by the order of the brief where two are equal", () => {
    const two = graphOf(...statements("a", "b"));
    expect(mainClaimOf(two)).toBe(idOf("a"));
    expect(mainClaimOf(applied(two, [passage("p", "wait", ["b"])]).graph)).toBe(idOf("b"));
  });

  it("MC3 takes a circle with more below it over a loose statement", () => {
    const graph = graphOf(
      ...statements("z", "a", "b"),
      step("i-1", "support", ["a"], "b"),
      step("i-2", "support", ["b"], "a"),
    );
    expect(order(graph)).toBe("a b i-1:a z");
  });

  it("MC1 is the named one, though it is a premise elsewhere", () => {
    const graph = graphOf(
      ...statements("a", "b", "c"),
      step("i-1", "support", ["b"], "a"),
      step("i-2", "support", ["c"], "b"),
      name("b"),
    );
    expect(order(graph)).toBe("b c a i-1:b");
  });

  it("MC4 stays linear where many roots share what is below them", () => {
    const operations: Operation[] = [];
    for (let index = 0; index < 3000; index += 1) {
      operations.push(statement(`s${index}`));
      if (index > 0) operations.push(step(`i${index}`, "support", [`s${index}`], `s${index - 1}`));
    }
    for (let index = 0; index < 3000; index += 1) {
      operations.push(statement(`r${index}`), step(`j${index}`, "support", ["s0"], `r${index}`));
    }
    const graph = graphOf(...operations);
    const { milliseconds, value } = cpuTime(() => readingRoots(graph));
    expect(value).toHaveLength(3000);
    expect(milliseconds).toBeLessThan(1500);
  });
});
