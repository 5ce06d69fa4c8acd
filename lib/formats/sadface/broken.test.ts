// Broken and hostile SADFace: a problem or a report that says so, and nothing thrown.
import fc from "fast-check";
import { expect, test } from "vitest";
import { checkInvariants } from "../../argument/check-invariants";
import { graphOf, sourceOf } from "../shared/source-of";
import { parse } from "./parse";
import { serialize } from "./serialize";

const A = (id: unknown, text: unknown = `Says ${id}`, more: object = {}) => ({
  id,
  type: "atom",
  text,
  ...more,
});
const S = (id: unknown, name: unknown = "support") => ({ id, type: "scheme", name });
const E = (source_id: unknown, target_id: unknown) => ({ source_id, target_id });

function read(file: unknown) {
  const result = parse(typeof file === "string" ? file : JSON.stringify(file));
  if (!result.ok) return { problem: result.problem.code };
  const { map, report, brief } = result.value;
  expect(checkInvariants(graphOf(map))).toEqual([]);
  return {
    steps: map.inferences.map(
      ({ kind, target, scheme }) => `${kind} ${target.type}${scheme === null ? "" : ` ${scheme}`}`,
    ),
    quotes: map.passages.map(({ exact }) => exact),
    text: brief?.text ?? null,
    told: report.items.map(({ kind, code }) => `${kind} ${code}`),
  };
}

test.each([
  ["no JSON", "{", "malformed"],
  ["a list", [], "malformed"],
  ["no nodes", { edges: [] }, "malformed"],
  ["nodes that are no list", { nodes: "x" }, "malformed"],
  ["nothing said", { nodes: [A("1", " ")] }, "empty"],
  ["too deep", "[".repeat(5_000), "too-large"],
])("%s is refused", (_, file, code) => {
  expect(read(file)).toEqual({ problem: code });
});

test.each([
  ["support", "support statement"],
  ["inference", "support statement"],
  ["Default Support", "support statement"],
  ["", "support statement"],
  ["conflict", "attack statement"],
  ["disagreement", "attack statement"],
  ["disagree", "attack statement"],
  ["attack", "attack statement"],
  ["defeat", "attack statement"],
  ["Argument from Analogy", "support statement Argument from Analogy"],
  ["Rebut by example", "attack statement Rebut by example"],
])("a scheme called “%s” is %s", (name, step) => {
  expect(read({ nodes: [A(1), A(2), S(3, name)], edges: [E(1, 3), E(3, 2)] })).toMatchObject({
    steps: [step],
  });
});

test.each([
  ["no metadata at all", { nodes: [A(1)], edges: null }, []],
  [
    "edges to nowhere",
    { nodes: [A(1)], edges: [E(1, 2), 5] },
    ["kept edge-to-nowhere", "kept edge-to-nowhere"],
  ],
  ["an atom on an atom", { nodes: [A(1), A(2)], edges: [E(1, 2)] }, ["kept edge-without-scheme"]],
  [
    "ids twice",
    { nodes: [A(1), A(1, "Other"), S(2), S(2)], edges: [] },
    ["changed duplicate-id", "kept duplicate-id", "kept scheme-without-premise"],
  ],
  [
    "nodes without ids",
    { nodes: [A(1), { type: "atom" }, null], edges: [] },
    ["kept unreadable-node", "kept unreadable-node"],
  ],
  [
    "an unknown type",
    { nodes: [A(1), { id: 2, type: "cloud", text: "x" }], edges: [] },
    ["kept unknown-node"],
  ],
])("%s: what is left is a map, the rest is told", (_, file, told) => {
  expect(read(file)).toMatchObject({ told });
});

test.each([
  ["by code points", "🙂 a b", { text: "a", offset: 2 }, ["a"]],
  ["by code units", "🙂 a b", { text: "b", offset: 5 }, ["b"]],
  ["by words alone", "one two three", { text: "two", offset: 900 }, ["two"]],
  ["by offset and length alone", "one two three", { offset: 4, length: 3 }, ["two"]],
  ["not where the words stand twice", "two or two", { text: "two", offset: 900 }, []],
  ["not where the words do not stand", "one", { text: "two", offset: 0 }, []],
  ["not by nonsense", "one", { text: null, offset: -1, length: "x" }, []],
])("a source is found %s", (_, content, source, quotes) => {
  const sources = [{ resource_id: "r", ...source }];
  const result = read({ nodes: [A(1, "Says so", { sources })], resources: [{ id: "r", content }] });
  expect(result).toMatchObject({ quotes, text: content });
  expect(result.told).toEqual(quotes.length === 0 ? ["kept source-not-found"] : []);
});

test("a resource may call its content text, and several become one brief", () => {
  const resources = [
    { id: "r", text: "First  text.\r\nIts end." },
    { id: "s", content: "Second text." },
  ];
  const sources = [{ resource_id: "s", text: "Second", offset: 0, length: 6 }];
  expect(read({ nodes: [A(1, "Says so", { sources })], resources })).toMatchObject({
    text: "First text.\n\nIts end.\n\nSecond text.",
    quotes: ["Second"],
    told: ["changed several-texts"],
  });
});

test("whatever stands in the fields, nothing is thrown and what comes out can be written again", {
  timeout: 60_000,
}, () => {
  const value = fc.oneof(
    fc.constantFrom("atom", "scheme", "support", "conflict", 1, "1", 2, 3, "r", null, {}, []),
    fc.jsonValue({ maxDepth: 2 }),
  );
  const source = fc.record({ resource_id: value, text: value, offset: value, length: value });
  const node = fc.record({
    id: value,
    type: value,
    text: value,
    name: value,
    sources: fc.oneof(fc.array(source), value),
    metadata: value,
  });
  const file = fc.record({
    nodes: fc.array(fc.oneof(node, value), { minLength: 1 }),
    edges: fc.array(fc.record({ source_id: value, target_id: value })),
    resources: fc.oneof(fc.array(fc.record({ id: value, content: value, metadata: value })), value),
    metadata: fc.oneof(fc.record({ core: value, counterpoint: value }), value),
  });
  fc.assert(
    fc.property(file, (drawn) => {
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
