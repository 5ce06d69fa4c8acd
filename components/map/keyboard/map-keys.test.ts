import { describe, expect, it } from "vitest";
import { readingTree } from "@/lib/argument/reading-tree";
import { graphOf, idOf, statement, step } from "@/lib/argument/testing/build";
import type { Selection } from "@/lib/client/desk-types";
import { canBeMapKey } from "./can-be-map-key";
import { type MapAction, type MapKeyContext, mapKeyAction } from "./map-keys";

// main <- (a & b), main <- c (attack); a <- a1; the step from a & b is doubted by d.
const graph = graphOf(
  ...["main", "a", "b", "c", "a1", "d"].map((name) => statement(name)),
  step("ab", "support", ["a", "b"], "main"),
  step("cm", "attack", ["c"], "main"),
  step("a1a", "support", ["a1"], "a"),
  step("doubt", "attack", ["d"], "step:ab"),
);
const tree = readingTree(graph);

function at(name: string): Selection {
  return { type: "statement", id: idOf(name), placeKey: idOf(name) };
}

function onStep(name: string): Selection {
  return { type: "inference", id: idOf(name) };
}

function press(
  key: string,
  selection: Selection | null,
  more: Partial<MapKeyContext> = {},
): MapAction | null {
  const context = {
    tree,
    selection,
    folded: new Set<string>(),
    focusKey: null,
    singleKeys: true,
    ...more,
  };
  return mapKeyAction({ key, modified: false }, context);
}

function goesTo(
  key: string,
  from: Selection | null,
  more: Partial<MapKeyContext> = {},
): string | null {
  const action = press(key, from, more);
  return action?.do === "select"
    ? action.selection.type === "statement"
      ? action.selection.placeKey
      : `step ${(action.selection as { id: string }).id}`
    : null;
}

describe("keys in the map", () => {
  it("go to the main claim first, whichever arrow it is", () => {
    for (const key of ["ArrowDown", "ArrowUp", "ArrowLeft", "ArrowRight"]) {
      expect(goesTo(key, null)).toBe(idOf("main"));
    }
  });

  it("go right into the argument and left to what a card bears on", () => {
    expect(goesTo("ArrowRight", at("main"))).toBe(idOf("a"));
    expect(goesTo("ArrowRight", at("a"))).toBe(idOf("a1"));
    expect(goesTo("ArrowLeft", at("a1"))).toBe(idOf("a"));
    expect(goesTo("ArrowLeft", at("b"))).toBe(idOf("main"));
    expect(goesTo("ArrowLeft", at("main"))).toBe(idOf("main"));
  });

  it("go from a doubt to the step that it doubts, which hangs below the step's last premise", () => {
    expect(goesTo("ArrowRight", at("b"))).toBe(idOf("d"));
    expect(goesTo("ArrowLeft", at("d"))).toBe(`step ${idOf("ab")}`);
  });

  it("go up and down between siblings, and never end in nothing", () => {
    expect(goesTo("ArrowDown", at("a"))).toBe(idOf("b"));
    expect(goesTo("ArrowDown", at("b"))).toBe(idOf("c"));
    expect(goesTo("ArrowUp", at("c"))).toBe(idOf("b"));
    expect(goesTo("ArrowUp", at("a"))).toBe(idOf("main"));
    expect(goesTo("ArrowDown", at("a1"))).toBe(idOf("b"));
    expect(goesTo("ArrowDown", at("c"))).toBe(idOf("c"));
  });

  it("open a fold before they go into it", () => {
    const folded = new Set([idOf("a")]);
    expect(press("ArrowRight", at("a"), { folded })).toEqual({ do: "toggle-fold", key: idOf("a") });
    expect(press("Enter", at("a"))).toEqual({ do: "toggle-fold", key: idOf("a") });
    expect(press(" ", at("b"))).toEqual({ do: "toggle-fold", key: idOf("b") });
    expect(press("Enter", at("c"))).toBeNull();
  });

  it("change between a card and its step", () => {
    expect(goesTo("i", at("b"))).toBe(`step ${idOf("ab")}`);
    expect(goesTo("i", onStep("ab"))).toBe(idOf("a"));
    expect(goesTo("i", at("main"))).toBe(`step ${idOf("ab")}`);
  });

  it("walk from step to step", () => {
    expect(goesTo("ArrowDown", onStep("ab"))).toBe(`step ${idOf("cm")}`);
    expect(goesTo("ArrowUp", onStep("ab"))).toBe(`step ${idOf("ab")}`);
    expect(goesTo("ArrowLeft", onStep("ab"))).toBe(idOf("main"));
    expect(goesTo("ArrowLeft", onStep("doubt"))).toBe(`step ${idOf("ab")}`);
    expect(goesTo("ArrowRight", onStep("doubt"))).toBe(idOf("d"));
  });

  it("go to the first and to the last card that is drawn", () => {
    expect(goesTo("Home", at("c"))).toBe(idOf("main"));
    expect(goesTo("End", at("a"))).toBe(idOf("c"));
    expect(goesTo("End", at("a"), { folded: new Set([idOf("main")]) })).toBe(idOf("main"));
  });

  it("focus on a branch and leave it", () => {
    expect(press("f", at("a"))).toEqual({ do: "focus", key: idOf("a") });
    expect(press("f", at("a"), { focusKey: idOf("a") })).toEqual({ do: "focus", key: null });
    expect(press("f", null)).toBeNull();
  });

  it("read on, search, zoom and change the view by single keys", () => {
    expect(press("n", null)).toEqual({ do: "read", by: 1 });
    expect(press("p", null)).toEqual({ do: "read", by: -1 });
    expect(press("/", null)).toEqual({ do: "search" });
    expect(press("o", null)).toEqual({ do: "change-view" });
    expect(press("+", null)).toEqual({ do: "zoom", to: "in" });
    expect(press("-", null)).toEqual({ do: "zoom", to: "out" });
    expect(press("0", null)).toEqual({ do: "zoom", to: "fit" });
    expect(press("1", null)).toEqual({ do: "zoom", to: "actual" });
  });

  it("leave single keys alone where they are switched off, and keys with Ctrl always", () => {
    expect(press("n", at("a"), { singleKeys: false })).toBeNull();
    expect(goesTo("ArrowRight", at("main"), { singleKeys: false })).toBe(idOf("a"));
    const context = {
      tree,
      selection: null,
      folded: new Set<string>(),
      focusKey: null,
      singleKeys: true,
    };
    expect(mapKeyAction({ key: "f", modified: true }, context)).toBeNull();
  });

  it("start anew where the selected place is gone", () => {
    expect(goesTo("ArrowDown", at("gone"))).toBe(idOf("main"));
    expect(goesTo("ArrowDown", onStep("gone"))).toBe(idOf("main"));
  });
});

describe("a key that comes before the map's keys are fetched", () => {
  const signs = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
  const named = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "Enter"];
  const others = ["Escape", "Tab", "Delete", "Backspace", "F2", "PageDown"];
  const selections = [null, at("a"), at("main"), onStep("ab")];

  it.each([true, false])(
    "waits exactly where it can be the map's; single keys: %s",
    (singleKeys) => {
      for (const key of [...signs, ...named, ...others]) {
        const acts = selections.some((selection) => press(key, selection, { singleKeys }) !== null);
        expect([key, canBeMapKey(key, singleKeys)]).toEqual([key, acts]);
      }
    },
  );
});
