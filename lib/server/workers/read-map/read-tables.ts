// Tables: what their columns are is guessed, or said by the person, who is shown the first rows.
import type { ImportTable } from "@/lib/contract/imports";
import { guessMapping } from "@/lib/formats/csv/guess-mapping";
import { parseTable } from "@/lib/formats/csv/parse";
import { readTable } from "@/lib/formats/csv/read-table";
import type { TableMapping } from "@/lib/formats/csv/table-types";
import type { OnBuilt, ParseResult } from "@/lib/formats/format-types";
import { createReport } from "@/lib/formats/shared/report-builder";
import { readXlsx } from "@/lib/server/files/xlsx";

export interface ReadAsTable {
  readonly result: ParseResult;
  /** Null where there is not even a table. */
  readonly table: ImportTable | null;
}

const MOST_ROWS = 8;
const MOST_COLUMNS = 40;
const MOST_CHARACTERS = 200;

/** A text of cells; a null mapping is guessed. */
export function readCsv(
  text: string,
  mapping: TableMapping | null,
  onBuilt?: OnBuilt,
): ReadAsTable {
  const result = parseTable(text, mapping, onBuilt);
  try {
    return { result, table: tableOf(readTable(text, createReport()).rows, mapping) };
  } catch {
    // `result` says what is wrong with it.
    return { result, table: null };
  }
}

/** A workbook's sheet; a null mapping is guessed. Throws TOO_LARGE and VALIDATION for what is no workbook of a sane size. */
export async function readWorkbook(
  bytes: Uint8Array,
  mapping: TableMapping | null,
  onBuilt?: OnBuilt,
): Promise<ReadAsTable> {
  const { result, table } = await readXlsx(bytes, mapping, onBuilt);
  return { result, table: table && tableOf(table.rows, mapping) };
}

/** The first rows for a look, and what the columns are taken for. */
export function tableOf(
  rows: readonly (readonly string[])[],
  said: TableMapping | null,
): ImportTable | null {
  const [first] = rows;
  if (!first) return null;
  const mapping = said ?? guessMapping(rows);
  const width = Math.min(
    MOST_COLUMNS,
    Math.max(...rows.slice(0, MOST_ROWS).map((row) => row.length)),
  );
  const cut = (row: readonly string[]) =>
    Array.from({ length: width }, (_, at) => (row[at] ?? "").slice(0, MOST_CHARACTERS));
  const named = typeof mapping.header === "number";
  return {
    columns: cut(first).map((name, at) => (named && name.trim()) || `Column ${at + 1}`),
    rows: rows.slice(named ? 1 : 0, MOST_ROWS + (named ? 1 : 0)).map(cut),
    mapping: Object.fromEntries(
      Object.entries(mapping).map(([role, column]) => [role, column ?? null]),
    ),
  };
}
