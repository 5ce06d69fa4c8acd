// Where the bundled worker lies: made by the build for `npm start`, and made from the sources everywhere else.
import "server-only";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);

const store = globalThis as typeof globalThis & { counterpointWorkerFile?: Promise<string> };

/** Absolute path of the worker's file. While one develops it is made anew whenever it is asked for. */
export async function workerFile(): Promise<string> {
  const built = resolve(
    /* turbopackIgnore: true */ process.cwd(),
    process.env.NEXT_DIST_DIR || ".next",
    "workers/worker.mjs",
  );
  const production = process.env.NODE_ENV === "production";
  if (production && process.env.COUNTERPOINT_SERVER === "1" && existsSync(built)) return built;
  if (process.env.NODE_ENV === "development") return bundled();
  store.counterpointWorkerFile ??= bundled();
  return store.counterpointWorkerFile;
}

async function bundled(): Promise<string> {
  const script = join(/* turbopackIgnore: true */ process.cwd(), "scripts/bundle-workers.mjs");
  const { stdout } = await run(process.execPath, [script]);
  const file = stdout.trim().split("\n").at(-1);
  if (!file) throw new Error("The worker could not be bundled: nothing was printed.");
  return file;
}
