// What words of the brief become, beside what is selected in the map.
import { describe, expect, it } from "vitest";
import { KIND_WORDS } from "@/components/discussion/kind-words";
import { readingTree } from "@/lib/argument/reading-tree";
import { graphOf, idOf, statement, step } from "@/lib/argument/testing/build";
import { BUILD_KINDS, buildOfKey } from "./build-kinds";
import { buildRelation, standingTarget, targetWords } from "./build-relations";

const graph = graphOf(
  statement("main", { label: "Main" }),
  statement("reason", { label: "Reason" }),
  step("i-reason", "support", ["reason"], "main"),
);
const tree = readingTree(graph);
const at = (name: string) => ({ type: "statement", id: idOf(name), placeKey: idOf(name) }) as const;
const STEP = { type: "inference", id: idOf("i-reason") } as const;

describe("building from words", () => {
  it("makes reasons and counterpoints of the statement or step that was selected last", () => {
    expect(buildRelation("claim", null, tree)).toEqual({ type: "claim" });
    expect(buildRelation("reason", at("main"), tree)).toEqual({
      type: "step",
      kind: "support",
      target: { type: "statement", id: idOf("main") },
    });
    expect(buildRelation("against", STEP, tree)).toEqual({
      type: "step",
      kind: "attack",
      target: STEP,
    });
  });

  it("links premises and doubts steps by the statement's own step", () => {
    for (const on of [at("reason"), STEP]) {
      expect(buildRelation("linked", on, tree)).toEqual({ type: "premise", inferenceId: STEP.id });
      expect(buildRelation("doubt", on, tree)).toMatchObject({ kind: "attack", target: STEP });
    }
    expect(buildRelation("linked", at("main"), tree)).toMatchObject({
      type: "missing",
      advice: expect.stringMatching(/^Select a reason/),
    });
    expect(buildRelation("reason", null, tree)).toMatchObject({ type: "missing" });
  });

  it("builds on the main claim where nothing was selected, or what was is gone", () => {
    expect(standingTarget(null, tree)).toEqual(at("main"));
    expect(standingTarget(at("gone"), tree)).toEqual(at("main"));
    expect(standingTarget(STEP, tree)).toEqual(STEP);
    expect(standingTarget({ ...at("reason"), placeKey: "stub:here" }, tree)).toEqual(at("reason"));
    expect(standingTarget(null, readingTree(graphOf()))).toBeNull();
    expect(targetWords(at("main"), graph)).toBe("“Main”");
    expect(targetWords(STEP, graph)).toBe("the step: reason for “Main”");
  });

  it("has a key for each, none of which begins an annotation or moves", () => {
    const keys = BUILD_KINDS.map(({ key }) => key);
    const taken = [...KIND_WORDS.map(({ shortcut }) => shortcut), ..."jknpafo/?"];
    expect(new Set([...keys, ...taken]).size).toBe(keys.length + new Set(taken).size);
    expect(buildOfKey("r")).toBe("reason");
    expect(buildOfKey("q")).toBeNull();
  });
});
