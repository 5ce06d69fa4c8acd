// The rows of a table as what they say of a statement and of its place.

import type { FormatStatement } from "../format-types";
import { plainCell } from "./formula-cells";
import { type RelationName, relationNamed } from "./relation-names";
import type { ColumnRole, Table, TableMapping } from "./table-types";

export interface TableRow {
  readonly line: number;
  readonly id: string;
  readonly parent: string;
  /** Null where the cell says something that is no relation; `relationCell` has it. */
  readonly relation: RelationName | null;
  readonly relationCell: string;
  readonly text: string;
  readonly label: string;
  readonly note: string;
  readonly heldBy: string;
  readonly stance: FormatStatement["stance"];
  readonly unstated: boolean;
  readonly step: string;
  readonly scheme: string;
  readonly quote: string;
}

const YES = /^(?:1|x|y|yes|true|wahr|ja|j|oui|vrai|s[ií]|verdadero|да|是|はい|✓|✔)$/i;

/** Every row below the heading. */
export function readRows(table: Table, mapping: TableMapping, header: boolean): TableRow[] {
  const rows: TableRow[] = [];
  for (const [at, cells] of table.rows.entries()) {
    if (header && at === 0) continue;
    const cell = (role: ColumnRole) => {
      const column = mapping[role];
      const words = column == null ? "" : (cells[column] ?? "").trim();
      return table.verbatim === true ? words : plainCell(words);
    };
    rows.push({
      line: table.lines[at] ?? at + 1,
      id: cell("id"),
      parent: cell("parent"),
      relation: relationNamed(cell("relation")),
      relationCell: cell("relation"),
      text: cell("text"),
      label: cell("label"),
      note: cell("note"),
      heldBy: cell("heldBy"),
      stance: stanceOf(cell("stance")),
      unstated: YES.test(cell("unstated")),
      step: cell("step"),
      scheme: cell("scheme"),
      quote: cell("quote"),
    });
  }
  return rows;
}

function stanceOf(cell: string): FormatStatement["stance"] {
  const word = cell.toLowerCase();
  return word === "asserts" || word === "reports" || word === "concedes" ? word : null;
}
