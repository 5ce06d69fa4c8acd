import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldCounts, foldWords } from "./fold-counts";
import { hangColumns } from "./hang-columns";
import { openingFolds } from "./opening-folds";
import { randomTree, treeOf } from "./testing/test-trees";

describe("the opening view", () => {
  it("takes about two heights of the pane, whatever the argument", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 400 }),
        fc.integer({ min: 0, max: 1e6 }),
        fc.constantFrom(366, 640, 900),
        (size, seed, paneWidth) => {
          const { tree, words } = randomTree(size, seed, true);
          const pane = { tree, words, paneWidth, paneHeight: 1000 };
          const folded = openingFolds(pane);
          const main = tree.roots[0] ?? "";
          expect(folded.has(main)).toBe(false);
          const layout = hangColumns({ ...pane, folded });
          const least = hangColumns({
            ...pane,
            folded: new Set(tree.order.filter((key) => key !== main)),
          });
          expect(layout.height).toBeLessThanOrEqual(Math.max(2160, least.height));
        },
      ),
      { seed: 20221122, numRuns: 60 },
    );
  });

  it("folds nothing where everything fits", () => {
    const { tree, words } = randomTree(8, 3, true);
    expect(openingFolds({ tree, words, paneWidth: 900, paneHeight: 900 })).toEqual(new Set());
  });

  it("opens 10,000 statements quickly and shows some of them", () => {
    const { tree, words } = randomTree(10_000, 4, true);
    const folded = openingFolds({ tree, words, paneWidth: 900, paneHeight: 900 });
    const layout = hangColumns({ tree, words, paneWidth: 900, folded });
    expect(layout.boxes.length).toBeGreaterThan(5);
    expect(layout.boxes.length).toBeLessThan(200);
  });
});

describe("what a chip says", () => {
  it("counts what is hidden below, undercuts of the last premise's step among it", () => {
    const { tree, words } = treeOf([
      {
        text: "Main",
        steps: [
          {
            relation: "support",
            premises: [
              { text: "A" },
              { text: "B", steps: [{ relation: "attack", premises: [{ text: "C" }] }] },
            ],
            steps: [{ relation: "undercut", premises: [{ text: "D" }] }],
          },
        ],
      },
    ]);
    expect(foldCounts(tree, "p0")).toEqual({ reasons: 2, counterpoints: 2 });
    expect(foldCounts(tree, "p1")).toEqual({ reasons: 0, counterpoints: 0 });
    expect(foldCounts(tree, "p2")).toEqual({ reasons: 0, counterpoints: 2 });
    const layout = hangColumns({ tree, words, paneWidth: 366, folded: new Set(["p2"]) });
    expect(
      layout.folds.map(({ key, reasons, counterpoints }) => ({ key, reasons, counterpoints })),
    ).toEqual([{ key: "p2", reasons: 0, counterpoints: 2 }]);
  });

  it("names reasons and counterpoints, one or many, and leaves out what is not there", () => {
    expect(foldWords({ reasons: 5, counterpoints: 2 })).toBe("7 more: 5 reasons, 2 counterpoints");
    expect(foldWords({ reasons: 1, counterpoints: 1 })).toBe("2 more: 1 reason, 1 counterpoint");
    expect(foldWords({ reasons: 1, counterpoints: 0 })).toBe("1 more: 1 reason");
    expect(foldWords({ reasons: 0, counterpoints: 3 })).toBe("3 more: 3 counterpoints");
  });
});
