// Puts a copy that `npm run backup` made into a fresh database, as docs/deployment.md says.
import { copyFileSync } from "node:fs";
import { providerOf } from "../../scripts/lib/database-url.mjs";
import { findProgram, postgresFolders } from "../../scripts/lib/find-program.mjs";
import { connectionOf } from "../../scripts/lib/postgres-dump.mjs";
import { runQuietly } from "../../scripts/lib/run-command.mjs";
import { createDatabase } from "./postgres-databases";

/** Restores the copy beside the database at `live`; returns the DATABASE_URL of the restored one. */
export async function restoreBackup(copy: string, live: string): Promise<string> {
  if (providerOf(live) === "sqlite") {
    const path = `${copy}.restored`;
    copyFileSync(copy, path);
    return `file:${path}`;
  }
  const program = findProgram("pg_restore", postgresFolders());
  if (!program) throw new Error("pg_restore is not installed. Debian: apt-get install postgresql.");
  const url = await createDatabase(live);
  const { address, env } = connectionOf(url);
  await runQuietly(
    program,
    ["--no-owner", "--no-privileges", "--exit-on-error", `--dbname=${address}`, copy],
    { env: { ...process.env, ...env } },
  );
  return url;
}
