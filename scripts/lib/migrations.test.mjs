import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import {
  applyMigrations,
  diffSchemas,
  migrationNames,
  pendingMigrations,
  prismaFolder,
} from "./migrations.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "counterpoint-migrate-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** @type {import("./migrations.mjs").Provider[]} */
const providers = ["sqlite", "postgresql"];

test.each(providers)("the last migration of %s leads to today's schema", async (provider) => {
  const { schema, migrations } = prismaFolder(provider);
  const last = String(migrationNames(provider).at(-1));
  const reached = readFileSync(join(migrations, last, "schema.prisma"), "utf8");
  // If this fails, the schema changed: node scripts/write-migration.mjs WHAT_CHANGED
  expect(await diffSchemas(provider, reached, readFileSync(schema, "utf8"))).toBe("");
});

test("both databases have the same migrations", () => {
  expect(migrationNames("postgresql")).toEqual(migrationNames("sqlite"));
});

test("a new database lacks all migrations, then none, and two at once do no harm", async () => {
  const url = `file:${join(folder, "new.db")}`;
  const all = migrationNames("sqlite");
  expect(await pendingMigrations(url)).toEqual(all);
  const [first, second] = await Promise.all([applyMigrations(url), applyMigrations(url)]);
  expect([first, second]).toEqual([all, []]);
  expect(await pendingMigrations(url)).toEqual([]);
});

test("a database of a newer version is left alone, and said", async () => {
  const file = join(folder, "newer.db");
  await applyMigrations(`file:${file}`);
  const database = new Database(file);
  database.exec(
    `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
     VALUES ('x', 'x', '9999_future', 0, 1)`,
  );
  database.close();
  await expect(pendingMigrations(`file:${file}`)).rejects.toThrow("newer version");
});
