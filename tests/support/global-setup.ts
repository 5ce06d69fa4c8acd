// Runs once before all tests: generated clients, and one migrated database that every test file copies.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "../../scripts/lib/migrations.mjs";
import { generateClients } from "../../scripts/lib/prisma-clients.mjs";
import { createDatabase, dropDatabases } from "./postgres-databases";

declare module "vitest" {
  interface ProvidedContext {
    /** Its DATABASE_URL. */
    templateDatabase: string;
  }
}

/**
 * Makes the template and tells the tests where it is; the returned function removes it with its copies. An SQLite
 * file, or with TEST_DATABASE=postgresql a database on the server that TEST_POSTGRES_URL names.
 */
export default async function setup(project: TestProject) {
  await generateClients();
  const { url, remove } =
    process.env.TEST_DATABASE === "postgresql" ? await onPostgresql() : onSqlite();
  await applyMigrations(url);
  project.provide("templateDatabase", url);
  return remove;
}

function onSqlite() {
  const folder = mkdtempSync(join(tmpdir(), "counterpoint-test-"));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  return { url: `file:${join(folder, "template.db")}`, remove };
}

async function onPostgresql() {
  const server = process.env.TEST_POSTGRES_URL;
  if (!server) throw new Error("TEST_DATABASE=postgresql needs a server: set TEST_POSTGRES_URL.");
  const url = await createDatabase(server);
  return { url, remove: () => dropDatabases(url) };
}
