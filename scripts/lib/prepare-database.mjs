// Brings the database up to date: a copy first, then the migrations, then the first map.
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { backUp, copyEnding } from "./backup.mjs";
import { copyName } from "./database-copy.mjs";
import { providerOf, sqlitePath } from "./database-url.mjs";
import { applyMigrations, migrationNames, pendingMigrations } from "./migrations.mjs";
import { dataDirectory, inRoot } from "./paths.mjs";
import { runQuietly } from "./run-command.mjs";
import { say } from "./say.mjs";
import { typescriptArguments } from "./typescript.mjs";

/**
 * Migrates the database at `url` if something is pending; what is in it is copied to the data folder first.
 * @param {string} url
 */
export async function updateDatabase(url) {
  const pending = await pendingMigrations(url);
  if (pending.length === 0) return;
  const provider = providerOf(url);
  const isNew = pending.length === migrationNames(provider).length;
  if (provider === "postgresql") {
    if (!isNew) await copyIfPossible(url, pending);
  } else if (existsSync(sqlitePath(url))) {
    await copyBefore(url, pending);
  } else {
    const file = sqlitePath(url);
    say(`Making the database ${file}`);
    mkdirSync(dirname(file), { recursive: true });
    // Readable by its owner alone, as are the files that SQLite puts beside it.
    writeFileSync(file, "", { mode: 0o600, flag: "a" });
  }
  const applied = await applyMigrations(url);
  if (applied.length > 0) say(`The database is up to date (${applied.join(", ")}).`);
}

/**
 * @param {string} url
 * @param {string[]} pending
 */
async function copyBefore(url, pending) {
  const name = copyName(new Date(), `before-${pending[0]}`, copyEnding(url));
  const copy = join(dataDirectory(), "backups", name);
  await backUp(url, copy);
  say(`Copied the database to ${copy} before updating it.`);
}

/**
 * Who runs PostgreSQL has backups of it, and maybe no pg_dump here: that stops no update.
 * @param {string} url
 * @param {string[]} pending
 */
async function copyIfPossible(url, pending) {
  try {
    await copyBefore(url, pending);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(`The database was NOT copied before updating it, so your own backup has to do. ${reason}`);
  }
}

/** Imports the first map where the database lacks it; the seed decides. */
export async function importFirstMap() {
  const [command, ...args] = typescriptArguments(inRoot("prisma", "seed", "seed.ts"));
  await runQuietly(command, args);
}
