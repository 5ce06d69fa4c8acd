import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { overlaps, sharedStretches, wiresThroughCards } from "./checks";
import { hangColumns } from "./hang-columns";
import { randomFrom, randomTree } from "./testing/test-trees";
import type { Layout } from "./types";

const RUNS = { seed: 20221122, numRuns: 120 };
const anyTree = fc.record({
  size: fc.integer({ min: 1, max: 140 }),
  seed: fc.integer({ min: 0, max: 1e6 }),
  paneWidth: fc.constantFrom(366, 640, 900, 1400),
  folding: fc.constantFrom(0, 0, 0.3),
});

function layoutOf(given: { size: number; seed: number; paneWidth: number; folding: number }) {
  const { tree, words } = randomTree(given.size, given.seed);
  const random = randomFrom(given.seed + 1);
  const folded = new Set(tree.order.slice(1).filter(() => random() < given.folding));
  return { tree, layout: hangColumns({ tree, words, paneWidth: given.paneWidth, folded }) };
}

function outOfBounds(layout: Layout): number {
  const rects = [...layout.boxes, ...layout.folds];
  const points = layout.wires.flatMap((wire) => [...wire.points, wire.joint]);
  return (
    rects.filter(
      ({ x, y, width, height }) =>
        !(
          x >= -0.01 &&
          y >= -0.01 &&
          x + width <= layout.width + 0.01 &&
          y + height <= layout.height + 0.01
        ),
    ).length +
    points.filter(({ x, y }) => !(x >= 0 && y >= 0 && x <= layout.width && y <= layout.height))
      .length
  );
}

describe("hung columns", () => {
  it("overlap nothing and run no line through a card", () => {
    fc.assert(
      fc.property(anyTree, (given) => {
        const { layout } = layoutOf(given);
        expect(overlaps(layout)).toEqual([]);
        expect(wiresThroughCards(layout)).toEqual([]);
      }),
      RUNS,
    );
  });

  it("never lay lines of different kinds on one another", () => {
    fc.assert(
      fc.property(anyTree, (given) => {
        expect(sharedStretches(layoutOf(given).layout)).toEqual([]);
      }),
      RUNS,
    );
  });

  it("keep everything within the drawing, and every card at least 190 wide", () => {
    fc.assert(
      fc.property(anyTree, (given) => {
        const { layout } = layoutOf(given);
        expect(outOfBounds(layout)).toBe(0);
        expect(layout.boxes.filter((box) => box.width < 189.99)).toEqual([]);
      }),
      RUNS,
    );
  });

  it("draw each place that is not folded away once, in reading order, with its line", () => {
    fc.assert(
      fc.property(anyTree, (given) => {
        const { tree, layout } = layoutOf({ ...given, folding: 0 });
        const keys = layout.boxes.map((box) => box.key);
        expect([...keys].sort()).toEqual([...tree.order].sort());
        expect(layout.wires.length).toBe(tree.steps.size);
        expect(layout.folds).toEqual([]);
      }),
      RUNS,
    );
  });
});
