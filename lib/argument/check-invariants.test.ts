import { describe, expect, it } from "vitest";
import { checkInvariants } from "./check-invariants";
import type { Annotation, ArgumentGraph, Inference, Passage, Statement } from "./records";
import { annotation, graphOf, idOf, on, passage, statement, step } from "./testing/build";

const onA = on("statement", "a");
const graph = graphOf(
  statement("a"),
  statement("b"),
  step("i", "support", ["a"], "b"),
  step("u", "attack", ["a"], "step:i"),
  passage("p", "wait", ["a"]),
  annotation("n", onA, { source: { url: "https://example.org" } }),
  annotation("r", onA, { parentId: idOf("n") }),
);

type Tables = {
  statements: Statement;
  inferences: Inference;
  passages: Passage;
  annotations: Annotation;
};

function broken<K extends keyof Tables>(
  table: K,
  name: string,
  changes: Partial<Tables[K]>,
): ArgumentGraph {
  const records: ReadonlyMap<string, Tables[K]> = new Map(
    Object.entries(Object.fromEntries(graph[table])),
  );
  const record = records.get(idOf(name));
  if (record === undefined) throw new Error(`No record ${name}.`);
  return { ...graph, [table]: new Map([...records, [idOf(name), { ...record, ...changes }]]) };
}

const rules = (of: ArgumentGraph) => [...new Set(checkInvariants(of).map((each) => each.rule))];

describe("checkInvariants", () => {
  it("QU9 finds nothing in a sound graph", () => {
    expect(checkInvariants(graph)).toEqual([]);
  });

  it.each<[string, ArgumentGraph]>([
    ["ST1", broken("statements", "a", { text: "" })],
    ["ST2", broken("statements", "a", { label: "x".repeat(25) })],
    ["ST3", broken("statements", "a", { note: "x".repeat(10_001) })],
    ["ST4", broken("statements", "a", { revision: 0 })],
    ["ST11", broken("statements", "a", { unstated: undefined as unknown as boolean })],
    ["ST12", broken("statements", "a", { fromAnnotation: "short" })],
    ["ST7", broken("statements", "a", { position: { x: Number.NaN, y: 0 } })],
    ["OP3", broken("statements", "a", { id: "another-id" })],
    ["IN1", broken("inferences", "i", { premises: [] })],
    ["IN1", broken("inferences", "i", { premises: [idOf("a"), idOf("a")] })],
    ["IN1", broken("inferences", "i", { premises: [idOf("gone")] })],
    ["IN2", broken("inferences", "i", { target: { type: "statement", id: idOf("gone") } })],
    ["IN4", broken("inferences", "i", { target: { type: "statement", id: idOf("a") } })],
    ["IN5", broken("inferences", "i", { target: { type: "inference", id: idOf("u") } })],
    ["IN7", broken("inferences", "i", { scheme: "" })],
    ["PA2", broken("passages", "p", { end: 0 })],
    ["PA3", broken("passages", "p", { prefix: "x".repeat(65) })],
    ["PA4", broken("passages", "p", { statementIds: [idOf("gone")] })],
    ["AN2", broken("annotations", "n", { body: "" })],
    ["AN3", broken("annotations", "r", { parentId: idOf("gone") })],
    ["AN4", broken("annotations", "n", { aspect: "does-not-follow" })],
    ["AN5", broken("annotations", "n", { criterion: "A study." })],
    ["AN6", broken("annotations", "n", { source: { url: "javascript:alert(1)", quote: null } })],
    ["AN8", broken("annotations", "r", { resolvedAt: "2026-03-01T12:00:00.000Z" })],
    ["AN9", broken("annotations", "n", { deletedAt: "2026-03-01T12:00:00.000Z" })],
    ["AN13", broken("annotations", "r", { orphanOf: "Gone." })],
    ["MC1", { ...graph, mainClaimId: idOf("gone") }],
  ])("QU9 names %s where it is broken", (rule, of) => {
    expect(rules(of)).toContain(rule);
  });

  it("QU9 names IN3, and a circle of steps that leads nowhere", () => {
    const self = broken("inferences", "i", { target: { type: "inference", id: idOf("i") } });
    expect(rules(self)).toEqual(["IN3", "IN5"]);
  });

  it("QU9 names AN12 where a target is gone unsaid, and AN10 for a tombstone alone", () => {
    const gone = { ...graph, statements: new Map([...graph.statements].slice(1)) };
    expect(rules(gone)).toContain("AN12");
    const buried = broken("annotations", "r", { deletedAt: "2026-03-01T12:00:00.000Z", body: "" });
    expect(rules(buried)).toEqual(["AN10"]);
  });
});
