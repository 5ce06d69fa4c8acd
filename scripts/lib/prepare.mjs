// What must stand before the app can run, each step done only when needed. Node's built-ins alone until the
// packages are installed: everything else is imported after that.
import { join } from "node:path";
import { loadEnvironment } from "./environment.mjs";
import { installPackages } from "./install.mjs";
import { demandNode } from "./node-version.mjs";
import { inRoot } from "./paths.mjs";
import { demandPort } from "./port.mjs";
import { say } from "./say.mjs";
import { withLock } from "./start-lock.mjs";

/**
 * Prepares to run: packages, secrets, database clients, the build, the database with its first map.
 * Returns how to serve. Two starters at once do it one after the other.
 * @param {"production" | "development"} mode
 * @param {{ build: boolean, serve: boolean }} what whether to build, and whether the port must be free
 */
export async function prepare(mode, { build, serve }) {
  demandNode();
  const settings = loadEnvironment(mode);
  if (serve) await demandPort(settings.port, settings.host);
  await withLock(
    join(inRoot("data"), "start.lock"),
    async () => {
      await installPackages();
      await prepareInstalled(build);
    },
    (pid) => say(`Another start (process ${pid}) is preparing. Waiting for it.`),
  );
  return settings;
}

/** @param {boolean} build */
async function prepareInstalled(build) {
  const { generateClients } = await import("./prisma-clients.mjs");
  if (await generateClients()) say("Generated the database clients.");
  if (build) {
    const { buildApp } = await import("./build.mjs");
    if (await buildApp()) say("Built.");
  }
  const { importFirstMap, updateDatabase } = await import("./prepare-database.mjs");
  await updateDatabase(String(process.env.DATABASE_URL));
  await importFirstMap();
}

/**
 * Ends the process with a message that a person can read.
 * @param {unknown} error
 * @returns {never}
 */
export function giveUp(error) {
  console.error(`\n${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
