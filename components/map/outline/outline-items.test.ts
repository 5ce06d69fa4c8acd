import { describe, expect, it } from "vitest";
import { readingTree } from "@/lib/argument/reading-tree";
import { graphOf, idOf, statement, step } from "@/lib/argument/testing/build";
import { randomTree } from "@/lib/layout/testing/test-trees";
import { visiblePlaces } from "../keyboard/family";
import { outlineItems } from "./outline-items";
import { outlineMove, typeahead } from "./outline-keys";

const tree = readingTree(
  graphOf(
    ...["main", "a", "b", "c", "a1", "d"].map((name) => statement(name)),
    step("ab", "support", ["a", "b"], "main"),
    step("cm", "attack", ["c"], "main"),
    step("a1a", "support", ["a1"], "a"),
    step("doubt", "attack", ["d"], "step:ab"),
  ),
);
const NOTHING: ReadonlySet<string> = new Set();

function rows(folded = NOTHING) {
  return outlineItems(tree, folded).map((item) => `${item.level} ${item.rowId}`);
}

describe("the outline", () => {
  it("has a row for every statement and every step, premises below their step, doubts after them", () => {
    expect(rows()).toEqual([
      `1 ${idOf("main")}`,
      `2 step:${idOf("ab")}`,
      `3 ${idOf("a")}`,
      `4 step:${idOf("a1a")}`,
      `5 ${idOf("a1")}`,
      `3 ${idOf("b")}`,
      `3 step:${idOf("doubt")}`,
      `4 ${idOf("d")}`,
      `2 step:${idOf("cm")}`,
      `3 ${idOf("c")}`,
    ]);
  });

  it("counts positions among siblings, steps and premises alike", () => {
    const items = outlineItems(tree, NOTHING);
    const of = (rowId: string) => items.find((item) => item.rowId === rowId);
    expect(of(idOf("b"))).toMatchObject({ position: 2, setSize: 3 });
    expect(of(`step:${idOf("doubt")}`)).toMatchObject({ position: 3, setSize: 3 });
    expect(of(`step:${idOf("cm")}`)).toMatchObject({ position: 2, setSize: 2 });
  });

  it("shows the same places as the canvas, whatever is folded", () => {
    for (const seed of [1, 2, 3, 4]) {
      const { tree: grown } = randomTree(120, seed);
      const folded = new Set(grown.order.filter((_, at) => at % 7 === seed));
      const places = outlineItems(grown, folded).flatMap((item) =>
        item.type === "place" ? [item.key] : [],
      );
      expect(new Set(places)).toEqual(new Set(visiblePlaces(grown, folded)));
    }
  });
});

describe("keys in the outline", () => {
  const items = outlineItems(tree, NOTHING);
  const go = (key: string, from: string | null, list = items) => outlineMove(key, list, from);

  it("walk the rows", () => {
    expect(go("ArrowDown", idOf("main"))).toEqual({ do: "go", rowId: `step:${idOf("ab")}` });
    expect(go("ArrowUp", `step:${idOf("ab")}`)).toEqual({ do: "go", rowId: idOf("main") });
    expect(go("Home", idOf("c"))).toEqual({ do: "go", rowId: idOf("main") });
    expect(go("End", null)).toEqual({ do: "go", rowId: idOf("c") });
    expect(go("x", null)).toBeNull();
  });

  it("fold and unfold, go to the parent and to the first child", () => {
    expect(go("ArrowLeft", idOf("a"))).toEqual({ do: "fold", key: idOf("a") });
    expect(go("ArrowLeft", idOf("a1"))).toEqual({ do: "go", rowId: `step:${idOf("a1a")}` });
    expect(go("ArrowRight", `step:${idOf("ab")}`)).toEqual({ do: "go", rowId: idOf("a") });
    const folded = outlineItems(tree, new Set([idOf("a")]));
    expect(go("ArrowRight", idOf("a"), folded)).toEqual({ do: "fold", key: idOf("a") });
    expect(go("ArrowRight", idOf("c"))).toBeNull();
  });

  it("find a row by its first letters, around the end", () => {
    const words = [
      { rowId: "1", words: "Trade" },
      { rowId: "2", words: "Trust" },
      { rowId: "3", words: "Peace" },
    ];
    expect(typeahead("t", words, "1")).toBe("2");
    expect(typeahead("t", words, "2")).toBe("1");
    expect(typeahead("tru", words, "1")).toBe("2");
    expect(typeahead("tru", words, "2")).toBe("2");
    expect(typeahead("x", words, "1")).toBeNull();
  });
});
