import { describe, expect, it } from "vitest";
import { hangColumns } from "@/lib/layout/hang-columns";
import { randomTree } from "@/lib/layout/testing/test-trees";
import { FAR_LABEL, farLabels } from "./far-labels";
import { endsOfWire, sliceOf } from "./slice";

const { tree, words } = randomTree(3000, 11);
const layout = hangColumns({ tree, words, paneWidth: 868, folded: new Set() });
const boxes = new Map(layout.boxes.map((box) => [box.key, box]));

describe("the slice", () => {
  it("is the whole drawing where that is small", () => {
    const small = randomTree(60, 3);
    const whole = hangColumns({
      tree: small.tree,
      words: small.words,
      paneWidth: 868,
      folded: new Set(),
    });
    const area = { x: 0, y: 0, width: 10, height: 10 };
    expect(sliceOf(whole, new Map(), small.tree, area, []).boxes).toBe(whole.boxes);
  });

  it("holds what is near the window, the ends of its wires, and the card with the focus", () => {
    const last = layout.boxes.at(-1)?.key ?? "";
    const area = { x: 0, y: 40_000, width: 868, height: 2400 };
    const slice = sliceOf(layout, boxes, tree, area, [last]);
    const keys = new Set(slice.boxes.map((box) => box.key));
    expect(slice.boxes.length).toBeLessThan(400);
    expect(keys.has(last)).toBe(true);
    for (const wire of slice.wires) {
      const ends = endsOfWire(tree, wire);
      expect(ends !== null && keys.has(ends.from) && keys.has(ends.to)).toBe(true);
    }
  });
});

describe("labels from afar", () => {
  it("are 12 px or more, do not overlap, and begin with the main claim", () => {
    expect(FAR_LABEL.size).toBeGreaterThanOrEqual(12);
    const depthOf = (key: string) => tree.places.get(key)?.depth ?? 0;
    for (const zoom of [0.02, 0.1, 0.33, 0.59]) {
      const labels = farLabels(
        layout.boxes,
        { x: 16, y: 16, zoom },
        depthOf,
        (key) => `Label of ${key}`,
      );
      expect(labels[0]?.key).toBe(layout.boxes[0]?.key);
      for (const [at, a] of labels.entries()) {
        for (const b of labels.slice(at + 1)) {
          const apart =
            a.x >= b.x + b.width ||
            b.x >= a.x + a.width ||
            a.y >= b.y + b.height ||
            b.y >= a.y + a.height;
          expect(apart).toBe(true);
        }
      }
    }
  });
});
