"use client";
// The layout of what is shown, computed once for each argument, fold, width, kind and focus.
import { useDeferredValue, useMemo } from "react";
import type { ReadingTree } from "@/lib/argument/reading-types";
import { hangColumns } from "@/lib/layout/hang-columns";
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
}

/** The layout; it is worked out between other things, and the last one stands until then. */
export function useMapLayout(wishes: LayoutWishes): Layout {
  const { tree, facts, folded, focusKey, paneWidth } = wishes;
  return useMemo(() => {
    const root = focusKey !== null && tree.places.has(focusKey) ? focusKey : undefined;
    return hangColumns({
      tree,
      words: facts.words,
      paneWidth: drawingWidth(paneWidth),
      folded,
      ...(root ? { root } : {}),
    });
  }, [tree, facts, folded, focusKey, paneWidth]);
}
