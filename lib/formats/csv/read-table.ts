// From the text of a CSV or TSV file to its rows.

import Papa from "papaparse";
import { Malformed } from "../shared/guard-parse";
import { OverLimit } from "../shared/map-builder";
import type { ReportBuilder } from "../shared/report-builder";
import { guessDelimiter } from "./delimiters";
import { TABLE_LIMITS, type Table } from "./table-types";

/** The rows that are not blank. Throws `Malformed` where quotes do not close, `OverLimit` beyond `TABLE_LIMITS`. */
export function readTable(text: string, report: ReportBuilder): Table {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^sep=.\r?\n/i, ""), {
    delimiter: /^sep=(.)\r?\n/i.exec(text)?.[1] ?? guessDelimiter(text),
    skipEmptyLines: false,
    preview: TABLE_LIMITS.rows + 1,
  });
  const starts = startsOf(data, /^sep=/i.test(text) ? 2 : 1);
  for (const { code, row } of errors) {
    const line = starts[row ?? 0] ?? 1;
    if (code === "MissingQuotes")
      throw new Malformed(
        "A cell begins with a quotation mark and does not end with one. Close it, or double each quotation mark that belongs to the words and put the whole cell in quotes.",
        { line },
      );
    if (code === "InvalidQuotes")
      report.tell(
        "changed",
        "quotes-within-cell",
        "A cell has a quotation mark that is not doubled; its words were taken as they could be.",
        line,
      );
  }
  return table(data, starts);
}

/** Cells to a table within the limits, without blank rows; `lines` are the rows' places in their file. */
export function table(rows: readonly (readonly string[])[], lines: readonly number[]): Table {
  if (rows.length > TABLE_LIMITS.rows)
    throw new OverLimit("This table has more than 100,000 rows. Split it into several files.");
  const kept: { cells: readonly string[]; line: number }[] = [];
  for (const [at, cells] of rows.entries()) {
    if (cells.length > TABLE_LIMITS.columns)
      throw new OverLimit("This table has more than 200 columns. Keep those that say something.");
    if (cells.some((cell) => cell.trim() !== "")) kept.push({ cells, line: lines[at] ?? at + 1 });
  }
  return { rows: kept.map(({ cells }) => cells), lines: kept.map(({ line }) => line) };
}

/** Rows may run over several lines. */
function startsOf(rows: readonly (readonly string[])[], first: number): number[] {
  let line = first;
  return rows.map((cells) => {
    const start = line;
    line += 1;
    for (const cell of cells) line += cell.match(/\r\n|\r|\n/g)?.length ?? 0;
    return start;
  });
}
