import { describe, expect, it } from "vitest";
import { emptyGraph, graphFromRecords, graphToRecords } from "./graph";
import { applyPatch, composePatches, invertPatch } from "./patch";
import { annotation, applied, graphOf, idOf, on, passage, statement, step } from "./testing/build";

const graph = graphOf(
  statement("a"),
  statement("b"),
  step("i", "support", ["a"], "b"),
  passage("p", "wait", ["a"]),
);
const removal = applied(graph, [{ v: 1, type: "removeStatement", id: idOf("a") }, statement("c")]);

describe("patches", () => {
  it("PT1 leads from the graph before to the graph after", () => {
    expect(applyPatch(graph, removal.patch)).toEqual(removal.graph);
    expect(applyPatch(graph, removal.patch).annotations).toBe(graph.annotations);
  });

  it("PT2 leads back when inverted", () => {
    expect(applyPatch(removal.graph, invertPatch(removal.patch))).toEqual(graph);
  });

  it("PT3 composes", () => {
    const next = applied(removal.graph, [
      { v: 1, type: "removeStatement", id: idOf("c") },
      statement("d"),
      { v: 1, type: "setMainClaim", statementId: idOf("b") },
    ]);
    const both = composePatches(removal.patch, next.patch);
    expect(applyPatch(graph, both)).toEqual(next.graph);
    expect(Object.keys(both.statements?.added ?? {})).toEqual([idOf("d")]);
    expect(composePatches(both, invertPatch(both))).toEqual({});
    expect(composePatches({}, both)).toEqual(both);
  });

  it("PT4 survives JSON, whatever the ids", () => {
    const copy = JSON.parse(JSON.stringify(removal.patch));
    expect(applyPatch(graph, copy)).toEqual(removal.graph);
    expect(graphFromRecords(JSON.parse(JSON.stringify(graphToRecords(removal.graph))))).toEqual(
      removal.graph,
    );
  });

  it("PT4 keeps ids away from prototypes", () => {
    const record = { ...statementOf("a"), id: "__proto__" };
    const added = JSON.parse(`{"__proto__":${JSON.stringify(record)}}`);
    const patch = { statements: { added, updated: {}, removed: {} } };
    const after = applyPatch(emptyGraph(), patch);
    expect(after.statements.get("__proto__")).toEqual(record);
    const there = composePatches(patch, { statements: { added: {}, updated: {}, removed: {} } });
    expect(Object.getPrototypeOf(there.statements?.added ?? {})).toBeNull();
    expect(applyPatch(after, invertPatch(there))).toEqual(emptyGraph());
  });

  it("PT4 lists records by ordinal, whatever the order of insertion", () => {
    const turned = { ...graph, statements: new Map([...graph.statements].reverse()) };
    expect(graphToRecords(turned)).toEqual(graphToRecords(graph));
    expect(graphToRecords(graph).statements.map((each) => each.id)).toEqual([idOf("a"), idOf("b")]);
  });

  it("PT5 leaves out what comes back to its beginning", () => {
    const { patch } = applied(graph, [
      statement("c"),
      annotation("n", on("statement", "c")),
      { v: 1, type: "removeAnnotation", id: idOf("n") },
      { v: 1, type: "removeStatement", id: idOf("c") },
      { v: 1, type: "setKind", id: idOf("i"), kind: "attack" },
      { v: 1, type: "setKind", id: idOf("i"), kind: "support" },
      { v: 1, type: "setMainClaim", statementId: idOf("b") },
      { v: 1, type: "setMainClaim", statementId: null },
    ]);
    expect(patch).toEqual({});
  });
});

function statementOf(name: string) {
  const found = graph.statements.get(idOf(name));
  if (found === undefined) throw new Error(`No statement ${name}.`);
  return found;
}
