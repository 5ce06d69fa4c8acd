// Builds the plain Next app beside this, once for each run of the bench; scripts/bench.mjs removes what was built.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { inRoot } from "../../scripts/lib/paths.mjs";
import { runQuietly } from "../../scripts/lib/run-command.mjs";

export const PLAIN_APP = inRoot("bench", "plain-app");

/** Builds the plain app if this run has not; rejects with what Next printed when that fails. */
export async function buildPlainApp(): Promise<void> {
  if (existsSync(join(PLAIN_APP, ".next", "BUILD_ID"))) return;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: "production",
    BENCH_DATABASE: databaseFile(),
  };
  await runQuietly(process.execPath, [inRoot("node_modules/next/dist/bin/next"), "build"], {
    cwd: PLAIN_APP,
    env,
  });
}

/** The SQLite file of this run. */
export function databaseFile(): string {
  return (process.env.DATABASE_URL ?? "").replace(/^file:/, "");
}
