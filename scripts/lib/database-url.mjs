// Reads a DATABASE_URL: which database it names, and where an SQLite file lies.
import { isAbsolute, resolve } from "node:path";
import { root } from "./paths.mjs";

/** @typedef {"sqlite" | "postgresql"} Provider */

/**
 * Which database a URL names. Throws where it is neither `file:` nor `postgres(ql)://`.
 * @param {string} url
 * @returns {Provider}
 */
export function providerOf(url) {
  if (/^postgres(ql)?:\/\//.test(url)) return "postgresql";
  if (url.startsWith("file:")) return "sqlite";
  throw new Error(
    "DATABASE_URL must start with file: (an SQLite file) or postgresql:// (a PostgreSQL server).",
  );
}

/**
 * Absolute path of the SQLite file that a `file:` URL names; a relative one counts from the repository's root.
 * @param {string} url
 */
export function sqlitePath(url) {
  const path = decodeURIComponent(url.replace(/^file:(\/\/(?=\/))?/, "").replace(/\?.*$/, ""));
  return isAbsolute(path) ? path : resolve(root, path);
}
