// One way to copy either database while the app runs.
import { copyDatabase } from "./database-copy.mjs";
import { providerOf, sqlitePath } from "./database-url.mjs";
import { dumpPostgres } from "./postgres-dump.mjs";

/**
 * Copies the database at `url` to the new file `to`: an SQLite file, or a dump for pg_restore.
 * @param {string} url
 * @param {string} to
 */
export async function backUp(url, to) {
  if (providerOf(url) === "sqlite") await copyDatabase(sqlitePath(url), to);
  else await dumpPostgres(url, to);
}

/** What the name of such a copy ends with. @param {string} url */
export function copyEnding(url) {
  return providerOf(url) === "sqlite" ? "db" : "dump";
}
