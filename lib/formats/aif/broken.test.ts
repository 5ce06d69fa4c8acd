// Broken and hostile AIF: a problem or a report that says so, and nothing thrown.
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkInvariants } from "../../argument/check-invariants";
import { FORMAT_LIMITS } from "../format-types";
import { graphOf, sourceOf } from "../shared/source-of";
import { parse } from "./parse";
import { serialize } from "./serialize";

const I = (nodeID: unknown, text: unknown = `Says ${nodeID}`) => ({ nodeID, text, type: "I" });
const S = (nodeID: unknown, type = "RA") => ({ nodeID, text: "", type });
const E = (fromID: unknown, toID: unknown) => ({ fromID, toID });

function read(file: unknown) {
  const result = parse(typeof file === "string" ? file : JSON.stringify(file));
  if (!result.ok) return { problem: result.problem.code };
  const { map, report } = result.value;
  expect(checkInvariants(graphOf(map))).toEqual([]);
  return {
    statements: map.statements.length,
    steps: map.inferences.map(({ kind, target }) => `${kind} ${target.type}`),
    told: report.items.map(({ kind, code }) => `${kind} ${code}`),
  };
}

test.each([
  ["no JSON", "nodes: 1", "malformed"],
  ["a list of numbers", [1, 2], "malformed"],
  ["a text", '"hello"', "malformed"],
  ["nodes that are no list", { nodes: {}, edges: [] }, "malformed"],
  ["a wrapper without nodes", { AIF: { nodes: null }, text: "x" }, "malformed"],
  ["no nodes", { nodes: [], edges: [] }, "empty"],
  ["nodes without words", { nodes: [I(1, ""), I(2, null)], edges: null }, "empty"],
  ["too deep", "[".repeat(5_000), "too-large"],
  [
    "too many statements",
    { nodes: Array.from({ length: FORMAT_LIMITS.statements + 1 }, (_, at) => I(at)), edges: [] },
    "too-large",
  ],
])("%s is refused", (_, file, code) => {
  expect(read(file)).toEqual({ problem: code });
});

test.each([
  [
    "numbers as texts and as numbers",
    { nodes: [I(1), I("2"), S(3)], edges: [E("1", 3), E(3, 2)] },
    ["support statement"],
    [],
  ],
  [
    "types in small letters",
    { nodes: [I(1), I(2), { ...S(3), type: "ca" }], edges: [E(1, 3), E(3, 2)] },
    ["attack statement"],
    [],
  ],
  [
    "an edge twice",
    { nodes: [I(1), I(2), S(3)], edges: [E(1, 3), E(1, 3), E(3, 2)] },
    ["support statement"],
    [],
  ],
  [
    "an edge to nowhere",
    { nodes: [I(1), I(2)], edges: [E(1, 9), E(null, 2), "x"] },
    [],
    ["kept edge-to-nowhere", "kept edge-to-nowhere", "kept edge-to-nowhere"],
  ],
  [
    "an edge without a scheme",
    { nodes: [I(1), I(2)], edges: [E(1, 2)] },
    [],
    ["kept edge-without-scheme"],
  ],
  [
    "the same number for two statements",
    { nodes: [I(1), I(1, "Other")], edges: [] },
    [],
    ["changed duplicate-id"],
  ],
  [
    "the same number for two schemes",
    { nodes: [I(1), I(2), S(3), S(3, "CA")], edges: [E(1, 3), E(3, 2)] },
    ["support statement"],
    ["kept duplicate-id"],
  ],
  [
    "nodes that are none",
    { nodes: [I(1), null, 5, { text: "x" }], edges: [] },
    [],
    ["kept unreadable-node", "kept unreadable-node", "kept unreadable-node"],
  ],
  ["an unknown type", { nodes: [I(1), S(2, "EN")], edges: [E(1, 2)] }, [], ["kept unknown-node"]],
  [
    "several conclusions",
    { nodes: [I(1), I(2), I(3), S(4)], edges: [E(1, 4), E(4, 2), E(4, 3)] },
    ["support statement", "support statement"],
    ["changed several-conclusions"],
  ],
  [
    "an undercut of several conclusions",
    {
      nodes: [I(1), I(2), I(3), S(4), S(5, "CA")],
      edges: [E(1, 4), E(4, 2), E(4, 3), E(3, 5), E(5, 4)],
    },
    ["support statement", "support statement", "attack inference", "attack inference"],
    ["changed several-conclusions", "changed several-conclusions"],
  ],
  [
    "a circle of statements",
    { nodes: [I(1), I(2), S(3), S(4)], edges: [E(1, 3), E(3, 2), E(2, 4), E(4, 1)] },
    ["support statement", "support statement"],
    [],
  ],
  [
    "a step on itself",
    { nodes: [I(1), S(2, "CA")], edges: [E(1, 2), E(2, 2)] },
    [],
    ["kept scheme-without-conclusion"],
  ],
  [
    "steps in a circle",
    { nodes: [I(1), S(2, "CA"), S(3, "CA")], edges: [E(1, 2), E(2, 3), E(1, 3), E(3, 2)] },
    [],
    ["kept scheme-without-target", "kept scheme-without-target"],
  ],
  [
    "a premise as conclusion",
    { nodes: [I(1), S(2)], edges: [E(1, 2), E(2, 1)] },
    [],
    ["kept step-targets-its-premise"],
  ],
  [
    "a step on a loose one",
    { nodes: [I(1), S(2), S(3, "CA")], edges: [E(1, 3), E(3, 2)] },
    [],
    ["kept scheme-without-premise", "kept scheme-without-target"],
  ],
  [
    "names that objects have",
    {
      nodes: [I("__proto__"), I("constructor"), S("toString")],
      edges: [E("__proto__", "toString"), E("toString", "constructor")],
    },
    ["support statement"],
    [],
  ],
])("%s: what is left is a map, the rest is told", (_, file, steps, told) => {
  const { problem, ...result } = { problem: undefined, ...read(file) };
  expect(problem).toBeUndefined();
  expect(result).toMatchObject({ steps, told });
});

test("more than fifty premises are kept, not cut", () => {
  const nodes = Array.from({ length: 52 }, (_, at) => I(at + 1));
  const edges = [...nodes.slice(1).map(({ nodeID }) => E(nodeID, 99)), E(99, 1)];
  expect(read({ nodes: [...nodes, S(99)], edges })).toMatchObject({
    steps: [],
    told: ["kept too-many-premises"],
  });
});

test("steps on steps with several conclusions do not multiply without end", () => {
  const nodes = [I("a"), I("b"), I("c"), ...Array.from({ length: 60 }, (_, at) => S(at))];
  const edges = [E("a", 0), E(0, "b"), E(0, "c")];
  for (let at = 1; at < 60; at += 1) {
    edges.push(E("a", at), E(at, at - 1));
    if (at > 1) edges.push(E(at, at - 2));
  }
  const { steps = [] } = read({ nodes, edges }) as { steps?: string[] };
  expect(steps.length).toBeGreaterThan(60);
  expect(steps.length).toBeLessThan(3_001);
});

test("whatever stands in the fields, nothing is thrown and what comes out can be written again", {
  timeout: 60_000,
}, () => {
  const value = fc.oneof(
    fc.constantFrom(
      "I",
      "RA",
      "CA",
      "MA",
      "L",
      "YA",
      "TA",
      "PA",
      1,
      "1",
      2,
      3,
      "4",
      null,
      {},
      [],
      "x : y",
    ),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const node = fc.record({
    nodeID: value,
    text: value,
    type: value,
    scheme: value,
    x: value,
    y: value,
  });
  const row = fc.record({
    fromID: value,
    toID: value,
    nodeID: value,
    personID: value,
    participantID: value,
    firstname: value,
  });
  const tables = fc.record({
    nodes: fc.array(fc.oneof(node, value), { minLength: 1 }),
    edges: fc.oneof(fc.array(row), value),
    participants: fc.oneof(fc.array(row), value),
    locutions: fc.oneof(fc.array(row), value),
  });
  const file = fc.record({
    AIF: tables,
    text: value,
    OVA: fc.record({ nodes: value, edges: fc.array(row) }),
    counterpoint: value,
  });
  fc.assert(
    fc.property(fc.oneof(tables, file), (drawn) => {
      const result = parse(JSON.stringify(drawn));
      if (!result.ok) return;
      expect(checkInvariants(graphOf(result.value.map))).toEqual([]);
      const { content } = serialize(sourceOf(result.value), {
        annotations: false,
        at: "2026-01-01T00:00:00Z",
      });
      expect(parse(content).ok).toBe(true);
    }),
    { seed: 20261123, numRuns: 500 },
  );
});

// Work that grew with the square of the size would take many minutes here.
test("ten thousand statements, and texts made to be slow, are read in time", {
  timeout: 60_000,
}, () => {
  const nodes = Array.from({ length: 10_000 }, (_, at) =>
    I(at, `Statement number ${at} says this.`),
  );
  const schemes = Array.from({ length: 9_999 }, (_, at) => S(20_000 + at));
  const edges = schemes.flatMap(({ nodeID }, at) => [
    E(at + 1, nodeID),
    E(nodeID, Math.floor(at / 2)),
  ]);
  const text = `<span id="node1">x</span>${nodes.map((node) => node.text).join("<br>")}`;
  const hostile = [
    "<a".repeat(200_000),
    "<!--".repeat(200_000),
    '<span id="'.repeat(100_000),
    "&#".repeat(200_000),
    "<span>".repeat(100_000),
  ];
  expect(read({ AIF: { nodes: [...nodes, ...schemes], edges }, text })).toMatchObject({
    statements: 10_000,
  });
  for (const slow of hostile)
    expect(read({ AIF: { nodes: [I(1)], edges: [] }, text: `<br>${slow}` })).toMatchObject({
      statements: 1,
    });
});
