import { describe, expect, it } from "vitest";
import { hangColumns } from "./hang-columns";
import { pinBoxes } from "./pin-boxes";
import { chainTree, randomTree, treeOf } from "./testing/test-trees";
import type { Layout, Point } from "./types";

const SMALL = treeOf([
  {
    text: "The main claim.",
    steps: [
      {
        relation: "support",
        premises: [
          { text: "One half.", steps: [{ relation: "support", premises: [{ text: "Deep." }] }] },
          { text: "The other half." },
        ],
        steps: [{ relation: "undercut", premises: [{ text: "A doubt." }] }],
      },
      { relation: "attack", premises: [{ text: "A counterpoint." }] },
    ],
  },
]);

function laidOut({ tree, words }: typeof SMALL): Layout {
  return hangColumns({ tree, words, paneWidth: 900, folded: new Set() });
}

function pinned(of: typeof SMALL, pins: Readonly<Record<string, Point>>): Layout {
  return pinBoxes(laidOut(of), of.tree, (key) => pins[key] ?? null);
}

const at = (layout: Layout, key: string) => layout.boxes.find((box) => box.key === key);

describe("pins", () => {
  it("leave a layout without any as it is", () => {
    const layout = laidOut(SMALL);
    expect(pinBoxes(layout, SMALL.tree, () => null)).toBe(layout);
  });

  it("put a card where it was put, with its linked premises and what hangs below", () => {
    const before = laidOut(SMALL);
    const [first, other, deep, doubt] = ["p1", "p3", "p2", "p4"].map((key) => at(before, key));
    const names = SMALL.tree.steps.get("s0")?.premiseKeys ?? [];
    const head = at(before, names[0] ?? "");
    const after = pinned(SMALL, { [names[0] ?? ""]: { x: 700, y: 500 } });
    expect(at(after, names[0] ?? "")).toMatchObject({ x: 700, y: 500 });
    for (const box of [first, other, deep, doubt]) {
      const now = at(after, box?.key ?? "");
      if (!(box && now && head)) continue;
      const belongs = now.x !== box.x || now.y !== box.y;
      const isCounterpoint = box.key === SMALL.tree.steps.get("s1")?.premiseKeys[0];
      expect(belongs).toBe(!isCounterpoint && box.key !== "p0");
      if (belongs) {
        expect({ x: now.x - box.x, y: now.y - box.y }).toEqual({
          x: 700 - head.x,
          y: 500 - head.y,
        });
      }
    }
    expect(after.width).toBeGreaterThanOrEqual(700 + (head?.width ?? 0));
  });

  it("draw every line orthogonally from the premises to what they bear on", () => {
    const key = SMALL.tree.steps.get("s0")?.premiseKeys[0] ?? "";
    const layout = pinned(SMALL, { [key]: { x: 640, y: 420 } });
    for (const wire of layout.wires) {
      for (let index = 1; index < wire.points.length; index += 1) {
        const [a, b] = [wire.points[index - 1], wire.points[index]];
        expect(a?.x === b?.x || a?.y === b?.y).toBe(true);
      }
    }
    const main = at(layout, "p0");
    const end = layout.wires.find((wire) => wire.inferenceId === "s0")?.points.at(-1);
    if (!(main && end)) throw new Error("The step is drawn.");
    expect(end.x).toBeGreaterThanOrEqual(main.x);
    expect(end.x).toBeLessThanOrEqual(main.x + main.width);
    expect([main.y, main.y + main.height]).toContain(end.y);
  });

  it("keep what they move inside the drawing", () => {
    const layout = pinned(SMALL, { p0: { x: -5000, y: -5000 } });
    for (const box of layout.boxes) {
      expect(box.x).toBeGreaterThanOrEqual(0);
      expect(box.y).toBeGreaterThanOrEqual(0);
    }
  });

  it("hold for nested pins, chains and large maps", () => {
    const chain = chainTree(3000);
    const [first, second] = chain.tree.order.slice(1);
    const layout = hangColumns({ ...chain, paneWidth: 900, folded: new Set() });
    const pins: Record<string, Point> = {
      [first ?? ""]: { x: 300, y: 300 },
      [second ?? ""]: { x: 900, y: 100 },
    };
    const after = pinBoxes(layout, chain.tree, (key) => pins[key] ?? null);
    expect(at(after, second ?? "")).toMatchObject({ x: 900, y: 100 });
    const large = randomTree(2000, 7);
    const broad = hangColumns({ ...large, paneWidth: 900, folded: new Set() });
    const key = large.tree.order.find((each) => large.tree.places.get(each)?.stub === false) ?? "";
    const moved = pinBoxes(broad, large.tree, (each) => (each === key ? { x: 40, y: 60 } : null));
    expect(at(moved, key)).toMatchObject({ x: 40, y: 60 });
  });
});
