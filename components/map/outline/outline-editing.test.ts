// Keys of editing, and where a new row stands and what it bears on.
import { describe, expect, it } from "vitest";
import { readingTree } from "@/lib/argument/reading-tree";
import { graphOf, idOf, statement, step } from "@/lib/argument/testing/build";
import { childDraft, draftIndex, siblingDraft } from "./outline-draft";
import { outlineWish } from "./outline-edit-keys";
import { outlineItems } from "./outline-items";

const graph = graphOf(
  ...["main", "a", "b", "c", "a1"].map((name) => statement(name)),
  step("ab", "support", ["a", "b"], "main"),
  step("cm", "attack", ["c"], "main"),
  step("a1a", "support", ["a1"], "a"),
);
const tree = readingTree(graph);
const known = { graph, tree };
const items = outlineItems(tree, new Set());
const row = (name: string) => {
  const found = items.find(
    (item) => item.rowId === idOf(name) || item.rowId === `step:${idOf(name)}`,
  );
  if (!found) throw new Error(`There is no row ${name}.`);
  return found;
};
const press = (key: string, more = {}) =>
  outlineWish({ key, shift: false, alt: false, ctrl: false, ...more }, true);

describe("editing keys of the outline", () => {
  it("are those of any outliner, with a sign for each relation", () => {
    expect(press("Enter")).toEqual({ do: "sibling" });
    expect(press("Tab")).toEqual({ do: "lower" });
    expect(press("Tab", { shift: true })).toEqual({ do: "raise" });
    expect(press("F2")).toEqual({ do: "rename" });
    expect(press("~")).toEqual({ do: "child", relation: "doubt" });
    expect(press("ArrowUp", { alt: true })).toEqual({ do: "order" });
    expect(press("ArrowUp")).toBeNull();
    expect(press("Tab", { alt: true })).toBeNull();
    expect(press("Enter", { ctrl: true })).toBeNull();
  });

  it("leave letters and signs alone where single keys are off", () => {
    for (const key of ["e", "+", "-", "&", "~"]) {
      expect(outlineWish({ key, shift: false, alt: false, ctrl: false }, false)).toBeNull();
    }
  });
});

describe("a new row", () => {
  it("beside a row bears on the same, behind all that hangs on its step", () => {
    const draft = siblingDraft(row("b"), known);
    expect(draft).toMatchObject({
      level: 3,
      relation: { type: "step", kind: "support", target: { type: "statement", id: idOf("main") } },
    });
    expect(draft && items[draftIndex(items, draft)]?.rowId).toBe(`step:${idOf("cm")}`);
    expect(siblingDraft(row("c"), known)?.relation).toMatchObject({ kind: "attack" });
    expect(siblingDraft(row("main"), known)).toMatchObject({
      level: 1,
      relation: { type: "claim" },
    });
  });

  it("below a row stands behind its branch", () => {
    const draft = childDraft(row("a"), "counterpoint", known);
    expect(draft).toMatchObject({
      level: 5,
      relation: { kind: "attack", target: { id: idOf("a") } },
    });
    expect(draft && items[draftIndex(items, draft)]?.rowId).toBe(idOf("b"));
  });

  it("links with a step and doubts it, where there is one", () => {
    expect(childDraft(row("b"), "linked", known)).toMatchObject({
      level: 3,
      relation: { type: "premise", inferenceId: idOf("ab") },
    });
    expect(childDraft(row("ab"), "doubt", known)).toMatchObject({
      level: 4,
      relation: { type: "step", kind: "attack", target: { type: "inference", id: idOf("ab") } },
    });
    expect(childDraft(row("main"), "linked", known)).toBeNull();
    expect(childDraft(row("main"), "doubt", known)).toBeNull();
  });

  it("stands at the end where its row is gone", () => {
    const draft = siblingDraft(row("c"), known);
    expect(draft && draftIndex([], draft)).toBe(0);
  });
});
