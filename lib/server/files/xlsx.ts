// Reads a workbook as a table of statements, by the rules that CSV files are read by.
import "server-only";
import { guessMapping } from "@/lib/formats/csv/guess-mapping";
import { fillFromRows } from "@/lib/formats/csv/parse-rows";
import { table } from "@/lib/formats/csv/read-table";
import type { Table, TableMapping } from "@/lib/formats/csv/table-types";
import type { OnBuilt, ParseResult } from "@/lib/formats/format-types";
import { guardParse, Malformed } from "@/lib/formats/shared/guard-parse";
import { createMapBuilder, OverLimit } from "@/lib/formats/shared/map-builder";
import { readSheets, type WorkbookSheet } from "./xlsx-sheets";

export interface ReadWorkbook {
  readonly result: ParseResult;
  /** The sheet that was read; null where none could be. */
  readonly table: Table | null;
  /** As it was given or guessed. */
  readonly mapping: TableMapping | null;
}

/** The argument of a workbook's sheet “Statements”, or else of its first with rows. Throws what `guardZip` throws. */
export async function readXlsx(
  bytes: Uint8Array,
  given: TableMapping | null = null,
  onBuilt?: OnBuilt,
): Promise<ReadWorkbook> {
  let read: { chosen: WorkbookSheet; others: readonly string[]; rows: Table };
  try {
    const sheets = (await readSheets(bytes)).filter(({ rows }) => rows.length > 0);
    const chosen = sheets.find(({ name }) => /^statements?$/i.test(name.trim())) ?? sheets[0];
    if (!chosen) throw new Malformed("The workbook has no sheet with words in it.");
    const lines = chosen.rows.map((_, at) => at + 1);
    const others = sheets.filter((sheet) => sheet !== chosen).map(({ name }) => name);
    read = { chosen, others, rows: { ...table(chosen.rows, lines), verbatim: true } };
  } catch (error) {
    if (!(error instanceof Malformed || error instanceof OverLimit)) throw error;
    return { result: { ok: false, problem: error.problem }, table: null, mapping: null };
  }
  const mapping = given ?? guessMapping(read.rows.rows);
  const result = guardParse("", () => {
    const builder = createMapBuilder(onBuilt);
    if (read.others.length > 0)
      builder.report.tell(
        "lost",
        "sheets-not-read",
        `Of the workbook the sheet “${read.chosen.name}” was read; ${read.others
          .slice(0, 10)
          .map((name) => `“${name}”`)
          .join(", ")} ${read.others.length === 1 ? "was" : "were"} not.`,
      );
    fillFromRows(builder, read.rows, mapping);
    return { map: builder.finish(null), brief: null, report: builder.report.finish() };
  });
  return { result, table: read.rows, mapping };
}
