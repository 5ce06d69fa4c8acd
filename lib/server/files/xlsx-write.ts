// Writes a map as a workbook: a sheet of statements and, where there are any to write, one of annotations.
import "server-only";
import writeWorkbook, { type SheetData } from "write-excel-file/node";
import { ANNOTATION_COLUMNS, annotationRows } from "@/lib/formats/csv/annotation-rows";
import { STATEMENT_COLUMNS, statementRows } from "@/lib/formats/csv/statement-rows";
import { tellTable } from "@/lib/formats/csv/tell-table";
import type { ExportOptions, ExportSource, Report } from "@/lib/formats/format-types";
import { createReport, type ReportBuilder } from "@/lib/formats/shared/report-builder";

/** Excel's own limit is 32,767. */
const CELL_LENGTH = 32_000;
const WIDTHS: Readonly<Record<string, number>> = {
  text: 80,
  note: 50,
  quote: 60,
  body: 80,
  "target says": 60,
  relation: 12,
  heldBy: 20,
  label: 22,
  author: 20,
};

/** Every cell is a string, so that nothing in it is ever worked out. `readXlsx` reads the statements back. */
export async function writeXlsx(
  source: ExportSource,
  options: ExportOptions,
): Promise<{ readonly content: Uint8Array; readonly report: Report }> {
  const report = createReport();
  tellTable(source, report, options.annotations);
  const notes = options.annotations ? annotationRows(source) : [];
  const sheets = [
    sheetOf(
      "Statements",
      STATEMENT_COLUMNS,
      statementRows(source, options.stages?.("write")),
      report,
    ),
    ...(notes.length > 0 ? [sheetOf("Annotations", ANNOTATION_COLUMNS, notes, report)] : []),
  ];
  options.stages?.("pack");
  const content = new Uint8Array(await writeWorkbook(sheets).toBuffer());
  return { content, report: report.finish() };
}

function sheetOf(
  sheet: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
  report: ReportBuilder,
) {
  const head = columns.map((value) => ({ value, type: String, fontWeight: "bold" as const }));
  const body = rows.map((row) =>
    row.map((words) =>
      words === ""
        ? null
        : {
            value: fitting(words, report),
            type: String,
            wrap: true,
            alignVertical: "top" as const,
          },
    ),
  );
  const data: SheetData = [head, ...body];
  return {
    sheet,
    data,
    stickyRowsCount: 1,
    columns: columns.map((name) => ({ width: WIDTHS[name] ?? 14 })),
  };
}

// XML has no place for these.
const UNWRITABLE = /(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/gu;

function fitting(words: string, report: ReportBuilder): string {
  let fit = words.replace(UNWRITABLE, "");
  if (fit !== words)
    report.tell(
      "changed",
      "unstorable-characters",
      "Control characters, which a workbook cannot hold, were taken out.",
    );
  if (fit.length > CELL_LENGTH) {
    fit = `${fit.slice(0, CELL_LENGTH).toWellFormed()}…`;
    report.tell("lost", "cell-too-long", "A cell has at most 32,000 characters; the rest was cut.");
  }
  // A workbook spells characters like this; words that look so are spelled themselves.
  const spelled = fit.replace(/_(?=x[0-9A-F]{4}_)/gi, "_x005F_");
  return spelled in Object.prototype ? firstSpelled(spelled) : spelled;
}

/** The writer counts cells by their words in a plain object, and would find there what every object has. */
function firstSpelled(words: string): string {
  const code = words.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return `_x${code}_${words.slice(1)}`;
}
