// Runs once before all tests: generated clients, and one migrated SQLite file that every test file copies.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { applyMigrations } from "../../scripts/lib/migrations.mjs";
import { generateClients } from "../../scripts/lib/prisma-clients.mjs";

declare module "vitest" {
  interface ProvidedContext {
    templateDatabase: string;
  }
}

/** Makes the template database and tells the tests its path; the returned function removes the folder. */
export default async function setup(project: TestProject) {
  await generateClients();
  const folder = mkdtempSync(join(tmpdir(), "counterpoint-test-"));
  const template = join(folder, "template.db");
  await applyMigrations(`file:${template}`);
  project.provide("templateDatabase", template);
  return () => rmSync(folder, { recursive: true, force: true });
}
