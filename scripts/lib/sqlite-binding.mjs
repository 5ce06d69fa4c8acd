// Puts the SQLite binding in place that this Node.js can run. Version 12 aborts on Node.js 24 (a cleanup hook that
// its objects remove comes after the environment is gone); version 13 needs Node-API 10, which Node.js 20 lacks.
// So both are in the lock file, 13 under an alias, and on Node.js 24 it takes the place of 12.
import { cpSync, existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";

const PACKAGE = "better-sqlite3";
const NEWER = "better-sqlite3-13";

/** Whether this Node.js runs the newer binding, which comes compiled. */
export function wantsNewerBinding(version = process.versions.node) {
  return Number.parseInt(version, 10) >= 24;
}

/**
 * Copies the newer binding over the older one where this Node.js needs it and it does not stand there yet.
 * @param {string} folder the repository's root
 */
export function fitSqliteBinding(folder, version = process.versions.node) {
  const home = join(folder, "node_modules", PACKAGE);
  const newer = join(folder, "node_modules", NEWER);
  if (!wantsNewerBinding(version) || !existsSync(newer)) return;
  if (existsSync(home) && versionOf(home) === versionOf(newer)) return;
  rmSync(home, { recursive: true, force: true });
  cpSync(newer, home, { recursive: true });
}

/** @param {string} folder @returns {string} */
function versionOf(folder) {
  return JSON.parse(readFileSync(join(folder, "package.json"), "utf8")).version;
}
