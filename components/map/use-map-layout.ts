"use client";
// The layout of what is shown, computed once for each argument, fold, width, kind and focus.
import { use, useDeferredValue, useMemo } from "react";
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { Id, Position } from "@/lib/argument/records";
import { late } from "@/lib/client/late";
import { cardSize } from "@/lib/layout/card-size";
import { hangColumns } from "@/lib/layout/hang-columns";
import type { layoutTree } from "@/lib/layout/layout-tree";
import type { pinBoxes } from "@/lib/layout/pin-boxes";
import type { Layout, LayoutKind } from "@/lib/layout/types";
import type { MapFacts } from "./card-facts";
import { drawingWidth } from "./map-measures";

const loadPinBoxes = late(() => import("@/lib/layout/pin-boxes"));

const loadTreeLayout = late(() => import("@/lib/layout/layout-tree"));

export interface LayoutWishes {
  readonly tree: ReadingTree;
  readonly facts: MapFacts;
  readonly folded: ReadonlySet<string>;
  readonly focusKey: string | null;
  readonly kind: LayoutKind;
  readonly paneWidth: number;
  /** Heights of cards that the reader's own text spacing made grow, by place key. */
  readonly grown: ReadonlyMap<string, number>;
  /** Where cards were put by hand; empty where the pane has no room for that. */
  readonly pins: ReadonlyMap<Id, Position>;
}

let trees: Promise<typeof layoutTree> | null = null;

/** The layouts of trees, fetched for who chose one; the server has them at hand. */
function loadTrees(): Promise<typeof layoutTree> {
  trees ??= loadTreeLayout().then((module) => module.layoutTree);
  return trees;
}

let pinning: Promise<typeof pinBoxes> | null = null;

/** What moves pinned cards, fetched for the maps that have any. */
function loadPinning(): Promise<typeof pinBoxes> {
  pinning ??= loadPinBoxes().then((module) => module.pinBoxes);
  return pinning;
}

/** From so many places on the layout waits until the browser has answered whatever was pressed. */
const LARGE = 2000;

/** The layout of these wishes; that of a large map follows when there is time, and the last one stands until then. */
export function useMapLayout(wishes: LayoutWishes): Layout {
  const later = useDeferredValue(wishes);
  const isLarge = wishes.tree.places.size > LARGE;
  const { tree, facts, folded, focusKey, kind, paneWidth, grown, pins } = isLarge ? later : wishes;
  const layTree = kind === "hung" ? null : use(loadTrees());
  const pin = pins.size === 0 || focusKey !== null ? null : use(loadPinning());
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
    const layout = kind === "hung" || !layTree ? hangColumns(input) : layTree(input, kind);
    return pin ? pin(layout, tree, (key) => pins.get(key) ?? null) : layout;
  }, [tree, facts, folded, focusKey, kind, paneWidth, grown, layTree, pin, pins]);
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
