import { describe, expect, it } from "vitest";
import { cyclesIn } from "../queries/cycles-in";
import {
  annotation,
  applied,
  graphOf,
  idOf,
  on,
  reasonOf,
  refusal,
  statement,
  step,
} from "../testing/build";
import type { Operation } from "./operation";

const base = graphOf(statement("a"), statement("b"), statement("c"), statement("d"));
const withStep = applied(base, [step("i-1", "support", ["a", "b"], "c")]).graph;
const retarget = (name: string, type: "statement" | "inference", target: string): Operation => ({
  v: 1,
  type: "retarget",
  id: idOf(name),
  target: { type, id: idOf(target) },
});
const premise = (
  type: "addPremise" | "removePremise",
  name: string,
  statementName: string,
): Operation => ({ v: 1, type, id: idOf(name), statementId: idOf(statementName) });

describe("addInference", () => {
  it("IN1 refuses no premise, a repeated one, a missing one and more than 50", () => {
    expect(refusal(base, step("i-1", "support", [], "c"))).toBe("INVALID IN1");
    expect(refusal(base, step("i-1", "support", ["a", "a"], "c"))).toBe("INVALID IN1");
    expect(refusal(base, step("i-1", "support", ["gone"], "c"))).toBe("NOT_FOUND IN1");
    const many = Array.from({ length: 51 }, (_, index) => `m${index}`);
    expect(refusal(base, step("i-1", "support", many, "c"))).toBe("INVALID IN1");
  });

  it("IN1 keeps the premises in their order", () => {
    expect(withStep.inferences.get(idOf("i-1"))?.premises).toEqual([idOf("a"), idOf("b")]);
  });

  it("IN2 refuses a target that is not there, or is of the other type", () => {
    expect(refusal(base, step("i-1", "support", ["a"], "gone"))).toBe("NOT_FOUND IN2");
    expect(refusal(base, step("i-1", "support", ["a"], "step:gone"))).toBe("NOT_FOUND IN2");
    expect(refusal(base, step("i-1", "support", ["a"], "step:b"))).toBe("NOT_FOUND IN2");
  });

  it("IN3 refuses one that targets itself", () => {
    expect(refusal(base, step("i-1", "attack", ["a"], "step:i-1"))).toBe("INVALID IN3");
    expect(refusal(withStep, retarget("i-1", "inference", "i-1"))).toBe("INVALID IN3");
  });

  it("IN4 refuses a target among its own premises", () => {
    expect(refusal(base, step("i-1", "support", ["a", "c"], "c"))).toBe("INVALID IN4");
  });

  it("IN6 allows a circular argument, and it is reported", () => {
    const graph = applied(base, [
      step("i-1", "support", ["a"], "b"),
      step("i-2", "support", ["b"], "a"),
    ]).graph;
    expect(cyclesIn(graph)).toHaveLength(1);
  });

  it("IN7 refuses a scheme of more than 200 characters", () => {
    const long = { ...step("i-1", "support", ["a"], "c"), scheme: "x".repeat(201) } as Operation;
    expect(refusal(base, long)).toBe("INVALID IN7");
    const fine = { ...long, scheme: "Argument from expert opinion" } as Operation;
    expect(applied(base, [fine]).graph.inferences.get(idOf("i-1"))?.scheme).toBe(
      "Argument from expert opinion",
    );
  });

  it("UC1 takes undercuts and backings at any depth", () => {
    const graph = applied(withStep, [
      step("u-1", "attack", ["d"], "step:i-1"),
      step("u-2", "attack", ["c"], "step:u-1"),
      step("u-3", "support", ["a"], "step:u-2"),
    ]).graph;
    expect(graph.inferences.get(idOf("u-3"))?.target).toEqual({
      type: "inference",
      id: idOf("u-2"),
    });
  });
});

describe("changing an inference", () => {
  it("IN8 turns a support into an attack and back", () => {
    const kind = (value: "support" | "attack"): Operation => ({
      v: 1,
      type: "setKind",
      id: idOf("i-1"),
      kind: value,
    });
    const attack = applied(withStep, [kind("attack")]).graph;
    expect(attack.inferences.get(idOf("i-1"))?.kind).toBe("attack");
    expect(applied(attack, [kind("support")]).graph.inferences.get(idOf("i-1"))).toEqual(
      withStep.inferences.get(idOf("i-1")),
    );
  });

  it("IN9 moves an inference, and its undercut stays on it", () => {
    const graph = applied(withStep, [
      step("u-1", "attack", ["d"], "step:i-1"),
      retarget("i-1", "statement", "d"),
    ]).graph;
    expect(graph.inferences.get(idOf("i-1"))?.target.id).toBe(idOf("d"));
    expect(graph.inferences.get(idOf("u-1"))?.target.id).toBe(idOf("i-1"));
    expect(refusal(withStep, retarget("i-1", "statement", "a"))).toBe("INVALID IN4");
    expect(refusal(withStep, retarget("i-1", "statement", "gone"))).toBe("NOT_FOUND IN2");
  });

  it("IN5 refuses a target from which targets lead back", () => {
    const graph = applied(withStep, [
      step("u-1", "attack", ["d"], "step:i-1"),
      step("u-2", "attack", ["a"], "step:u-1"),
    ]).graph;
    expect(refusal(graph, retarget("i-1", "inference", "u-2"))).toBe("INVALID IN5");
    expect(refusal(graph, retarget("u-2", "inference", "i-1"))).toBeNull();
  });

  it("IN10 appends a premise, once, and never the target", () => {
    expect(
      applied(withStep, [premise("addPremise", "i-1", "d")]).graph.inferences.get(idOf("i-1"))
        ?.premises,
    ).toEqual(["a", "b", "d"].map(idOf));
    expect(refusal(withStep, premise("addPremise", "i-1", "a"))).toBe("CONFLICT IN10");
    expect(refusal(withStep, premise("addPremise", "i-1", "c"))).toBe("INVALID IN4");
    expect(refusal(withStep, premise("addPremise", "i-1", "gone"))).toBe("NOT_FOUND IN1");
  });

  it("IN11 takes a premise away, but not the last one", () => {
    const one = applied(withStep, [premise("removePremise", "i-1", "a")]).graph;
    expect(one.inferences.get(idOf("i-1"))?.premises).toEqual([idOf("b")]);
    expect(refusal(one, premise("removePremise", "i-1", "a"))).toBe("CONFLICT IN11");
    expect(reasonOf(one, premise("removePremise", "i-1", "b"))).toMatchObject({
      rule: "IN11",
      message:
        "A step keeps at least one premise. Remove the step itself, or add another premise first.",
    });
  });

  it("IN12 removes an inference and leaves premises and target", () => {
    const after = applied(withStep, [{ v: 1, type: "removeInference", id: idOf("i-1") }]).graph;
    expect(after.inferences.size).toBe(0);
    expect(after.statements).toEqual(base.statements);
  });

  it("UC2 removes what bears on a removed inference, and orphans its annotations", () => {
    const graph = applied(withStep, [
      step("u-1", "attack", ["d"], "step:i-1"),
      step("u-2", "support", ["c"], "step:u-1"),
      annotation("n-1", on("inference", "u-2")),
    ]).graph;
    const after = applied(graph, [{ v: 1, type: "removeInference", id: idOf("i-1") }]).graph;
    expect(after.inferences.size).toBe(0);
    expect(after.annotations.get(idOf("n-1"))?.orphanOf).toBe(
      "“Statement c.” supports the step from “Statement d.”",
    );
  });
});
