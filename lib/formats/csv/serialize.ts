// Writes the statements of a map as CSV, a row for each place.
import type { ExportOptions, ExportSource, Serialized } from "../format-types";
import { createReport } from "../shared/report-builder";
import { STATEMENT_COLUMNS, statementRows } from "./statement-rows";
import { tellTable } from "./tell-table";
import { type CsvOptions, writeTable } from "./write-table";

/** A table that `parse` reads back: the same statements, steps, targets, kinds, labels, notes, holders and schemes. */
export function serialize(
  source: ExportSource,
  options: ExportOptions,
  csv: CsvOptions = {},
): Serialized {
  const report = createReport();
  tellTable(source, report, !options.annotations);
  const content = writeTable(
    STATEMENT_COLUMNS,
    statementRows(source, options.stages?.("write")),
    csv,
  );
  return { content, report: report.finish() };
}
