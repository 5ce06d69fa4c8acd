// Tables as rows of named cells; tables that only place things are none.
import "server-only";
import { attribute, elementsBelow, type HtmlElement, isElement, wordsBelow } from "./html-tree";

export interface Cell {
  /** What its column is called; empty where nothing says so. */
  readonly name: string;
  readonly cell: HtmlElement;
}

/** The rows that hold data, without the row of names; null for a table that only places what is in it. */
export function tableRows(table: HtmlElement): Cell[][] | null {
  const rows = elementsBelow(table)
    .filter(({ tagName }) => tagName === "tr")
    .map((row) =>
      row.children.filter(isElement).filter(({ tagName }) => tagName === "td" || tagName === "th"),
    )
    .filter((cells) => cells.length > 0);
  if (isLayout(table, rows)) return null;
  const [first = [], ...rest] = rows;
  const named = first.every(({ tagName }) => tagName === "th") || isHead(table);
  const names =
    named && rest.length > 0
      ? first.map((cell) => wordsBelow(cell).replace(/\s+/g, " ").trim())
      : [];
  const data = names.length > 0 ? rest : rows;
  return data.map((cells) =>
    cells
      .map((cell, at) => ({ name: names[at] ?? "", cell }))
      .filter(({ cell }) => wordsBelow(cell).trim() !== ""),
  );
}

function isHead(table: HtmlElement): boolean {
  return table.children.some((child) => isElement(child) && child.tagName === "thead");
}

const HOLDS_BLOCKS = new Set([
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "ul",
  "ol",
  "table",
  "blockquote",
  "article",
]);

function isLayout(table: HtmlElement, rows: readonly HtmlElement[][]): boolean {
  const role = attribute(table, "role");
  if (role === "presentation" || role === "none") return true;
  if (rows.every((cells) => cells.length < 2)) return true;
  const crowded = rows.flat().some((cell) => {
    const held = cell.children.filter(isElement).filter(({ tagName }) => HOLDS_BLOCKS.has(tagName));
    return held.length > 1 || held.some(({ tagName }) => tagName !== "p");
  });
  return crowded;
}
