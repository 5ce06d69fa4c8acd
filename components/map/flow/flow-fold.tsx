"use client";
// A fold in flow: a <details> with everything it hides for who has no JavaScript; with it the map folds itself.
import { createContext, type ReactNode, useContext, useMemo } from "react";
import { foldWords } from "@/lib/layout/fold-counts";
import type { Box, Fold, Layout } from "@/lib/layout/types";
import { useMapFacts } from "../map-facts-context";
import { useMarks } from "../map-marks";
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

/** Whether one is within a fold's branch: a <noscript> cannot hold another. */
const InBranch = createContext(false);

/** The chip, and below it the branch. */
export function FlowFold({ fold, left, box, drawBranch }: FlowFoldProps) {
  const inset = box ? fold.x - box.x : 0;
  const words = foldWords(fold);
  const facts = useMapFacts();
  const marks = useMarks();
  const isLarge = facts.tree.places.size > LARGE;
  return (
    <details
      className="map-fold"
      style={{ marginLeft: left - inset }}
      // Somebody may open it before the scripts are there.
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
      <WithoutScript>
        {isLarge ? (
          <PlainBranch placeKey={fold.key} />
        ) : (
          box && <Branch fold={fold} width={box.width} drawBranch={drawBranch} />
        )}
      </WithoutScript>
    </details>
  );
}

/** With JavaScript neither the browser nor React makes anything of it: no card is made to be thrown away. */
function WithoutScript({ children }: { readonly children: ReactNode }) {
  if (useContext(InBranch)) return children;
  return (
    <noscript>
      <InBranch value={true}>{children}</InBranch>
    </noscript>
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
