// Finds programs of the system: on the path, and where packages put what is not on it.
import { accessSync, constants, existsSync, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Where a program lies: in the first of these folders that has it, else on the path; undefined where it is nowhere.
 * @param {string} name
 * @param {string[]} folders
 * @returns {string | undefined}
 */
export function findProgram(name, folders = []) {
  const places = [...folders, ...(process.env.PATH ?? "").split(delimiter)];
  return places.map((folder) => join(folder, name)).find(isProgram);
}

/** Folders with PostgreSQL's programs, the newest version first: Debian keeps each version apart, as does Homebrew. */
export function postgresFolders() {
  return [
    ...versionsIn("/usr/lib/postgresql", /^(\d+)$/),
    ...versionsIn("/opt/homebrew/opt", /^postgresql@(\d+)$/),
    ...versionsIn("/usr/local/opt", /^postgresql@(\d+)$/),
  ];
}

/** @param {string} folder @param {RegExp} pattern */
function versionsIn(folder, pattern) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const version = pattern.exec(name)?.[1];
      return version ? [{ version: Number(version), bin: join(folder, name, "bin") }] : [];
    })
    .sort((a, b) => b.version - a.version)
    .map(({ bin }) => bin);
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
