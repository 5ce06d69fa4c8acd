import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlaps, sharedStretches, wiresThroughCards } from "./checks";
import { layoutTree } from "./layout-tree";
import { chainTree, randomFrom, randomTree } from "./testing/test-trees";

const RUNS = { seed: 20221122, numRuns: 120 };
const anyTree = fc.record({
  size: fc.integer({ min: 1, max: 140 }),
  seed: fc.integer({ min: 0, max: 1e6 }),
  kind: fc.constantFrom("top-down" as const, "left-right" as const),
  folding: fc.constantFrom(0, 0.3),
});

describe("tidy trees", () => {
  it("overlap nothing, run no line through a card and never mix kinds of lines", () => {
    fc.assert(
      fc.property(anyTree, ({ size, seed, kind, folding }) => {
        const { tree, words } = randomTree(size, seed);
        const random = randomFrom(seed + 1);
        const folded = new Set(tree.order.slice(1).filter(() => random() < folding));
        const layout = layoutTree({ tree, words, paneWidth: 900, folded }, kind);
        expect(overlaps(layout)).toEqual([]);
        expect(wiresThroughCards(layout)).toEqual([]);
        expect(sharedStretches(layout)).toEqual([]);
        if (folding === 0) {
          expect(layout.boxes.length).toBe(tree.order.length);
          expect(layout.wires.length).toBe(tree.steps.size);
        }
      }),
      RUNS,
    );
  });

  it("keep children in order across the tree", () => {
    const { tree, words } = randomTree(300, 5, true);
    const layout = layoutTree({ tree, words, paneWidth: 900, folded: new Set() }, "top-down");
    const x = new Map(layout.boxes.map((box) => [box.key, box.x]));
    for (const place of tree.places.values()) {
      const children = place.stepIds.flatMap((id) => tree.steps.get(id)?.premiseKeys ?? []);
      const places = children.map((key) => x.get(key) ?? 0);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it("stand a chain of 10,000 upright", () => {
    const { tree, words } = chainTree(10_000);
    const layout = layoutTree({ tree, words, paneWidth: 900, folded: new Set() }, "top-down");
    expect(layout.boxes.length).toBe(10_000);
    expect(new Set(layout.boxes.map((box) => box.x)).size).toBe(1);
  });
});
