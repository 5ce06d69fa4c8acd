// Turns placed boxes into a page: which stand below one another, and which side by side. Pure.
import type { Box, Fold, Layout } from "@/lib/layout/types";

/** A card or a chip with its place in the drawing. */
export type FlowItem =
  | ({ readonly type: "card"; readonly box: Box } & Rect)
  | ({ readonly type: "fold"; readonly fold: Fold } & Rect);

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type FlowPart = FlowItem | FlowColumns;

/** Regions side by side; `y` is their common top. */
export interface FlowColumns {
  readonly type: "columns";
  readonly y: number;
  readonly bottom: number;
  readonly columns: readonly FlowRegion[];
}

/** Parts below one another. */
export interface FlowRegion {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly bottom: number;
  readonly parts: readonly FlowPart[];
}

/** The page of a layout of hung columns; without its first card where that one stands above the page already. */
export function flowRegions(layout: Layout, withoutHead = false): FlowRegion {
  const [head, ...rest] = layout.boxes;
  const top = withoutHead && head ? bottomOf(head) : 0;
  const boxes = withoutHead ? rest : layout.boxes;
  const items: FlowItem[] = [
    ...boxes.map((box) => ({ type: "card", box, ...rectOf(box) }) as const),
    ...layout.folds.map((fold) => ({ type: "fold", fold, ...rectOf(fold) }) as const),
  ];
  items.sort((a, b) => a.y - b.y || a.x - b.x);
  return region(items, { x: 0, y: top, width: layout.width, height: layout.height - top });
}

function rectOf({ x, y, width, height }: Rect): Rect {
  return { x, y, width, height };
}

function region(items: readonly FlowItem[], frame: Rect): FlowRegion {
  const parts: FlowPart[] = [];
  let at = 0;
  while (at < items.length) {
    const rest = items.slice(at);
    const first = rest[0];
    if (!first) break;
    const second = rest[1];
    if (!second || second.y >= bottomOf(first)) {
      parts.push(first);
      at += 1;
      continue;
    }
    const taken = sideBySide(rest);
    parts.push(taken > 0 ? columnsOf(rest.slice(0, taken), frame) : first);
    at += Math.max(1, taken);
  }
  return { x: frame.x, y: frame.y, width: frame.width, bottom: frame.y + frame.height, parts };
}

/** How many items, from the top, form columns: as many as can be parted by vertical cuts; 0 where none can. */
function sideBySide(items: readonly FlowItem[]): number {
  const ends: number[] = [];
  let bottom = Number.NEGATIVE_INFINITY;
  items.forEach((item, index) => {
    if (item.y >= bottom && index > 0) ends.push(index);
    bottom = Math.max(bottom, bottomOf(item));
  });
  ends.push(items.length);
  return ends.reverse().find((end) => cutsOf(items.slice(0, end)).length > 0) ?? 0;
}

/** Right edges of the columns before the last: the room up to the next cards, with its lines, is the next one's. */
function cutsOf(items: readonly FlowItem[]): number[] {
  const sorted = [...items].sort((a, b) => a.x - b.x);
  const cuts: number[] = [];
  let right = 0;
  sorted.forEach((item, index) => {
    if (index > 0 && item.x >= right) cuts.push(right);
    right = Math.max(right, rightOf(item));
  });
  return cuts;
}

function columnsOf(items: readonly FlowItem[], frame: Rect): FlowColumns {
  const y = Math.min(...items.map((item) => item.y));
  const bottom = Math.max(...items.map(bottomOf));
  const edges = [frame.x, ...cutsOf(items), frame.x + frame.width];
  const columns = edges.slice(0, -1).map((x, index) => {
    const end = edges[index + 1] ?? x;
    const inside = items.filter((item) => item.x >= x && item.x < end);
    return region(inside, { x, y, width: end - x, height: bottom - y });
  });
  return { type: "columns", y, bottom, columns };
}

/** Lower edge of an item. */
export function bottomOf(item: Rect): number {
  return item.y + item.height;
}

function rightOf(item: Rect): number {
  return item.x + item.width;
}
