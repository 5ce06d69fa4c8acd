// Copies of a running SQLite database: whole and consistent, what stands in the write-ahead log included.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

/**
 * Copies the database at `from` to the new file `to`, which its owner alone may read; safe while others read and write
 * it. Throws where `to` exists.
 * @param {string} from
 * @param {string} to
 */
export async function copyDatabase(from, to) {
  const target = resolve(to);
  if (existsSync(target))
    throw new Error(`${target} exists already. Choose another name for the copy.`);
  mkdirSync(dirname(target), { recursive: true });
  const { default: Database } = await import("better-sqlite3");
  const database = new Database(from, { readonly: true, fileMustExist: true, timeout: 30_000 });
  const draft = `${target}.part`;
  try {
    rmSync(draft, { force: true });
    writeFileSync(draft, "", { mode: 0o600, flag: "wx" });
    await database.backup(draft);
    renameSync(draft, target);
  } finally {
    database.close();
    rmSync(draft, { force: true });
  }
}

/**
 * A name for a copy that sorts by time: counterpoint-2026-01-31-120000-REASON.db
 * @param {Date} at
 * @param {string} reason
 * @param {string} ending
 */
export function copyName(at, reason, ending = "db") {
  const [day, time = ""] = at.toISOString().split("T");
  return `counterpoint-${day}-${time.slice(0, 8).replaceAll(":", "")}-${reason}.${ending}`;
}
