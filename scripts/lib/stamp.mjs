// Stamps: a hash of what a step was made from tells whether it must be done again.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";

/**
 * SHA-256 in hex of several parts; where one part ends and the next begins counts.
 * @param {(string | Uint8Array)[]} parts
 */
export function hashOf(parts) {
  const hash = createHash("sha256");
  for (const part of parts) {
    const bytes = typeof part === "string" ? Buffer.from(part) : part;
    hash.update(`${bytes.byteLength}:`).update(bytes);
  }
  return hash.digest("hex");
}

/**
 * Hash of the files below some folders: their paths and contents. `accept` gets a path relative to `base`.
 * @param {string} base
 * @param {string[]} folders
 * @param {(path: string) => boolean} accept
 */
export function hashOfFolders(base, folders, accept = () => true) {
  const files = folders
    .flatMap((folder) => filesBelow(join(base, folder)))
    .filter((file) => accept(relative(base, file)))
    .sort();
  return hashOf(files.flatMap((file) => [relative(base, file), readFileSync(file)]));
}

/**
 * @param {string} folder
 * @returns {string[]}
 */
function filesBelow(folder) {
  try {
    return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path);
      return entry.isFile() ? [path] : [];
    });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return [];
    throw error;
  }
}
