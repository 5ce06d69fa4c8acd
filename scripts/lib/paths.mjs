// Where things lie in the repository, for every script.
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** Absolute path of the repository's root. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/**
 * Absolute path of a file or folder inside the repository.
 * @param {string[]} parts
 */
export function inRoot(...parts) {
  return join(root, ...parts);
}

/**
 * The folder with the database, its copies and the secrets: DATA_DIR, else data/ in the repository.
 * @param {NodeJS.ProcessEnv} env
 */
export function dataDirectory(env = process.env) {
  return resolve(root, env.DATA_DIR || "data");
}
