// Inserts rows by the hundred in one statement: Prisma's own way takes several times as long.
import "server-only";
import { Prisma, type Tx } from "./database";
import { runSql } from "./straight-sql";

type Table = "Statement" | "Inference" | "InferencePremise" | "Passage" | "Annotation" | "LogEntry";
/** What a column may hold. */
export type Value = string | number | boolean | Date | null;

/** Parameters of one statement; SQLite takes 32,766 and PostgreSQL 65,535. */
const MAX_PARAMETERS = 8_000;

/** Inserts the rows, which all have the same columns. Throws the database's unique violation. */
export async function insertRows<R extends { readonly [K in keyof R]: Value }>(
  tx: Tx,
  table: Table,
  rows: readonly R[],
): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first) as (keyof R & string)[];
  const perStatement = Math.max(1, Math.floor(MAX_PARAMETERS / columns.length));
  for (let start = 0; start < rows.length; start += perStatement) {
    await runSql(tx, statementFor(table, columns, rows.slice(start, start + perStatement)));
  }
}

/** `INSERT INTO "Table" ("a","b") VALUES (?,?),(?,?)`: the pieces between the parameters, and the parameters. */
function statementFor<R extends { readonly [K in keyof R]: Value }>(
  table: Table,
  columns: readonly (keyof R & string)[],
  rows: readonly R[],
): Prisma.Sql {
  const names = columns.map((column) => `"${column}"`).join(",");
  const pieces = [`INSERT INTO "${table}" (${names}) VALUES (`];
  const values: Value[] = [];
  for (const row of rows) {
    for (const column of columns) {
      values.push(row[column]);
      pieces.push(",");
    }
    pieces[pieces.length - 1] = "),(";
  }
  pieces[pieces.length - 1] = ")";
  return new Prisma.Sql(pieces, values);
}
