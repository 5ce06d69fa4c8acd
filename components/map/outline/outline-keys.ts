// What a key does in the outline, as the ARIA practices say for trees: pure, from rows and key to a move.
import type { OutlineItem } from "./outline-items";

export type OutlineMove =
  | { readonly do: "go"; readonly rowId: string }
  | { readonly do: "fold"; readonly key: string };

/** The move of an arrow, Home or End on a row; null where the key is not the outline's. */
export function outlineMove(
  key: string,
  items: readonly OutlineItem[],
  activeRowId: string | null,
): OutlineMove | null {
  const index = items.findIndex((item) => item.rowId === activeRowId);
  const item = items[index];
  switch (key) {
    case "ArrowDown":
      return go(items[index + 1]);
    case "ArrowUp":
      return go(items[Math.max(index - 1, 0)]);
    case "Home":
      return go(items[0]);
    case "End":
      return go(items.at(-1));
    case "ArrowRight":
      if (item?.type === "place" && item.expanded === false) return { do: "fold", key: item.key };
      return go(items[index + 1]?.parentRowId === activeRowId ? items[index + 1] : undefined);
    case "ArrowLeft":
      if (item?.type === "place" && item.expanded) return { do: "fold", key: item.key };
      return go(items.find((other) => other.rowId === item?.parentRowId));
    default:
      return null;
  }
}

function go(item: OutlineItem | undefined): OutlineMove | null {
  return item ? { do: "go", rowId: item.rowId } : null;
}

/** The next row, after the active one and around, whose words begin with what was typed; null where none does. */
export function typeahead(
  typed: string,
  rows: readonly { readonly rowId: string; readonly words: string }[],
  activeRowId: string | null,
): string | null {
  const start = rows.findIndex((row) => row.rowId === activeRowId);
  const query = typed.toLowerCase();
  // A single letter goes on to the next row; more letters may stay on the row that they already fit.
  const from = query.length === 1 ? start + 1 : Math.max(start, 0);
  for (let step = 0; step < rows.length; step += 1) {
    const row = rows[(from + step) % rows.length];
    if (row?.words.toLowerCase().startsWith(query)) return row.rowId;
  }
  return null;
}
