import { describe, expect, it } from "vitest";
import { firstWords } from "../names";
import { readingTree } from "../reading-tree";
import type { ArgumentGraph } from "../records";
import { graphOf, idOf, statement, step } from "../testing/build";
import { relationWords, stepWords } from "./relation-words";
import { rolesOf } from "./roles-of";

const graph = graphOf(
  statement("main", { label: "Do not visit" }),
  statement("claim", { label: "Visits provoke" }),
  statement("a", { label: "Crisis follows" }),
  statement("b", { text: "A crisis would cost a great deal of trade." }),
  statement("con", { label: "Visits help" }),
  statement("doubt", { label: "Weak evidence" }),
  statement("counter", { label: "Newer study" }),
  statement("backing", { label: "History" }),
  statement("alone"),
  step("i-1", "support", ["claim"], "main"),
  step("i-2", "support", ["a", "b"], "claim"),
  step("i-3", "attack", ["con"], "main"),
  step("u-1", "attack", ["doubt"], "step:i-2"),
  step("u-2", "attack", ["counter"], "step:u-1"),
  step("b-1", "support", ["backing"], "step:i-1"),
  step("i-4", "support", ["doubt"], "con"),
);
const words = (source: ArgumentGraph, key: string) =>
  relationWords(readingTree(source), source, key);
const role = (name: string) => rolesOf(graph).statements.get(idOf(name));

describe("rolesOf", () => {
  it("RO1 calls attacking statements and undercuts counterpoints", () => {
    expect(role("con")).toBe("counterpoint");
    expect(role("counter")).toBe("counterpoint");
    expect(rolesOf(graph).places.get(`${idOf("u-1")}:${idOf("doubt")}`)).toBe("counterpoint");
  });

  it("RO2 calls roots and supported statements claims, others premises", () => {
    expect(["main", "alone", "claim"].map(role)).toEqual(["claim", "claim", "claim"]);
    expect(["a", "b", "backing"].map(role)).toEqual(["premise", "premise", "premise"]);
  });

  it("RO2 does not take an attacked premise for a claim", () => {
    const attacked = graphOf(
      statement("m"),
      statement("a"),
      statement("b"),
      step("i", "support", ["a"], "m"),
      step("j", "attack", ["b"], "a"),
    );
    expect(rolesOf(attacked).statements.get(idOf("a"))).toBe("premise");
  });

  it("RO3 takes the place outside an undercut for the one role", () => {
    expect(role("doubt")).toBe("premise");
  });

  it("RO3 gives the same from the graph and from its tree", () => {
    expect(rolesOf(readingTree(graph))).toEqual(rolesOf(graph));
  });
});

describe("relationWords", () => {
  it.each([
    ["main", "Main claim"],
    ["claim", "Reason for “Do not visit”"],
    ["a", "Reason for “Visits provoke”, together with “A crisis would cost a…”"],
    ["con", "Counterpoint to “Do not visit”"],
    ["counter", "Doubts the doubt raised by “Weak evidence”"],
    ["backing", "Backs the step from “Visits provoke” to “Do not visit”"],
    ["alone", "Not connected yet"],
    ["unknown", ""],
  ])("RO4 says what “%s” is", (name, expected) => {
    expect(words(graph, idOf(name))).toBe(expected);
  });

  it("RO4 gives a stub its own relation", () => {
    expect(words(graph, `${idOf("u-1")}:${idOf("doubt")}`)).toBe(
      "Doubts the step from “Crisis follows” and “A crisis would cost a…” to “Visits provoke”",
    );
  });

  it("RO4 keeps the relation of a statement in focus", () => {
    expect(relationWords(readingTree(graph, { focus: idOf("con") }), graph, idOf("con"))).toBe(
      "Counterpoint to “Do not visit”",
    );
  });

  it("RO4 says what a step does", () => {
    const undercut = graph.inferences.get(idOf("u-1"));
    expect(undercut && stepWords(graph, undercut)).toMatch(/^Doubts the step from/);
  });

  it("RO4 cuts names at 24 characters, at a word where it can", () => {
    expect(firstWords("Exactly twenty-four long", 24)).toBe("Exactly twenty-four long");
    expect(firstWords("One, two, three, four, five, six", 24)).toBe("One, two, three, four…");
    expect(firstWords("x".repeat(30), 24)).toBe(`${"x".repeat(23)}…`);
    expect([...firstWords("🙂".repeat(30), 24)]).toHaveLength(24);
  });
});
