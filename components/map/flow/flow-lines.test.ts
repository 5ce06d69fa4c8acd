import { describe, expect, it } from "vitest";
import { hangColumns } from "@/lib/layout/hang-columns";
import { randomTree } from "@/lib/layout/testing/test-trees";
import type { Point } from "@/lib/layout/types";
import { bracketPoints } from "@/lib/layout/wire-ends";
import { cutLines } from "./flow-lines";
import { bottomOf, type FlowItem, type FlowRegion, flowRegions } from "./flow-regions";

/** Where the items of a region would stand in flow: each below the one before, indented from its column. */
function standing(region: FlowRegion): FlowItem[] {
  let y = region.y;
  return region.parts.flatMap((part) => {
    expect(part.y).toBeGreaterThanOrEqual(y - 0.001);
    y = part.type === "columns" ? part.bottom : bottomOf(part);
    return part.type === "columns" ? part.columns.flatMap(standing) : [part];
  });
}

function lengthOf(points: readonly Point[]): number {
  let sum = 0;
  for (let at = 1; at < points.length; at += 1) {
    const from = points[at - 1];
    const to = points[at];
    if (from && to) sum += Math.hypot(to.x - from.x, to.y - from.y);
  }
  return sum;
}

const CASES = [390, 608, 868, 1408].flatMap((paneWidth) =>
  [1, 2, 3].map((seed) => ({ paneWidth, seed })),
);

describe.each(CASES)(
  "the page of a pane of $paneWidth pixels (seed $seed)",
  ({ paneWidth, seed }) => {
    const { tree, words } = randomTree(90, seed);
    const folded = new Set(tree.order.filter((_, at) => at % 9 === 4));
    const layout = hangColumns({ tree, words, paneWidth, folded });
    const page = flowRegions(layout);
    const cells = cutLines(layout, page);

    it("holds every card and chip once, in columns that do not overlap", () => {
      const items = standing(page);
      expect(items).toHaveLength(layout.boxes.length + layout.folds.length);
    });

    it("draws every line whole", () => {
      const drawn = new Map<string, number>();
      for (const { pieces } of cells.values()) {
        for (const { line, shape, points } of pieces) {
          const id = `${line.type} ${line.id} ${shape}`;
          drawn.set(id, (drawn.get(id) ?? 0) + lengthOf(points));
        }
      }
      for (const wire of layout.wires) {
        expect(drawn.get(`step ${wire.inferenceId} line`)).toBeCloseTo(lengthOf(wire.points), 3);
        if (!wire.bracket) continue;
        expect(drawn.get(`step ${wire.inferenceId} bracket`)).toBeCloseTo(
          lengthOf(bracketPoints(wire.bracket)),
          3,
        );
      }
      for (const fold of layout.folds) {
        expect(drawn.get(`stem ${fold.key} line`)).toBeCloseTo(lengthOf(fold.stem), 3);
      }
    });

    it("ends each line once, and has each joint and each and once", () => {
      const all = [...cells.values()];
      const ends = all.flatMap((cell) => cell.pieces.filter((piece) => piece.ends));
      expect(ends).toHaveLength(layout.wires.length);
      expect(all.flatMap((cell) => cell.joints)).toHaveLength(layout.wires.length);
      expect(all.flatMap((cell) => cell.ands)).toHaveLength(
        layout.wires.flatMap((wire) => wire.ands).length,
      );
    });

    it("keeps every piece within its cell's height, and stretches what leaves it below", () => {
      for (const cell of cells.values()) {
        for (const piece of cell.pieces) {
          const lowest = Math.max(...piece.points.map((point) => point.y));
          expect(lowest).toBeLessThanOrEqual(cell.height + 0.001);
          expect(Math.min(...piece.points.map((point) => point.y))).toBeGreaterThanOrEqual(-0.001);
        }
      }
    });
  },
);

describe("a folded branch", () => {
  it("begins below the card that stands already", () => {
    const { tree, words } = randomTree(30, 5);
    const root = tree.roots[0] ?? "";
    const layout = hangColumns({
      tree,
      words,
      paneWidth: 300,
      columns: 1,
      folded: new Set(),
      root,
    });
    const items = standing(flowRegions(layout, true));
    expect(items.some((item) => item.type === "card" && item.box.key === root)).toBe(false);
    expect(items).toHaveLength(layout.boxes.length - 1);
  });
});
