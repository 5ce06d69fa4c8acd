// Secrets of this installation: made once, kept in the data folder, readable by their owner alone.
import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** @typedef {{ nextAuthSecret: string }} Secrets */

/**
 * The secrets in `folder`, made where there are none. Starters that race end with the same ones.
 * @param {string} folder
 * @returns {Secrets}
 */
export function readSecrets(folder) {
  const file = join(folder, "secrets.json");
  return parse(file) ?? make(folder, file);
}

/**
 * @param {string} file
 * @returns {Secrets | undefined}
 */
function parse(file) {
  let text;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT") return undefined;
    throw error;
  }
  const found = JSON.parse(text);
  if (typeof found?.nextAuthSecret !== "string" || found.nextAuthSecret.length < 32) {
    throw new Error(
      `${file} holds no usable secret. Remove it to get a new one; everybody must then sign in again.`,
    );
  }
  return found;
}

/**
 * Written whole under another name and then linked, so that nobody reads a half file and the first one wins.
 * @param {string} folder
 * @param {string} file
 * @returns {Secrets}
 */
function make(folder, file) {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const secrets = { nextAuthSecret: randomBytes(48).toString("base64url") };
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  writeFileSync(draft, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flush: true });
  try {
    linkSync(draft, file);
    return secrets;
  } catch (error) {
    const found =
      /** @type {NodeJS.ErrnoException} */ (error).code === "EEXIST" ? parse(file) : undefined;
    if (!found) throw error;
    return found;
  } finally {
    rmSync(draft, { force: true });
  }
}
