// Writes the annotations of a map as CSV.
import type { ExportOptions, ExportSource, Serialized } from "../format-types";
import { createReport } from "../shared/report-builder";
import { ANNOTATION_COLUMNS, annotationRows } from "./annotation-rows";
import { type CsvOptions, writeTable } from "./write-table";

/** A row for each annotation; the table is for people and spreadsheets, and is not read back. */
export function serializeAnnotations(
  source: ExportSource,
  _options: ExportOptions,
  csv: CsvOptions = {},
): Serialized {
  const content = writeTable(ANNOTATION_COLUMNS, annotationRows(source), csv);
  return { content, report: createReport().finish() };
}
