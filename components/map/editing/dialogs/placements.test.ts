import { describe, expect, it } from "vitest";
import { checkInvariants } from "@/lib/argument/check-invariants";
import { readingTree } from "@/lib/argument/reading-tree";
import { applied, graphOf, idOf, statement, step } from "@/lib/argument/testing/build";
import { candidatesFor, type Placed, placeAll, placedOf, type Standing } from "./placements";

const graph = graphOf(
  statement("main"),
  statement("a"),
  statement("b"),
  statement("c"),
  statement("u"),
  step("ia", "support", ["a"], "main"),
  step("ibc", "support", ["b", "c"], "main"),
  step("iu", "attack", ["u"], "step:ibc"),
);
const tree = readingTree(graph);
const STANDINGS: readonly Standing[] = ["reason", "counterpoint", "doubt", "backing", "linked"];
const PLACED: readonly Placed[] = [
  { type: "step", inferenceId: idOf("ia") },
  { type: "step", inferenceId: idOf("ibc") },
  { type: "premise", inferenceId: idOf("ibc"), statementId: idOf("c") },
  { type: "statement", statementId: idOf("u") },
  { type: "statement", statementId: idOf("main") },
];

describe("placements", () => {
  it("give operations that the core takes, for every candidate of every standing", () => {
    let minted = 0;
    for (const placed of PLACED) {
      for (const standing of STANDINGS) {
        for (const id of candidatesFor(graph, [placed], standing).ids) {
          const edit = placeAll(graph, [placed], standing, id, () => idOf(`new${minted++}`));
          if (!edit.ok) throw new Error(edit.reason.message);
          expect(checkInvariants(applied(graph, edit.value).graph)).toEqual([]);
        }
      }
    }
    expect(minted).toBeGreaterThan(20);
  });

  it("offer the present target for the other kind only", () => {
    const placed: Placed[] = [{ type: "step", inferenceId: idOf("ia") }];
    expect(candidatesFor(graph, placed, "reason").ids).not.toContain(idOf("main"));
    expect(candidatesFor(graph, placed, "counterpoint").ids).toContain(idOf("main"));
    const turned = placeAll(graph, placed, "counterpoint", idOf("main"), () => idOf("x"));
    expect(turned.ok && turned.value.map(({ type }) => type)).toEqual(["setKind"]);
  });

  it("do not link the premises of a step that something bears on", () => {
    const placed: Placed[] = [{ type: "step", inferenceId: idOf("ibc") }];
    expect(candidatesFor(graph, placed, "linked").ids.size).toBe(0);
  });

  it("move a whole step where all its premises are chosen, else the premise alone", () => {
    const chosen = (...names: string[]) => placedOf({ tree, graph }, names.map(idOf));
    expect(chosen("b", "c")).toEqual([{ type: "step", inferenceId: idOf("ibc") }]);
    expect(chosen("c")).toEqual([
      { type: "premise", inferenceId: idOf("ibc"), statementId: idOf("c") },
    ]);
    expect(chosen("main")).toEqual([{ type: "statement", statementId: idOf("main") }]);
  });
});
