"use client";
// A fold in flow: a <details> with everything it hides, until JavaScript takes over and folds the map itself.
import { type ReactNode, useMemo } from "react";
import { foldWords } from "@/lib/layout/fold-counts";
import type { Box, Fold, Layout } from "@/lib/layout/types";
import { useMapFacts } from "../map-facts-context";
import { useMarks } from "../map-marks";
import { useHydrated } from "../use-hydrated";
import { foldedBranch } from "./folded-branch";
import { PlainBranch } from "./plain-branch";

/** From so many places on what is folded is sent as plain lists, not as cards. */
const LARGE = 300;

interface FlowFoldProps {
  readonly fold: Fold;
  /** From the column's left edge to the chip. */
  readonly left: number;
  /** The folded place's own box. */
  readonly box: Box | undefined;
  readonly drawBranch: DrawBranch;
}

/** Draws what a fold hides: the columns that hold the fold, once more. */
export type DrawBranch = (layout: Layout) => ReactNode;

/** The chip, and below it the branch. */
export function FlowFold({ fold, left, box, drawBranch }: FlowFoldProps) {
  const hydrated = useHydrated();
  const inset = box ? fold.x - box.x : 0;
  const words = foldWords(fold);
  const facts = useMapFacts();
  const marks = useMarks();
  const isLarge = facts.tree.places.size > LARGE;
  return (
    <details
      className="map-fold"
      style={{ marginLeft: left - inset }}
      // A link into the fold makes the browser open it before the scripts are there.
      suppressHydrationWarning
    >
      <summary
        className="map-chip"
        data-fold-key={fold.key}
        aria-label={`${words} below “${facts.at(fold.key)?.name ?? ""}”`}
        tabIndex={marks.tabIndexOf(`fold:${fold.key}`)}
        style={{ marginLeft: inset, maxWidth: fold.width, minHeight: fold.height }}
      >
        {words}
      </summary>
      {!hydrated && box && !isLarge && (
        <Branch fold={fold} width={box.width} drawBranch={drawBranch} />
      )}
      {!hydrated && isLarge && <PlainBranch placeKey={fold.key} />}
    </details>
  );
}

interface BranchProps {
  readonly fold: Fold;
  readonly width: number;
  readonly drawBranch: DrawBranch;
}

function Branch({ fold, width, drawBranch }: BranchProps) {
  const { tree, words } = useMapFacts();
  const hidden = fold.reasons + fold.counterpoints;
  const layout = useMemo(
    () => foldedBranch(tree, words, fold.key, width, hidden),
    [tree, words, fold.key, width, hidden],
  );
  return drawBranch(layout);
}
