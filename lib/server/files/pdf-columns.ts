// Puts what stands on a page into reading order: columns from left to right, between lines that span them.
import { median, type PdfItem, type PdfRow, rowsOf } from "./pdf-page";

/** Rows that are read one after the other, with the edges that they keep to. */
export interface Flow {
  readonly rows: readonly PdfRow[];
  readonly left: number;
  readonly right: number;
}

/** Fewer rows than this beside each other are a table or chance. */
const FEWEST_ROWS = 5;
const DEEPEST = 4;

/** The flows of a page, in the order in which they are read. */
export function flowsOf(items: readonly PdfItem[], depth = 0): Flow[] {
  const rows = rowsOf(items);
  const gutter = depth < DEEPEST ? findGutter(rows) : null;
  if (gutter === null) return rows.length === 0 ? [] : [flowOf(rows)];
  return gutter.parts.flatMap(({ from, to, split }) => {
    const part = rows.slice(from, to);
    if (!split) return [flowOf(part)];
    const all = part.flatMap((row) => row.items);
    const left = all.filter((item) => item.x + item.width / 2 < gutter.x);
    const right = all.filter((item) => item.x + item.width / 2 >= gutter.x);
    const sides =
      all.filter(({ rightToLeft }) => rightToLeft).length > all.length / 2
        ? [right, left]
        : [left, right];
    return sides.flatMap((side) => flowsOf(side, depth + 1));
  });
}

function flowOf(rows: readonly PdfRow[]): Flow {
  return {
    rows,
    left: Math.min(...rows.map(({ x0 }) => x0)),
    right: Math.max(...rows.map(({ x1 }) => x1)),
  };
}

interface Part {
  readonly from: number;
  readonly to: number;
  readonly split: boolean;
}

interface Gutter {
  readonly x: number;
  readonly parts: readonly Part[];
}

/** The empty strip that the most rows keep clear of, with the rows that do; null for a page of one column. */
function findGutter(rows: readonly PdfRow[]): Gutter | null {
  if (rows.length < FEWEST_ROWS) return null;
  const x0 = Math.min(...rows.map((row) => row.x0));
  const x1 = Math.max(...rows.map((row) => row.x1));
  const clear = 0.4 * median(rows.map(({ size }) => size));
  let best: { readonly xs: number[]; readonly count: number } = { xs: [], count: 0 };
  for (let x = x0 + 0.15 * (x1 - x0); x <= x1 - 0.15 * (x1 - x0); x += 2) {
    const count = partsAt(rows, x, clear)
      .filter(({ split }) => split)
      .reduce((sum, { from, to }) => sum + to - from, 0);
    if (count > best.count) best = { xs: [x], count };
    else if (count === best.count && count > 0) best.xs.push(x);
  }
  if (best.count < FEWEST_ROWS) return null;
  // The middle of the first strip: more than one means more columns, which are found on the right side.
  const last = best.xs.findIndex((x, at) => (best.xs[at + 1] ?? Number.POSITIVE_INFINITY) - x > 3);
  const x = median(best.xs.slice(0, last + 1));
  return { x, parts: partsAt(rows, x, clear) };
}

/** Cuts the rows where they begin and cease to keep clear of `x`. */
function partsAt(rows: readonly PdfRow[], x: number, clear: number): Part[] {
  const parts: Part[] = [];
  for (let from = 0; from < rows.length; ) {
    const keeps = keepsClear(rows[from], x, clear);
    let to = from + 1;
    while (to < rows.length && keepsClear(rows[to], x, clear) === keeps) to += 1;
    parts.push({ from, to, split: keeps && isProse(rows.slice(from, to), x) });
    from = to;
  }
  return parts;
}

function keepsClear(row: PdfRow | undefined, x: number, clear: number): boolean {
  return (
    row?.items.every((item) => item.x >= x + clear || item.x + item.width <= x - clear) ?? false
  );
}

/** Both sides are wide and mostly filled: columns of text, and no table or list of numbers. */
function isProse(rows: readonly PdfRow[], x: number): boolean {
  if (rows.length < FEWEST_ROWS) return false;
  const sides = [
    rows.map((row) => row.items.filter((item) => item.x < x)),
    rows.map((row) => row.items.filter((item) => item.x >= x)),
  ].map((side) => side.filter((items) => items.length > 0));
  const extents = sides.map((side) => {
    const all = side.flat();
    return {
      x0: Math.min(...all.map((item) => item.x)),
      x1: Math.max(...all.map((item) => item.x + item.width)),
    };
  });
  const whole = (extents[1]?.x1 ?? 0) - (extents[0]?.x0 ?? 0);
  return sides.every((side, at) => {
    const { x0 = 0, x1 = 0 } = extents[at] ?? {};
    if (side.length < 2 || !(x1 - x0 > 0.18 * whole)) return false;
    const filled = side.map(
      (items) => items.reduce((sum, { width }) => sum + width, 0) / (x1 - x0),
    );
    return median(filled) > 0.55;
  });
}
