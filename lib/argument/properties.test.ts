// What must hold after any sequence of operations.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyOperation, applyOperations } from "./apply-operation";
import { checkInvariants } from "./check-invariants";
import { emptyGraph, graphFromRecords, graphToRecords } from "./graph";
import type { Operation } from "./operations/operation";
import { applyPatch, composePatches, invertPatch, type Patch } from "./patch";
import { countsOf } from "./queries/counts-of";
import { cyclesIn } from "./queries/cycles-in";
import { rolesOf } from "./queries/roles-of";
import { readingTree } from "./reading-tree";
import type { ArgumentGraph } from "./records";
import { testContext } from "./testing/build";
import { createRandom } from "./testing/random";
import { createRandomOperations } from "./testing/random-operations";
import { undoPatch } from "./undo-patch";

const RUNS = { seed: 20_260_301, numRuns: 40 };
const seeds = fc.integer({ min: 1, max: 1_000_000 });
const lengths = fc.integer({ min: 1, max: 90 });

interface Run {
  readonly graph: ArgumentGraph;
  /** Operations that were not refused, each with the patch that it made and its ordinal. */
  readonly accepted: readonly {
    readonly operation: Operation;
    readonly patch: Patch;
    readonly ordinal: number;
  }[];
  readonly refused: number;
}

function run(seed: number, length: number, watch: (graph: ArgumentGraph) => void = () => {}): Run {
  const operations = createRandomOperations(seed);
  const accepted: Run["accepted"][number][] = [];
  let graph = emptyGraph();
  let refused = 0;
  for (let at = 0; at < length; at += 1) {
    const operation = operations.next(graph);
    const ordinal = 1 + accepted.length;
    const result = applyOperation(graph, operation, testContext({ ordinal }));
    if (!result.ok) {
      refused += 1;
      continue;
    }
    accepted.push({ operation, patch: result.value.patch, ordinal });
    graph = result.value.graph;
    watch(graph);
  }
  return { graph, accepted, refused };
}

function shuffled<V>(table: ReadonlyMap<string, V>, seed: number): ReadonlyMap<string, V> {
  return new Map(createRandom(seed).sample([...table], table.size));
}

function shuffledGraph(graph: ArgumentGraph, seed: number): ArgumentGraph {
  return {
    statements: shuffled(graph.statements, seed),
    inferences: shuffled(graph.inferences, seed + 1),
    passages: shuffled(graph.passages, seed + 2),
    annotations: shuffled(graph.annotations, seed + 3),
    mainClaimId: graph.mainClaimId,
  };
}

describe("any sequence of operations", { timeout: 60_000 }, () => {
  it("OP13 keeps every invariant", () => {
    let refused = 0;
    let accepted = 0;
    fc.assert(
      fc.property(seeds, lengths, (seed, length) => {
        const done = run(seed, length, (graph) => expect(checkInvariants(graph)).toEqual([]));
        refused += done.refused;
        accepted += done.accepted.length;
      }),
      RUNS,
    );
    expect(accepted).toBeGreaterThan(1000);
    expect(refused).toBeGreaterThan(50);
  });

  it("OP13 reaches every type of operation", () => {
    const types = new Set<string>();
    for (let seed = 1; seed <= 20; seed += 1)
      for (const { operation } of run(seed, 120).accepted) types.add(operation.type);
    expect(types.size).toBe(22);
  });

  it("PT2 gives back the same graph by the patch and its inverse", () => {
    fc.assert(
      fc.property(seeds, lengths, (seed, length) => {
        const { graph, accepted } = run(seed, length);
        const back = accepted.reduceRight(
          (after, { patch }) => applyPatch(after, invertPatch(patch)),
          graph,
        );
        expect(back).toEqual(emptyGraph());
        const forth = accepted.reduce(
          (before, { patch }) => applyPatch(before, patch),
          emptyGraph(),
        );
        expect(graphToRecords(forth)).toEqual(graphToRecords(graph));
      }),
      RUNS,
    );
  });

  it("PT3 composes to one patch, in whatever way it is bracketed", () => {
    fc.assert(
      fc.property(seeds, lengths, (seed, length) => {
        const { graph, accepted } = run(seed, length);
        const patches = accepted.map(({ patch }) => patch);
        const left = patches.reduce(composePatches, {});
        const right = patches.reduceRight(
          (later, patch) => composePatches(patch, later),
          {} as Patch,
        );
        expect(left).toEqual(right);
        expect(graphToRecords(applyPatch(emptyGraph(), left))).toEqual(graphToRecords(graph));
      }),
      RUNS,
    );
  });

  it("OP9 gives the same in one batch as one by one", () => {
    fc.assert(
      fc.property(seeds, lengths, (seed, length) => {
        const { graph, accepted } = run(seed, length);
        const operations = accepted.map(({ operation }) => operation);
        const batch = applyOperations(emptyGraph(), operations, testContext());
        expect(batch.ok && graphToRecords(batch.value.graph)).toEqual(graphToRecords(graph));
        const composed = accepted.map(({ patch }) => patch).reduce(composePatches, {});
        expect(batch.ok && batch.value.patch).toEqual(composed);
      }),
      RUNS,
    );
  });

  it("OP11 gives the same whatever the order of keys, in writing and in reading", () => {
    fc.assert(
      fc.property(seeds, lengths, (seed, length) => {
        const { graph } = run(seed, length);
        const turned = shuffledGraph(graph, seed);
        expect(readingTree(turned)).toEqual(readingTree(graph));
        expect(cyclesIn(turned)).toEqual(cyclesIn(graph));
        expect([...rolesOf(turned).statements].sort()).toEqual(
          [...rolesOf(graph).statements].sort(),
        );
        expect([...countsOf(turned)].sort()).toEqual([...countsOf(graph)].sort());
        for (const operation of nextOperations(graph, seed)) {
          const [straight, other] = [graph, turned].map((each) =>
            applyOperation(each, operation, testContext({ ordinal: 5000 })),
          );
          expect(other?.ok ? other.value.patch : other).toEqual(
            straight?.ok ? straight.value.patch : straight,
          );
        }
      }),
      { ...RUNS, numRuns: 30 },
    );
  });

  it("OP11 never changes the graph that came in", () => {
    const { graph } = run(7, 80);
    const before = JSON.stringify(graphToRecords(graph));
    for (const operation of nextOperations(graph, 9))
      applyOperation(graph, operation, testContext({ ordinal: 5000 }));
    expect(JSON.stringify(graphToRecords(graph))).toBe(before);
  });

  it("PT4 survives JSON", () => {
    fc.assert(
      fc.property(seeds, lengths, (seed, length) => {
        const { graph, accepted } = run(seed, length);
        const records = graphToRecords(graph);
        expect(graphFromRecords(JSON.parse(JSON.stringify(records)))).toEqual(graph);
        const patches: readonly Patch[] = JSON.parse(
          JSON.stringify(accepted.map(({ patch }) => patch)),
        );
        expect(graphToRecords(patches.reduce(applyPatch, emptyGraph()))).toEqual(records);
      }),
      RUNS,
    );
  });

  it("PT9 never breaks a rule by undoing any earlier change", () => {
    let undone = 0;
    fc.assert(
      fc.property(seeds, lengths, (seed, length) => {
        const { graph, accepted } = run(seed, length);
        for (const { patch } of accepted) {
          const result = undoPatch(graph, patch);
          if (!result.ok) continue;
          undone += 1;
          expect(checkInvariants(result.value.graph)).toEqual([]);
          expect(graphToRecords(applyPatch(graph, result.value.patch))).toEqual(
            graphToRecords(result.value.graph),
          );
        }
      }),
      { ...RUNS, numRuns: 30 },
    );
    expect(undone).toBeGreaterThan(200);
  });
});

/** Twenty operations that suit the graph, each on its own. */
function nextOperations(graph: ArgumentGraph, seed: number): readonly Operation[] {
  const operations = createRandomOperations(seed, { prefix: "other" });
  return Array.from({ length: 20 }, () => operations.next(graph));
}
