// Brings the database up to date: a copy first, then the migrations, then the first map.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { copyDatabase, copyName } from "./database-copy.mjs";
import { providerOf, sqlitePath } from "./database-url.mjs";
import { applyMigrations, pendingMigrations } from "./migrations.mjs";
import { dataDirectory, inRoot } from "./paths.mjs";
import { runQuietly } from "./run-command.mjs";
import { say } from "./say.mjs";
import { typescriptArguments } from "./typescript.mjs";

/**
 * Migrates the database at `url` if something is pending; an SQLite file is copied to the data folder first.
 * @param {string} url
 */
export async function updateDatabase(url) {
  const pending = await pendingMigrations(url);
  if (pending.length === 0) return;
  if (providerOf(url) === "sqlite") {
    const file = sqlitePath(url);
    if (existsSync(file)) await copyBefore(file, pending);
    else {
      say(`Making the database ${file}`);
      mkdirSync(dirname(file), { recursive: true });
      // Readable by its owner alone, as are the files that SQLite puts beside it.
      writeFileSync(file, "", { mode: 0o600, flag: "a" });
    }
  }
  const applied = await applyMigrations(url);
  if (applied.length > 0) say(`The database is up to date (${applied.join(", ")}).`);
}

/**
 * @param {string} file
 * @param {string[]} pending
 */
async function copyBefore(file, pending) {
  const name = copyName(new Date(), `before-${pending[0]}`);
  const copy = join(dataDirectory(), "backups", name);
  await copyDatabase(file, copy);
  say(`Copied the database to ${copy} before updating it.`);
}

/** Imports the first map where the database lacks it; the seed decides. */
export async function importFirstMap() {
  const [command, ...args] = typescriptArguments(inRoot("prisma", "seed", "seed.ts"));
  await runQuietly(command, args);
}
