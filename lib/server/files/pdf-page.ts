// What a page of a PDF holds: pieces of text where they stand.

/** A piece of text in one font. Lengths are points; `y` is that of the baseline, counted from the top of the page. */
export interface PdfItem {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
  readonly strong: boolean;
  readonly em: boolean;
  readonly rightToLeft: boolean;
  /** White space came before it. */
  readonly spaced: boolean;
}

export interface PdfPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
}

/** Items whose baselines lie together, from left to right. */
export interface PdfRow {
  readonly items: readonly PdfItem[];
  readonly y: number;
  readonly size: number;
  readonly x0: number;
  readonly x1: number;
}

/** The rows of these items, from the top. Raised and lowered signs belong to the row that they stand at. */
export function rowsOf(items: readonly PdfItem[]): PdfRow[] {
  const sorted = [...items].sort((a, b) => a.y - b.y);
  const rows: PdfItem[][] = [];
  let top: PdfItem | null = null;
  for (const item of sorted) {
    const near = top !== null && item.y - top.y <= 0.45 * Math.max(item.size, top.size);
    if (near) rows.at(-1)?.push(item);
    else rows.push([item]);
    if (!near || (top !== null && item.size > top.size)) top = item;
  }
  return rows.map(rowOf);
}

function rowOf(found: PdfItem[]): PdfRow {
  const items = found.sort((a, b) => a.x - b.x);
  const main = items.reduce((best, item) => (item.size > best.size + 0.1 ? item : best));
  return {
    items,
    y: main.y,
    size: main.size,
    x0: Math.min(...items.map(({ x }) => x)),
    x1: Math.max(...items.map(({ x, width }) => x + width)),
  };
}

/** Whether a space stands between two pieces of a row. */
export function hasGap(before: PdfItem, item: PdfItem): boolean {
  const gap =
    item.rightToLeft && before.x > item.x
      ? before.x - item.x - item.width
      : item.x - before.x - before.width;
  const size = Math.min(before.size, item.size);
  return gap > 0.22 * size || (item.spaced && gap > 0.05 * size);
}

/** What a row says, its pieces from left to right. */
export function wordsOfRow({ items }: PdfRow): string {
  return items
    .map((item, at) => {
      const before = items[at - 1];
      return before && hasGap(before, item) ? ` ${item.text}` : item.text;
    })
    .join("");
}

/** The middle one of some numbers; 0 for none. */
export function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;
}

/** The value that carries the most weight; `otherwise` for none. */
export function heaviest<K>(weighed: Iterable<readonly [K, number]>, otherwise: K): K {
  const sums = new Map<K, number>();
  for (const [key, weight] of weighed) sums.set(key, (sums.get(key) ?? 0) + weight);
  let best = otherwise;
  let most = 0;
  for (const [key, sum] of sums) {
    if (sum <= most) continue;
    best = key;
    most = sum;
  }
  return best;
}
