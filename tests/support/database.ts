// A database of its own for whoever tests: a copy of the migrated template, on SQLite or on PostgreSQL.
import { randomBytes } from "node:crypto";
import { copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inject } from "vitest";
import { withAdapter } from "../../scripts/lib/database-adapter.mjs";
import { providerOf, sqlitePath } from "../../scripts/lib/database-url.mjs";
import { databaseNamed, databaseOf } from "./postgres-databases";

/** Copies the migrated, empty template; returns the new database's DATABASE_URL. Removed after the run. */
export async function createTestDatabase(): Promise<string> {
  const template = inject("templateDatabase");
  const name = randomBytes(8).toString("hex");
  if (providerOf(template) === "sqlite") {
    const path = join(dirname(sqlitePath(template)), `${name}.db`);
    copyFileSync(sqlitePath(template), path);
    return `file:${path}`;
  }
  const original = databaseOf(template);
  const copy = `${original}_${name}`;
  await withAdapter(databaseNamed(template, "postgres"), (server) =>
    server.executeScript(`CREATE DATABASE "${copy}" TEMPLATE "${original}"`),
  );
  return databaseNamed(template, copy);
}
