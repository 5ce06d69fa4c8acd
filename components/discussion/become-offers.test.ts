// What the menu of an annotation offers to make of it.
import { describe, expect, it } from "vitest";
import { readingTree } from "@/lib/argument/reading-tree";
import { annotation, graphOf, idOf, on, statement, step } from "@/lib/argument/testing/build";
import { becomeOffers } from "./become-offers";

const graph = graphOf(
  statement("main", { label: "Main" }),
  statement("reason", { label: "Reason" }),
  step("i-reason", "support", ["reason"], "main"),
  annotation("on-reason", on("statement", "reason"), { kind: "objection" }),
  annotation("on-step", on("inference", "i-reason"), { kind: "objection" }),
  annotation("mute", on("statement", "main"), { kind: "highlight", body: "" }),
);
const tree = readingTree(graph);
const offered = (name: string) => {
  const found = graph.annotations.get(idOf(name));
  return found ? becomeOffers(graph, tree, found).map(({ words }) => words) : [];
};

describe("what an annotation can become", () => {
  it("on a statement: a counterpoint, a reason, a missing premise beside it, a claim", () => {
    expect(offered("on-reason")).toEqual([
      "Make it a counterpoint to “Reason”",
      "Make it a reason for “Reason”",
      "Make it a missing premise beside “Reason”",
      "Make it a claim of its own",
    ]);
  });

  it("on a step: a doubt, a missing premise, a backing, a claim", () => {
    expect(offered("on-step")).toEqual([
      "Make it a doubt of the step from “Reason” to “Main”",
      "Make it a missing premise beside “Reason”",
      "Make it a backing of the step from “Reason” to “Main”",
      "Make it a claim of its own",
    ]);
  });

  it("offers nothing where nothing is said", () => {
    expect(offered("mute")).toEqual([]);
  });
});
