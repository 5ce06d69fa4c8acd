// A database of its own for whoever tests: a copy of the migrated template, which takes a millisecond.
import { copyFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { inject } from "vitest";

let made = 0;

/** Copies the migrated, empty template; returns the new file's path and its DATABASE_URL. Removed after the run. */
export function createTestDatabase(): { path: string; url: string } {
  const template = inject("templateDatabase");
  made += 1;
  const path = join(dirname(template), `${process.pid}-${performance.now()}-${made}.db`);
  copyFileSync(template, path);
  return { path, url: `file:${path}` };
}
