import { describe, expect, it } from "vitest";
import { cpuTime } from "../../../tests/support/cpu-time";
import type { ArgumentGraph } from "../records";
import {
  annotation,
  applied,
  graphOf,
  idOf,
  on,
  passage,
  refusal,
  statement,
  step,
} from "../testing/build";
import { undoPatch } from "../undo-patch";

const merge = (name: string, into: string) =>
  ({ v: 1, type: "mergeStatements", id: idOf(name), into: idOf(into) }) as const;
const merged = (graph: ArgumentGraph) => applied(graph, [merge("b", "a")]);
const premisesOf = (graph: ArgumentGraph, name: string) =>
  graph.inferences.get(idOf(name))?.premises;

const abc = [statement("a"), statement("b"), statement("c"), statement("d")];

describe("mergeStatements", () => {
  it("MG1 refuses a statement that is not there, and one with itself", () => {
    const graph = graphOf(...abc);
    expect(refusal(graph, merge("a", "a"))).toBe("INVALID MG1");
    expect(refusal(graph, merge("gone", "a"))).toBe("NOT_FOUND OP5");
    expect(refusal(graph, merge("a", "gone"))).toBe("NOT_FOUND OP5");
  });

  it("MG1 lets the one that stays keep its words and revision", () => {
    const graph = graphOf(statement("a", { label: "A" }), statement("b", { note: "B's" }));
    const { graph: after, patch } = merged(graph);
    expect(after.statements).toEqual(new Map([[idOf("a"), graph.statements.get(idOf("a"))]]));
    expect(Object.keys(patch.statements?.removed ?? {})).toEqual([idOf("b")]);
  });

  it("MG2 takes over places as a premise and as a target", () => {
    const graph = graphOf(
      ...abc,
      step("i", "support", ["b"], "c"),
      step("j", "attack", ["d"], "b"),
      step("k", "support", ["d", "b"], "c"),
      step("both", "attack", ["b", "d", "a"], "c"),
      step("u", "attack", ["b"], "step:j"),
    );
    const { graph: after } = merged(graph);
    expect(premisesOf(after, "i")).toEqual([idOf("a")]);
    expect(premisesOf(after, "k")).toEqual([idOf("d"), idOf("a")]);
    expect(premisesOf(after, "both")).toEqual([idOf("a"), idOf("d")]);
    expect(premisesOf(after, "u")).toEqual([idOf("a")]);
    expect(after.inferences.get(idOf("j"))?.target).toEqual({ type: "statement", id: idOf("a") });
  });

  it("MG3 removes a step that would bear on its own premise, and what rests on it", () => {
    const graph = graphOf(
      ...abc,
      step("i", "support", ["a"], "b"),
      step("j", "support", ["b", "c"], "a"),
      step("u", "attack", ["d"], "step:i"),
      annotation("n", on("inference", "u")),
      annotation("m", on("inference", "u"), { parentId: idOf("n") }),
    );
    const { graph: after } = merged(graph);
    expect(after.inferences.size).toBe(0);
    for (const name of ["n", "m"])
      expect(after.annotations.get(idOf(name))?.orphanOf).toContain("counts against the step from");
  });

  it("MG4 makes steps that say the same one, with what bears on them, at any depth", () => {
    const graph = graphOf(
      ...abc,
      step("i", "support", ["a"], "c"),
      step("j", "support", ["b"], "c"),
      step("other", "attack", ["b"], "c"),
      step("ui", "attack", ["d"], "step:i"),
      step("uj", "attack", ["d"], "step:j"),
      step("uu", "support", ["b"], "step:uj"),
      annotation("n", on("inference", "uj")),
      annotation("m", on("inference", "j"), { kind: "objection", aspect: "does-not-follow" }),
    );
    const { graph: after } = merged(graph);
    expect([...after.inferences.keys()].sort()).toEqual(["i", "other", "ui", "uu"].map(idOf));
    expect(after.inferences.get(idOf("uu"))?.target.id).toBe(idOf("ui"));
    expect(after.annotations.get(idOf("n"))).toMatchObject({
      target: { type: "inference", id: idOf("ui") },
      orphanOf: null,
    });
    expect(after.annotations.get(idOf("m"))?.target.id).toBe(idOf("i"));
  });

  it("MG5 takes over passages, annotations with replies, and the main claim", () => {
    const onB = on("statement", "b");
    const graph = graphOf(
      ...abc,
      passage("p", "Visits", ["b"]),
      passage("q", "crisis", ["a", "b"]),
      annotation("n", onB),
      annotation("m", onB, { parentId: idOf("n") }),
      { v: 1, type: "setMainClaim", statementId: idOf("b") },
    );
    const { graph: after } = merged(graph);
    expect(after.passages.get(idOf("p"))?.statementIds).toEqual([idOf("a")]);
    expect(after.passages.get(idOf("q"))?.statementIds).toEqual([idOf("a")]);
    for (const name of ["n", "m"])
      expect(after.annotations.get(idOf(name))?.target).toEqual(on("statement", "a"));
    expect(after.mainClaimId).toBe(idOf("a"));
  });

  it("MG5 leaves an orphan where it is, though its target's id was used again", () => {
    const orphaned = applied(graphOf(...abc, annotation("n", on("statement", "b"))), [
      { v: 1, type: "removeStatement", id: idOf("b") },
      statement("b", { text: "Another one." }),
    ]).graph;
    const { graph: after } = merged(orphaned);
    expect(after.annotations.get(idOf("n"))).toEqual(orphaned.annotations.get(idOf("n")));
  });

  it("MG6 can be undone, and the undo too", () => {
    const graph = graphOf(
      ...abc,
      step("i", "support", ["b"], "c"),
      step("same", "support", ["a"], "c"),
      step("j", "support", ["a"], "b"),
      passage("p", "Visits", ["b"]),
      annotation("n", on("statement", "b")),
      annotation("k", on("inference", "j")),
    );
    const { graph: after, patch } = merged(graph);
    const undone = undoPatch(after, patch);
    expect(undone.ok && undone.value.graph).toEqual(graph);
    if (!undone.ok) throw new Error(undone.reason.message);
    const redone = undoPatch(undone.value.graph, undone.value.patch);
    expect(redone.ok && redone.value.graph).toEqual(after);
  });

  it("MG6 takes replies that were written meanwhile back with their thread", () => {
    const graph = graphOf(...abc, annotation("n", on("statement", "b")));
    const { graph: after, patch } = merged(graph);
    const later = applied(after, [
      annotation("late", on("statement", "a"), { parentId: idOf("n") }),
      annotation("new", on("statement", "a")),
    ]).graph;
    const undone = undoPatch(later, patch);
    const targets =
      undone.ok &&
      ["n", "late", "new"].map((name) => undone.value.graph.annotations.get(idOf(name))?.target.id);
    expect(targets).toEqual([idOf("b"), idOf("b"), idOf("a")]);
  });

  it("MG4 folds thousands of steps in a time that grows with their number", () => {
    const names = Array.from({ length: 5000 }, (_, i) => `s${i}`);
    const graph = graphOf(
      ...abc,
      ...names.map((name) => statement(name)),
      ...names.map((name) => step(`${name}-on-a`, "support", [name], "a")),
      ...names.map((name) => step(`${name}-on-b`, "support", [name], "b")),
    );
    const { milliseconds, value } = cpuTime(() => merged(graph));
    expect(value.graph.inferences.size).toBe(5000);
    expect(milliseconds).toBeLessThan(4000);
  });
});
