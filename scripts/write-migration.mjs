// Writes the next migration of both databases: what leads from the schema kept beside the last one to today's.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diffSchemas, migrationNames, prismaFolder } from "./lib/migrations.mjs";
import { derivePostgresSchema } from "./lib/postgres-schema.mjs";

const usage = `Usage: node scripts/write-migration.mjs NAME [--again]
  NAME     what changes, in words joined by _ (add_tags)
  --again  write the last migration anew (only while nobody has applied it)`;

/**
 * @param {"sqlite" | "postgresql"} provider
 * @param {string} schema
 * @param {string} name
 * @param {boolean} again
 */
async function writeMigration(provider, schema, name, again) {
  const folder = prismaFolder(provider).migrations;
  const names = migrationNames(provider);
  const last = again ? names.pop() : undefined;
  const before = names.at(-1);
  const from = before ? readFileSync(join(folder, before, "schema.prisma"), "utf8") : null;
  const sql = await diffSchemas(provider, from, schema);
  if (!sql) return console.log(`${provider}: nothing changed since ${before}.`);
  if (last) rmSync(join(folder, last), { recursive: true });
  const id = `${String(names.length + 1).padStart(4, "0")}_${name}`;
  mkdirSync(join(folder, id), { recursive: true });
  writeFileSync(join(folder, id, "migration.sql"), sql);
  writeFileSync(join(folder, id, "schema.prisma"), schema);
  console.log(`${provider}: wrote ${join(folder, id)}`);
}

const name = process.argv[2] ?? "";
if (!/^[a-z0-9_]+$/.test(name)) {
  console.error(usage);
  process.exit(1);
}
const again = process.argv.includes("--again");
const source = readFileSync(prismaFolder("sqlite").schema, "utf8");
const derived = derivePostgresSchema(source);
mkdirSync(join(prismaFolder("postgresql").migrations), { recursive: true });
writeFileSync(prismaFolder("postgresql").schema, derived);
await writeMigration("sqlite", source, name, again);
await writeMigration("postgresql", derived, name, again);
