// Where the bar stands beside a selection: below it or above it, never on it.

export interface BarInput {
  /** The selection, in pixels from the top of the scrolled content and from its left edge. */
  readonly selection: { readonly top: number; readonly bottom: number; readonly middle: number };
  /** The stretch of the content that is in sight, and the content's width. */
  readonly view: { readonly top: number; readonly bottom: number; readonly width: number };
  readonly bar: { readonly width: number; readonly height: number };
  /** Room to leave, larger below a finger's selection handles. */
  readonly gap: number;
}

export interface BarPlace {
  readonly left: number;
  readonly top: number;
  /** How far the content must scroll for the bar to be in sight; 0 where it is. */
  readonly scrollBy: number;
}

const EDGE = 8;

/** Below the selection where there is room, else above, else below with the content scrolled. */
export function placeBar({ selection, view, bar, gap }: BarInput): BarPlace {
  const furthest = Math.max(EDGE, view.width - bar.width - EDGE);
  const left = Math.min(Math.max(EDGE, selection.middle - bar.width / 2), furthest);
  const below = selection.bottom + gap;
  if (below + bar.height + EDGE <= view.bottom && below >= view.top)
    return { left, top: below, scrollBy: 0 };
  const above = selection.top - EDGE - bar.height;
  if (above >= view.top + EDGE && above + bar.height <= view.bottom)
    return { left, top: above, scrollBy: 0 };
  const hidden = below + bar.height + EDGE - view.bottom;
  return { left, top: below, scrollBy: hidden > 0 ? hidden : Math.min(0, below - EDGE - view.top) };
}
