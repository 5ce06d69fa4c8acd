// From the rows of a table to an argument, by what its columns are said to be.
import type { ParseResult } from "../format-types";
import { guardParse, Malformed } from "../shared/guard-parse";
import { createMapBuilder, type MapBuilder } from "../shared/map-builder";
import { guessMapping } from "./guess-mapping";
import { readRows } from "./read-rows";
import { addStatements } from "./row-statements";
import { addSteps } from "./row-steps";
import { COLUMN_ROLES, type Table, type TableMapping } from "./table-types";

/** The argument that a table says. Roles that the mapping leaves out have no column; without any it is guessed. */
export function parseRows(
  table: Table,
  mapping: TableMapping = guessMapping(table.rows),
): ParseResult {
  return guardParse("", () => {
    const builder = createMapBuilder();
    fillFromRows(builder, table, mapping);
    return { map: builder.finish(null), brief: null, report: builder.report.finish() };
  });
}

/** Adds what the rows say to a map. Throws `Malformed` where no column holds the text. */
export function fillFromRows(builder: MapBuilder, table: Table, mapping: TableMapping): void {
  if (mapping.text == null)
    throw new Malformed("No column holds the text of the statements. Choose which one does.");
  const guessed = mapping.header === undefined ? guessMapping(table.rows) : mapping;
  const header = guessed.header === 0;
  tellColumns(builder, table, mapping, header);
  builder.expect(Math.max(0, table.rows.length - (header ? 1 : 0)));
  const statements = addStatements(builder, readRows(table, mapping, header));
  addSteps(builder, statements);
  const main = statements.rows.find(({ relation }) => relation === "main");
  if (main) builder.mainClaim(main.statementId);
}

function tellColumns(
  builder: MapBuilder,
  table: Table,
  mapping: TableMapping,
  header: boolean,
): void {
  const taken = new Set(COLUMN_ROLES.map((role) => mapping[role]));
  const headings = header ? (table.rows[0] ?? []) : [];
  const left = headings.filter((heading, at) => heading.trim() !== "" && !taken.has(at));
  if (left.length > 0)
    builder.report.tell(
      "lost",
      "columns-not-read",
      `${left.length === 1 ? "A column was" : `${left.length} columns were`} not read: ${left
        .slice(0, 10)
        .map((name) => `“${name.trim().slice(0, 40)}”`)
        .join(", ")}.`,
    );
  if (mapping.parent == null && table.rows.length > 1)
    builder.report.tell(
      "changed",
      "no-parent-column",
      "No column says what a statement hangs on, so all of them stand alone. Choose the parent's column if there is one.",
    );
}
