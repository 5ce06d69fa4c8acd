// Rows as the text of a CSV file, which spreadsheets open without working anything out.
import Papa from "papaparse";
import { neutralised } from "./formula-cells";

export interface CsvOptions {
  /** Excel takes a file without a byte order mark for another encoding; true where left out. */
  readonly bom?: boolean;
}

/** RFC 4180: commas, CRLF, quotes doubled. Cells that could be formulas begin with an apostrophe. */
export function writeTable(
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  { bom = true }: CsvOptions,
): string {
  const cells = rows.map((row) => row.map(neutralised));
  const text = Papa.unparse([[...columns], ...cells], { newline: "\r\n" });
  return `${bom ? "\uFEFF" : ""}${text}\r\n`;
}
