import { describe, expect, it } from "vitest";
import { boxesIn } from "./box-grid";
import { overlaps, wiresThroughCards } from "./checks";
import { hangColumns } from "./hang-columns";
import { chainTree, randomTree, treeOf } from "./testing/test-trees";

const FOLDED: ReadonlySet<string> = new Set();

describe("large arguments", () => {
  it.each([100, 1_000, 10_000])("fill %i cards into a shape between 0.5 and 2", (size) => {
    const { tree, words } = randomTree(size, 11, true);
    const layout = hangColumns({ tree, words, paneWidth: 900, columns: "auto", folded: FOLDED });
    expect(layout.width / layout.height).toBeGreaterThan(0.5);
    expect(layout.width / layout.height).toBeLessThan(2);
    expect(overlaps(layout)).toEqual([]);
    expect(wiresThroughCards(layout)).toEqual([]);
  });

  it("hang a chain of 10,000", () => {
    const { tree, words } = chainTree(10_000);
    const layout = hangColumns({ tree, words, paneWidth: 900, folded: FOLDED });
    expect(layout.boxes.length).toBe(10_000);
    expect(layout.columns).toBe(1);
  });

  it("hang a main claim with 5,000 reasons", () => {
    const steps = Array.from({ length: 5_000 }, (_, at) => ({
      relation: "support" as const,
      premises: [{ text: `Reason ${at}` }],
    }));
    const { tree, words } = treeOf([{ text: "Main", steps }]);
    const layout = hangColumns({ tree, words, paneWidth: 900, folded: FOLDED });
    expect(layout.boxes.length).toBe(5_001);
    expect(overlaps(layout)).toEqual([]);
  });

  it("take time that grows with their size, not with its square", () => {
    const cost = (size: number): number => {
      const { tree, words } = randomTree(size, 5, true);
      let calls = 0;
      const measure = (): number => {
        calls += 1;
        return 80;
      };
      hangColumns({ tree, words, paneWidth: 900, columns: "auto", folded: FOLDED, measure });
      return calls;
    };
    expect(cost(8_000)).toBeLessThanOrEqual(8 * cost(1_000) + 100);
  });

  it("find what is in view by a grid as by looking at all", () => {
    const { tree, words } = randomTree(2_000, 9);
    const layout = hangColumns({ tree, words, paneWidth: 900, columns: "auto", folded: FOLDED });
    const view = { x: layout.width / 3, y: layout.height / 3, width: 1200, height: 900 };
    const expected = layout.boxes.filter(
      (box) =>
        box.x <= view.x + view.width &&
        view.x <= box.x + box.width &&
        box.y <= view.y + view.height &&
        view.y <= box.y + box.height,
    );
    expect(boxesIn(layout, view)).toEqual(expected);
  });
});
