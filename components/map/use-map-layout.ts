"use client";
// The layout of what is shown, computed once for each argument, fold, width, kind and focus.
import { use, useDeferredValue, useMemo } from "react";
import type { ReadingTree } from "@/lib/argument/reading-types";
import { cardSize } from "@/lib/layout/card-size";
import { hangColumns } from "@/lib/layout/hang-columns";
import type { layoutTree } from "@/lib/layout/layout-tree";
import type { Layout, LayoutKind } from "@/lib/layout/types";
import type { MapFacts } from "./card-facts";
import { drawingWidth } from "./map-measures";

export interface LayoutWishes {
  readonly tree: ReadingTree;
  readonly facts: MapFacts;
  readonly folded: ReadonlySet<string>;
  readonly focusKey: string | null;
  readonly kind: LayoutKind;
  readonly paneWidth: number;
  /** Heights of cards that the reader's own text spacing made grow, by place key. */
  readonly grown: ReadonlyMap<string, number>;
}

let trees: Promise<typeof layoutTree> | null = null;

/** The layouts of trees, fetched for who chose one; the server has them at hand. */
function loadTrees(): Promise<typeof layoutTree> {
  trees ??= import("@/lib/layout/layout-tree").then((module) => module.layoutTree);
  return trees;
}

/** From so many places on the layout waits until the browser has answered whatever was pressed. */
const LARGE = 2000;

/** The layout of these wishes; that of a large map follows when there is time, and the last one stands until then. */
export function useMapLayout(wishes: LayoutWishes): Layout {
  const later = useDeferredValue(wishes);
  const isLarge = wishes.tree.places.size > LARGE;
  const { tree, facts, folded, focusKey, kind, paneWidth, grown } = isLarge ? later : wishes;
  const layTree = kind === "hung" ? null : use(loadTrees());
  return useMemo(() => {
    const root = focusKey !== null && tree.places.has(focusKey) ? focusKey : undefined;
    const input = {
      tree,
      words: facts.words,
      paneWidth: drawingWidth(paneWidth),
      folded: root === undefined ? folded : without(folded, root),
      ...(root === undefined ? {} : { root }),
      ...(grown.size === 0 ? {} : { measure: measureGrown(facts, grown) }),
    };
    return kind === "hung" || !layTree ? hangColumns(input) : layTree(input, kind);
  }, [tree, facts, folded, focusKey, kind, paneWidth, grown, layTree]);
}

/** What one focuses on is open. */
function without(folded: ReadonlySet<string>, key: string): ReadonlySet<string> {
  if (!folded.has(key)) return folded;
  const rest = new Set(folded);
  rest.delete(key);
  return rest;
}

function measureGrown(facts: MapFacts, grown: ReadonlyMap<string, number>) {
  return (key: string, width: number) =>
    Math.max(grown.get(key) ?? 0, cardSize(facts.words(key), width).height);
}
