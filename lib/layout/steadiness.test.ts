import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hangColumns } from "./hang-columns";
import { randomTree, type Shape, type StepShape, treeOf } from "./testing/test-trees";
import type { Box, Layout } from "./types";

const RUNS = { seed: 20221122, numRuns: 80 };

function byKey(layout: Layout): Map<string, Box> {
  return new Map(layout.boxes.map((box) => [box.key, box]));
}

const reason = (text: string, steps: readonly StepShape[] = []): StepShape => ({
  relation: "support",
  premises: [{ text, steps }],
});

describe("steadiness of hung columns", () => {
  it("moves nothing sideways when a fold opens, and nothing above it", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 5, max: 120 }),
        fc.integer({ min: 0, max: 1e6 }),
        fc.nat(),
        (size, seed, chosen) => {
          const { tree, words } = randomTree(size, seed);
          const key = tree.order[chosen % tree.order.length] ?? "";
          const input = { tree, words, paneWidth: 2400 };
          const open = hangColumns({ ...input, folded: new Set() });
          const closed = hangColumns({ ...input, folded: new Set([key]) });
          const before = byKey(closed);
          const at = before.get(key);
          for (const box of open.boxes) {
            const old = before.get(box.key);
            if (old === undefined) continue;
            expect([box.key, box.x, box.width]).toEqual([old.key, old.x, old.width]);
            if (at !== undefined && old.y <= at.y)
              expect([box.key, box.y]).toEqual([old.key, old.y]);
          }
        },
      ),
      RUNS,
    );
  });

  it("keeps every branch in its column when a statement is added", () => {
    const branch = (name: string, count: number) =>
      reason(
        name,
        Array.from({ length: count }, (_, at) => reason(`${name} ${at}`)),
      );
    const branches = [branch("First", 5), branch("Second", 5), branch("Third", 5)];
    const before = treeOf([{ text: "Main", steps: branches }]);
    const options = { paneWidth: 1200, folded: new Set<string>() };
    const first = hangColumns({ ...before, ...options });
    const grown: Shape = { text: "Main", steps: [...branches, branch("Fourth", 9)] };
    const after = treeOf([grown]);
    const keep = {
      columns: first.assignment.columns,
      spans: new Map(
        [...first.assignment.spans].map(([key, span]) => [
          keyOf(after, before.words(key).text),
          span,
        ]),
      ),
    };
    const second = hangColumns({ ...after, ...options, keep });
    for (const [key, span] of keep.spans) expect(second.assignment.spans.get(key)).toEqual(span);
    const x = new Map(second.boxes.map((box) => [after.words(box.key).text, box.x]));
    // The last column takes the new branch in, and gets a gutter; nothing moves in the others.
    for (const box of first.boxes) {
      const { text } = before.words(box.key);
      if (!text.startsWith("Third")) expect([text, x.get(text)]).toEqual([text, box.x]);
    }
  });
});

function keyOf(given: ReturnType<typeof treeOf>, text: string): string {
  return given.tree.order.find((key) => given.words(key).text === text) ?? "";
}
