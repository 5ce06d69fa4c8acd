// A table as CSV and workbooks hold it, and what its columns are.

/** What a column can be. `step`: rows with the same one are linked premises, and other rows may name it as parent. */
export const COLUMN_ROLES = [
  "id",
  "parent",
  "relation",
  "text",
  "label",
  "note",
  "heldBy",
  "stance",
  "unstated",
  "step",
  "scheme",
  "quote",
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/**
 * For each role the number of its column, from 0, or null where the table has none. `header` is 0 where the first row
 * names the columns, null where it is a statement; it is guessed where it is left out.
 */
export type TableMapping = Readonly<Partial<Record<ColumnRole | "header", number | null>>>;

export interface Table {
  readonly rows: readonly (readonly string[])[];
  /** The line of the file, or the row of the sheet, in which each row begins, from 1. */
  readonly lines: readonly number[];
  /** Cells are as they are meant: none was kept from being a formula by an apostrophe. */
  readonly verbatim?: boolean;
}

/** What one table may hold. A statement has a row for each of its places. */
export const TABLE_LIMITS = { rows: 100_000, columns: 200 } as const;
