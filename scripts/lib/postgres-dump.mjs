// Copies of a PostgreSQL database by its own pg_dump: whole, of one moment, while others read and write it.
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { findProgram, postgresFolders } from "./find-program.mjs";
import { runCaptured } from "./run-command.mjs";

/** What of a URL's settings PostgreSQL's own programs understand. */
const understood = ["sslmode", "sslrootcert", "sslcert", "sslkey", "channel_binding", "options"];

/**
 * Writes the database at `url` to the new file `to`, in pg_dump's custom format, which its owner alone may read.
 * Throws where `to` exists, where there is no pg_dump, and with pg_dump's own words where it fails.
 * @param {string} url
 * @param {string} to
 */
export async function dumpPostgres(url, to) {
  const target = resolve(to);
  if (existsSync(target))
    throw new Error(`${target} exists already. Choose another name for the copy.`);
  const program = findProgram("pg_dump", postgresFolders());
  if (!program) {
    throw new Error(
      "pg_dump is not installed here. Install PostgreSQL's client programs, of the server's version or newer. Debian: apt-get install postgresql-client.",
    );
  }
  mkdirSync(dirname(target), { recursive: true });
  const draft = `${target}.part`;
  try {
    rmSync(draft, { force: true });
    writeFileSync(draft, "", { mode: 0o600, flag: "wx" });
    const { address, env } = connectionOf(url);
    const args = ["--format=custom", "--no-password", `--file=${draft}`, `--dbname=${address}`];
    const { code, output } = await runCaptured(program, args, { env: { ...process.env, ...env } });
    if (code !== 0) throw new Error(`${program} could not copy the database:\n${explain(output)}`);
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * How PostgreSQL's own programs are told of a database: an address without the password, which others on this
 * computer could read in the list of processes, and the password in the environment.
 * @param {string} url
 * @returns {{ address: string, env: Record<string, string> }}
 */
export function connectionOf(url) {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  address.password = "";
  for (const name of [...address.searchParams.keys()]) {
    if (!understood.includes(name)) address.searchParams.delete(name);
  }
  return { address: address.href, env: password ? { PGPASSWORD: password } : {} };
}

/** @param {string} output */
function explain(output) {
  const hint = /version mismatch/.test(output)
    ? "\nInstall the client programs of the server's version (Debian: postgresql-client-VERSION)."
    : "";
  return output.trim() + hint;
}
