// The statements of a table: one for each id, or for each row where there are no ids.
import { firstWords } from "../../argument/names";
import type { Id } from "../../argument/records";
import { LIMITS } from "../../argument/text-rules";
import type { MapBuilder } from "../shared/map-builder";
import type { TableRow } from "./read-rows";

/** A row with the statement that it gives a place to. */
export interface PlacedRow extends TableRow {
  readonly statementId: Id;
}

export interface Statements {
  readonly rows: readonly PlacedRow[];
  /** The statement that a cell of the parent column means. */
  find(cell: string): Id | undefined;
}

/** Adds all statements and the passages that rows quote. */
export function addStatements(builder: MapBuilder, rows: readonly TableRow[]): Statements {
  const byId = new Map<string, { readonly id: Id; readonly text: string }>();
  const byName = new Map<string, Id>();
  const name = (cell: string, id: Id) => {
    if (cell !== "" && !byName.has(cell)) byName.set(cell, id);
  };
  const placed: PlacedRow[] = [];
  const hasIds = rows.some(({ id }) => id !== "");
  for (const [at, row] of rows.entries()) {
    const there = row.id === "" ? undefined : byId.get(row.id);
    if (there && (row.text === "" || row.text === there.text)) {
      placed.push({ ...row, statementId: there.id });
      continue;
    }
    if (there)
      builder.report.tell(
        "changed",
        "id-twice",
        `The id “${firstWords(row.id, 40)}” stands at two statements; the second one, “${firstWords(row.text, 40)}”, got another.`,
        row.line,
      );
    const id = builder.idFor(there ? "" : row.id);
    if (!builder.statement(id, row, row.line)) continue;
    if (!there && row.id !== "") byId.set(row.id, { id, text: row.text });
    if (!hasIds) name(String(at + 1), id);
    placed.push({ ...row, statementId: id });
  }
  for (const { statementId, label, text } of placed) {
    name(label, statementId);
    name(text, statementId);
  }
  addQuotes(builder, placed);
  return { rows: placed, find: (cell) => byId.get(cell)?.id ?? byName.get(cell) };
}

/** Where quotes stand is not in the table; who has the text finds them by their words. */
function addQuotes(builder: MapBuilder, rows: readonly PlacedRow[]): void {
  const quotes = new Map<string, Set<Id>>();
  for (const { quote, statementId } of rows) {
    for (const exact of quote.split(/\n{2,}/).map((part) => part.trim())) {
      if (exact === "" || exact.length > LIMITS.exactUnits) continue;
      quotes.set(exact, (quotes.get(exact) ?? new Set()).add(statementId));
    }
  }
  for (const [exact, ids] of quotes)
    builder.passage({
      id: builder.idFor(""),
      exact,
      prefix: "",
      suffix: "",
      start: 0,
      end: exact.length,
      statementIds: [...ids],
    });
}
