// Widths of columns: equal where that gives every card its least width, wider where depth asks for it.

import type { Columns } from "./assign-columns";
import { CARD } from "./card-size";
import { COLUMN, GAP } from "./gaps";
import { num } from "./num";
import type { LanePlan } from "./plan-lanes";

/** Columns for a pane of this width. */
export function columnsForPane(paneWidth: number): number {
  if (paneWidth >= COLUMN.three) return 3;
  return paneWidth >= COLUMN.two ? 2 : 1;
}

/** Least width of each column; places for which `counts` is false ask for nothing. */
export function leastWidths(
  columns: Columns,
  plan: LanePlan,
  counts: (place: number) => boolean,
): Float64Array {
  const least = new Float64Array(columns.count).fill(CARD.minWidth);
  for (let place = 0; place < columns.column.length; place++) {
    if (!counts(place) || (columns.span[place] ?? 1) > 1) continue;
    const column = num(columns.column, place);
    if (column < 0) continue;
    const width = num(plan.offset, place) + CARD.minWidth;
    if (width > num(least, column)) least[column] = width;
  }
  return least;
}

/** Width of all columns together. */
export function totalWidth(widths: Float64Array): number {
  let sum = GAP.column * Math.max(0, widths.length - 1);
  for (const width of widths) sum += width;
  return sum;
}

/** Shares a pane out: the narrow columns grow to one common width, none below its least, none above the greatest. */
export function shareWidths(least: Float64Array, paneWidth: number): Float64Array {
  const count = least.length;
  const greatest = count === 1 ? COLUMN.greatestAlone : COLUMN.greatest;
  const sorted = [...least].sort((a, b) => a - b);
  let room = paneWidth - GAP.column * (count - 1);
  let left = count;
  let level = 0;
  // Columns that need more than an equal share are served first; the rest share what is left.
  for (let at = count - 1; at >= 0; at--) {
    level = room / left;
    const most = num(sorted, at);
    if (most <= level) break;
    room -= most;
    left -= 1;
    level = 0;
  }
  const common = Math.min(greatest, Math.floor(level));
  return least.map((width) => Math.max(Math.ceil(width), common));
}
