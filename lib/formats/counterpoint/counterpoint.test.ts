// Our own file holds all that a map holds, and says where it is not as it should be.
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyOperations } from "../../argument/apply-operation";
import { checkInvariants } from "../../argument/check-invariants";
import { emptyGraph } from "../../argument/graph";
import { TEST_TEXT, testContext } from "../../argument/testing/build";
import { createRandomOperations } from "../../argument/testing/random-operations";
import type { ExportSource, FormatBrief } from "../format-types";
import { graphOf, sourceOf } from "../shared/source-of";
import { parse } from "./parse";
import { readFile, sourceOfFile } from "./read-file";
import { serialize } from "./serialize";

const OPTIONS = { annotations: true, at: "2026-11-23T00:00:00.000Z" };
const BRIEF: FormatBrief & { id: string; revision: number } = {
  id: "brief-000001",
  revision: 1,
  title: "On *reasons*",
  author: "Ada",
  source: "https://example.org/reasons",
  series: null,
  publisher: "Nobody",
  publishedOn: "2026-01-02",
  language: "en",
  notice: "A digest in our words.",
  disclaimer: null,
  text: TEST_TEXT,
  markdown: `# ${TEST_TEXT}`,
};

function randomSource(seed: number): ExportSource {
  const context = testContext();
  const random = createRandomOperations(seed);
  let graph = emptyGraph();
  for (let at = 0; at < 120; at += 1) {
    const applied = applyOperations(graph, [random.next(graph)], {
      ...context,
      ordinal: at * 10,
    });
    if (applied.ok) graph = applied.value.graph;
  }
  return {
    id: context.mapId,
    slug: "a-map",
    title: "A map",
    url: "https://example.org/maps/a-map",
    graph,
    brief: BRIEF,
    people: context.actorId === null ? {} : { [context.actorId]: { name: "Ada Ö." } },
    provenance: [{ format: "aif", data: { locutions: [{ nodeID: "7" }] } }],
  };
}

test("a file gives back everything that it was written from", () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const source = randomSource(seed);
      const { content, report } = serialize(source, OPTIONS);
      expect(report).toEqual({ items: [], omitted: 0 });
      expect(sourceOfFile(readFile(content))).toEqual(source);
    }),
    { numRuns: 60, seed: 4 },
  );
});

test("a map that was read keeps the core's rules, and is the same when written and read again", () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const source = randomSource(seed);
      const first = parse(serialize(source, OPTIONS).content);
      if (!first.ok) {
        expect(source.graph.statements.size).toBe(0);
        return;
      }
      const { map, brief } = first.value;
      expect(checkInvariants(graphOf(map))).toEqual([]);
      expect(map.statements.map(({ id }) => id).sort()).toEqual(
        [...source.graph.statements.keys()].sort(),
      );
      expect(map.inferences.length).toBe(source.graph.inferences.size);
      const again = parse(serialize(sourceOf({ map, brief }), OPTIONS).content);
      expect(again).toEqual({
        ok: true,
        value: { map, brief, report: { items: [], omitted: 0 } },
      });
    }),
    { numRuns: 60, seed: 5 },
  );
});

test("without annotations the file has none", () => {
  const { content } = serialize(randomSource(3), { ...OPTIONS, annotations: false });
  expect(readFile(content).annotations).toEqual([]);
});

const statement = { id: "statement-1", text: "It says so." };
const file = (more: object) =>
  JSON.stringify({ format: "counterpoint", version: 1, statements: [statement], ...more });

test.each([
  ["{", "This is not JSON"],
  ["{}", "Choose another format"],
  [file({ version: 2 }), "newer Counterpoint (version 2"],
  [file({ version: "1" }), "does not say which version"],
  [file({ statements: [statement, { id: "statement-2" }] }), "“statements.1.text”"],
  [
    file({
      inferences: [
        { ...statement, kind: "support", premises: [], target: { type: "statement", id: "b" } },
      ],
    }),
    "Two records in the file have the id “statement-1”",
  ],
  [file({ statements: [] }), "holds no statement"],
])("%s is refused with what is wrong", (text, message) => {
  const result = parse(text);
  expect(!result.ok && result.problem.message).toContain(message);
});

test("a file with the least that it must have is a map", () => {
  const result = parse(file({}));
  expect(result).toMatchObject({
    ok: true,
    value: { map: { statements: [statement] }, brief: null },
  });
});
