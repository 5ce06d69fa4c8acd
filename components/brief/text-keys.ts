// Which keys are the text's own while the focus is in it; what they do is fetched after the first picture.
import type { KeyboardEvent } from "react";

export interface TextPress {
  /** Letters small. */
  readonly key: string;
  readonly shift: boolean;
}

/** Sentence by sentence, first and last, the bar, and letting go; with Shift too. */
export const WALKING_KEYS: ReadonlySet<string> = new Set([
  ..."jk",
  ...["ArrowDown", "ArrowUp", "Home", "End", "Enter", "Escape"],
]);

/** Letters that begin an annotation or build the argument; never with Shift. */
export const BEGINNING_KEYS: ReadonlySet<string> = new Set("qoecuhmrvldb");

/** The press where it is the text's, else null: then it goes on to the desk and the browser. */
export function textPress(
  event: KeyboardEvent<HTMLElement>,
  singleKeys: boolean,
): TextPress | null {
  const elsewhere = event.target !== event.currentTarget;
  if (event.ctrlKey || event.metaKey || event.altKey || elsewhere) return null;
  const { shiftKey: shift } = event;
  const single = event.key.length === 1;
  if (single && !singleKeys) return null;
  const key = single ? event.key.toLowerCase() : event.key;
  return WALKING_KEYS.has(key) || (!shift && BEGINNING_KEYS.has(key)) ? { key, shift } : null;
}
