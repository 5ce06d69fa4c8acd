// Where one reads stays where it is when a new version of the brief takes the place of the old one.
import { type RefObject, useLayoutEffect } from "react";

/** What stood at the top of the pane: the words of its block, and how far below the top that block began. */
export interface ReadingPlace {
  readonly words: string | null;
  readonly below: number;
  readonly top: number;
}

const BLOCKS = ".brief-text > *";

/** Goes to the place that `kept` holds, and writes there where one was when the text goes. */
export function useKeptPlace(
  scroller: RefObject<HTMLElement | null>,
  kept: RefObject<ReadingPlace | null>,
): void {
  useLayoutEffect(() => {
    const pane = scroller.current;
    if (!pane) return;
    if (kept.current) goBack(pane, kept.current);
    return () => {
      kept.current = placeIn(pane);
    };
  }, [scroller, kept]);
}

function placeIn(pane: HTMLElement): ReadingPlace {
  const { top } = pane.getBoundingClientRect();
  const block = [...pane.querySelectorAll(BLOCKS)].find(
    (each) => each.getBoundingClientRect().bottom > top,
  );
  const below = block ? block.getBoundingClientRect().top - top : 0;
  return { words: block?.textContent ?? null, below, top: pane.scrollTop };
}

/** The same block where the new text has it, else as far down as before. */
function goBack(pane: HTMLElement, { words, below, top }: ReadingPlace): void {
  pane.scrollTop = top;
  if (top === 0) return;
  const same = [...pane.querySelectorAll(BLOCKS)].find((each) => each.textContent === words);
  if (!same) return;
  pane.scrollTop += same.getBoundingClientRect().top - pane.getBoundingClientRect().top - below;
}
