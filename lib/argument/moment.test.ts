import { describe, expect, it } from "vitest";
import { applyOperation } from "./apply-operation";
import { checkInvariants } from "./check-invariants";
import { compareGraphs } from "./compare-graphs";
import { eraseAnnotations } from "./erase-annotations";
import { emptyGraph, graphToRecords } from "./graph";
import { createRewind, patchWithoutDeleted, withoutDeleted } from "./moment";
import { applyPatch, type Patch } from "./patch";
import { readingTree } from "./reading-tree";
import type { ArgumentGraph } from "./records";
import {
  annotation,
  applied,
  graphOf,
  idOf,
  on,
  passage,
  statement,
  step,
  testContext,
} from "./testing/build";
import { createRandomOperations } from "./testing/random-operations";

function history(seed: number): { graphs: ArgumentGraph[]; patches: Patch[] } {
  const operations = createRandomOperations(seed);
  const graphs = [emptyGraph()];
  const patches: Patch[] = [];
  for (let at = 1; at <= 120; at += 1) {
    const graph = graphs.at(-1) ?? emptyGraph();
    const result = applyOperation(graph, operations.next(graph), testContext({ ordinal: at }));
    if (!result.ok) continue;
    graphs.push(result.value.graph);
    patches.push(result.value.patch);
  }
  return { graphs, patches };
}

describe("a rewind", () => {
  it("PT2 gives every earlier moment, and none that was handed out changes", () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const { graphs, patches } = history(seed);
      const rewind = createRewind(graphs.at(-1) ?? emptyGraph());
      const seen = [rewind.graph()];
      for (const patch of [...patches].reverse()) {
        rewind.back(patch);
        seen.push(rewind.graph());
      }
      expect(seen.reverse().map(graphToRecords)).toEqual(graphs.map(graphToRecords));
    }
  });

  it("PT11 leaves out what was deleted since, and keeps threads whole", () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const { graphs, patches } = history(seed);
      const now = graphs.at(-1) ?? emptyGraph();
      const gone = new Set(
        graphs
          .flatMap((graph) => [...graph.annotations.keys()])
          .filter((id) => {
            const current = now.annotations.get(id);
            return current === undefined || current.deletedAt !== null;
          }),
      );
      let shown = withoutDeleted(emptyGraph(), now);
      for (const [at, patch] of patches.entries()) {
        const kept = eraseAnnotations(patch, gone);
        shown = applyPatch(shown, patchWithoutDeleted(kept, now));
        const past = withoutDeleted(graphs[at + 1] ?? emptyGraph(), now);
        expect(graphToRecords(shown)).toEqual(graphToRecords(past));
        const broken = checkInvariants(past).filter(({ rule }) => rule !== "AN10");
        expect(broken).toEqual([]);
      }
    }
  });
});

describe("comparing", () => {
  const before = graphOf(
    statement("main"),
    statement("a"),
    statement("b"),
    step("ia", "support", ["a"], "main"),
    step("ib", "support", ["b"], "main"),
    annotation("n", on("statement", "a")),
  );

  it("QU13 says what was added, changed and removed, and shows both in one graph", () => {
    const after = applied(before, [
      { v: 1, type: "editStatement", id: idOf("a"), revision: 1, text: "Other words." },
      { v: 1, type: "removeStatement", id: idOf("b") },
      { v: 1, type: "setKind", id: idOf("ia"), kind: "attack" },
      { v: 1, type: "setPosition", id: idOf("main"), position: { x: 1, y: 1 } },
      statement("c"),
      step("ic", "support", ["c"], "main"),
      { v: 1, type: "setMainClaim", statementId: idOf("main") },
    ]).graph;
    const { graph, changes, list } = compareGraphs(before, after);
    const found = ["a", "b", "c", "main", "ia", "ib", "ic"].map((name) => changes.get(idOf(name)));
    expect(found).toEqual([
      "changed",
      "removed",
      "added",
      undefined,
      "changed",
      "removed",
      "added",
    ]);
    expect(list.find(({ id }) => id === idOf("a"))).toMatchObject({
      before: "Statement a.",
      after: "Other words.",
    });
    expect(list.find(({ id }) => id === idOf("ia"))?.words).toBe(
      "Counterpoint to “Statement main.”",
    );
    expect(list.at(-1)).toMatchObject({ type: "map", before: "none is named" });
    expect(readingTree(graph).places.has(idOf("b"))).toBe(true);
    expect(compareGraphs(before, before).list).toEqual([]);
  });

  it("QU13 says what a passage anchored before and after", () => {
    const anchored = applied(before, [
      passage("p", "Officers", ["a", "b"]),
      passage("q", "should", ["b"]),
    ]).graph;
    const after = applied(anchored, [
      { v: 1, type: "removeStatement", id: idOf("b") },
      passage("r", "not", ["main"]),
    ]).graph;
    const passages = compareGraphs(anchored, after).list.filter(({ type }) => type === "passage");
    expect(
      passages.map(({ id, change, before: from, after: to }) => [id, change, from, to]),
    ).toEqual([
      [
        idOf("p"),
        "changed",
        "In the map: “Statement a.” and “Statement b.”",
        "In the map: “Statement a.”",
      ],
      [idOf("q"), "changed", "In the map: “Statement b.”", "In the map: nothing"],
      [idOf("r"), "added", null, "In the map: “Statement main.”"],
    ]);
  });

  it("OP13 makes a graph of any two moments that can be read", () => {
    for (let seed = 1; seed <= 10; seed += 1) {
      const { graphs } = history(seed);
      const [early, late] = [graphs[20] ?? emptyGraph(), graphs.at(-1) ?? emptyGraph()];
      for (const { graph } of [compareGraphs(early, late), compareGraphs(late, early)])
        expect(readingTree(graph).places.size).toBeGreaterThanOrEqual(graph.statements.size);
    }
  });
});
