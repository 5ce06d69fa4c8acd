// Finds what is repeated at the top and the foot of pages, and their numbers.
import { median, type PdfItem, type PdfPage, type PdfRow, rowsOf, wordsOfRow } from "./pdf-page";

/** How many rows from an edge may be running heads. */
const EDGE_ROWS = 3;
/** How far a head may wander from page to page, in points. */
const WANDER = 4;

const PAGE_NUMBER =
  /^[-–—\s|]*(p(age|\.)?|seite|s\.|página|pagina)?\s*(\d{1,4}|[ivxlc]{1,7})(\s*(of|\/|von|de)\s*\d{1,4})?[-–—\s|.]*$/i;

/** What browsers write above and below a page that they print. */
const PRINTED =
  /^(https?|file):\/\/\S+(\s+\d+\/\d+)?$|^\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s+\d{1,2}:\d{2}/;

interface Edge {
  readonly page: number;
  readonly row: PdfRow;
  readonly words: string;
  readonly key: string;
  /** From the edge of the page that it is near. */
  readonly away: number;
}

export interface WithoutHeads {
  readonly pages: readonly PdfPage[];
  /** How many pages had something taken. */
  readonly touched: number;
}

/** The pages without running heads, running feet and page numbers. */
export function dropHeads(pages: readonly PdfPage[]): WithoutHeads {
  const rows = pages.map(({ items }) => rowsOf(items));
  const gone = new Set<PdfItem>();
  const touched = new Set<number>();
  const drop = ({ page, row }: Edge) => {
    for (const item of row.items) gone.add(item);
    touched.add(page);
  };
  for (const fromTop of [true, false]) {
    const edges = pages.flatMap((page, at) => edgesOf(page, at, rows[at] ?? [], fromTop));
    for (const edge of repeated(edges, pages.length)) drop(edge);
    for (const edge of sameHeight(edges, rows)) drop(edge);
    for (const edge of edges) if (isLoneNumber(edge, rows[edge.page] ?? [], gone)) drop(edge);
  }
  return {
    pages: pages.map((page) => ({ ...page, items: page.items.filter((item) => !gone.has(item)) })),
    touched: touched.size,
  };
}

function edgesOf(page: PdfPage, at: number, rows: readonly PdfRow[], fromTop: boolean): Edge[] {
  // The whole of a short page is near both edges; only the outermost row of it can be a head.
  const count = rows.length > 2 * EDGE_ROWS ? EDGE_ROWS : 1;
  const outer = fromTop ? rows.slice(0, count) : rows.slice(-count);
  return outer
    .map((row) => {
      const words = wordsOfRow(row);
      const away = fromTop ? row.y : page.height - row.y;
      return { page: at, row, words, key: keyOf(words), away };
    })
    .filter(({ away }) => away < 0.2 * page.height);
}

/** Numbers change from page to page; all else of a head stays. */
function keyOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/\d+/g, "#")
    .replace(/(^|\s)[ivxlc]+(?=\s|$)/g, "$1#")
    .replace(/\s+/g, "");
}

function groupsOf(edges: readonly Edge[]): Edge[][] {
  const groups = new Map<string, Edge[]>();
  for (const edge of edges) groups.set(edge.key, [...(groups.get(edge.key) ?? []), edge]);
  return [...groups.values()];
}

/** Rows that say the same at the same height of several pages. */
function repeated(edges: readonly Edge[], pages: number): Edge[] {
  return groupsOf(edges).flatMap((same) => {
    const middle = median(same.map(({ away }) => away));
    const near = same.filter(({ away }) => Math.abs(away - middle) <= WANDER);
    return new Set(near.map(({ page }) => page)).size >= (pages < 6 ? 2 : 3) ? near : [];
  });
}

/** Rows that stand apart at one height on most pages, whatever they say: heads that change with the chapter. */
function sameHeight(edges: readonly Edge[], rows: readonly (readonly PdfRow[])[]): Edge[] {
  const apart = edges.filter((edge) => {
    const all = rows[edge.page] ?? [];
    const at = all.indexOf(edge.row);
    return (at === 0 || at === all.length - 1) && standsApart(edge.row, all);
  });
  const middle = median(apart.map(({ away }) => away));
  const near = apart.filter(({ away }) => Math.abs(away - middle) <= WANDER);
  return near.length >= 3 && near.length >= 0.6 * rows.length ? near : [];
}

function standsApart(row: PdfRow, rows: readonly PdfRow[]): boolean {
  const at = rows.indexOf(row);
  const beside = at === 0 ? rows[1] : rows[at - 1];
  return beside !== undefined && Math.abs(beside.y - row.y) > 1.7 * Math.min(row.size, beside.size);
}

/** A number alone, or what a browser printed, apart from the text. */
function isLoneNumber(
  { row, words }: Edge,
  rows: readonly PdfRow[],
  gone: ReadonlySet<PdfItem>,
): boolean {
  if (!PAGE_NUMBER.test(words) && !PRINTED.test(words)) return false;
  const left = rows.filter((each) => each === row || !each.items.some((item) => gone.has(item)));
  const at = left.indexOf(row);
  return (at === 0 || at === left.length - 1) && standsApart(row, left);
}
