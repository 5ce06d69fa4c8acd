// A layered table behaves as a Map does, and a change of a large one looks at nothing but what it changes.
import fc from "fast-check";
import { expect, test } from "vitest";
import { applyOperation } from "./apply-operation";
import { graphFromRecords } from "./graph";
import { copyForWriting } from "./layered-map";
import type { Statement } from "./records";

const SIZE = 1_200;
const base = new Map(Array.from({ length: SIZE }, (_, i) => [i, { value: i }]));

test("after any writes, over any number of copies, it is what a Map would be, in the same order", () => {
  const write = fc.record({
    key: fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: SIZE, max: SIZE + 20 })),
    value: fc.option(fc.integer(), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(fc.array(write, { maxLength: 40 }), { maxLength: 20 }), (copies) => {
      let layered: ReadonlyMap<number, { value: number }> = base;
      const plain = new Map(base);
      for (const writes of copies) {
        const before = [...layered];
        const copy = copyForWriting(layered);
        for (const { key, value } of writes) {
          if (value === undefined) expect(copy.delete(key)).toBe(plain.delete(key));
          else {
            copy.set(key, { value });
            plain.set(key, { value });
          }
          expect([copy.get(key), copy.has(key), copy.size]).toEqual([
            ...[plain.get(key), plain.has(key), plain.size],
          ]);
        }
        expect([...layered]).toEqual(before);
        layered = copy;
      }
      expect([...layered]).toEqual([...plain]);
      expect([...layered.keys()]).toEqual([...plain.keys()]);
      expect([...layered.values()]).toEqual([...plain.values()]);
      const seen: unknown[] = [];
      layered.forEach((value, key) => {
        seen.push([key, value]);
      });
      expect(seen).toEqual([...plain]);
    }),
    { seed: 7, numRuns: 60 },
  );
});

/** A Map that counts how often somebody goes through it. */
class Watched extends Map<string, Statement> {
  walks = 0;
  override [Symbol.iterator]() {
    this.walks++;
    return super[Symbol.iterator]();
  }
  override values() {
    this.walks++;
    return super.values();
  }
  override entries() {
    this.walks++;
    return super.entries();
  }
}

test("operations on a map of 10,000 statements go through them once in hundreds of changes", () => {
  const at = "2026-01-01T00:00:00.000Z";
  const record = (i: number): Statement => ({
    ...{ id: `statement-${i}`, text: `Sentence ${i}.`, label: null, note: null, heldBy: null },
    ...{ stance: null, unstated: false, fromAnnotation: null, position: null, revision: 1 },
    ...{ createdBy: null, createdAt: at, ordinal: i },
  });
  const records = Array.from({ length: 10_000 }, (_, i) => record(i));
  const empty = graphFromRecords({
    ...{ statements: [], inferences: [], passages: [], annotations: [], mainClaimId: null },
  });
  const watched = new Watched(records.map((each) => [each.id, each]));
  watched.walks = 0;
  let graph = { ...empty, statements: watched as ReadonlyMap<string, Statement> };
  const context = { actorId: "person01", at, ordinal: 20_000, mapId: "map00001", brief: null };
  for (let i = 0; i < 200; i++) {
    const operation =
      i % 2 === 0
        ? ({
            v: 1,
            type: "editStatement",
            id: `statement-${i}`,
            revision: 1,
            text: "New.",
          } as const)
        : ({ v: 1, type: "addStatement", id: `statement-new-${i}`, text: "Added." } as const);
    const applied = applyOperation(graph, operation, context);
    if (!applied.ok) throw new Error(applied.reason.message);
    graph = applied.value.graph;
  }
  expect(graph.statements.size).toBe(10_100);
  expect(graph.statements.get("statement-0")?.text).toBe("New.");
  expect(watched.walks).toBe(0);
});
