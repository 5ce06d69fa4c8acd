// Reads a table of statements in CSV or TSV: a row for each place of a statement, with its parent and relation.
import type { OnBuilt, ParseText } from "../format-types";
import { guardParse } from "../shared/guard-parse";
import { createMapBuilder } from "../shared/map-builder";
import { guessMapping } from "./guess-mapping";
import { fillFromRows } from "./parse-rows";
import { readTable } from "./read-table";
import type { TableMapping } from "./table-types";

/** The argument of a table whose columns are guessed. */
export const parse: ParseText = (text, onBuilt) => parseTable(text, null, onBuilt);

/** The argument of a table; a null mapping is guessed. */
export function parseTable(
  text: string,
  mapping: TableMapping | null,
  onBuilt?: OnBuilt,
): ReturnType<ParseText> {
  return guardParse(text, (source) => {
    const builder = createMapBuilder(onBuilt);
    const table = readTable(source, builder.report);
    fillFromRows(builder, table, mapping ?? guessMapping(table.rows));
    return { map: builder.finish(null), brief: null, report: builder.report.finish() };
  });
}
