// Installs the packages of the lock file when they are missing, changed, or built for another Node.js.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./paths.mjs";
import { runAloud } from "./run-command.mjs";
import { say } from "./say.mjs";
import { fitSqliteBinding, wantsNewerBinding } from "./sqlite-binding.mjs";
import { hashOf } from "./stamp.mjs";

const helpForCompiling = `
Installing failed. Where the last lines above speak of node-gyp, a compiler or python, the database's binding
could not be downloaded and had to be compiled. That needs a compiler:
  Debian, Ubuntu:  sudo apt-get install python3 make g++
  macOS:           xcode-select --install
Then run the command again. Where they speak of the network, check the connection to the npm registry.`;

/**
 * Installs if needed and resolves to whether it did. Ends the process with advice where that fails.
 * @returns {Promise<boolean>}
 */
export async function installPackages() {
  const stampFile = join(root, "node_modules", ".counterpoint-stamp");
  const stamp = installStamp(readFileSync(join(root, "package-lock.json")));
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return false;
  if (!existsSync(stampFile) && isInstalled(root)) {
    fitSqliteBinding(root);
    writeFileSync(stampFile, stamp);
    return false;
  }
  say("Installing packages. The first time this takes a few minutes.");
  const npm = npmCommand(process.env);
  const args = [...npm.args, "ci", "--include=dev", "--no-audit", "--no-fund"];
  // The binding that has to be compiled is not the one that will be used.
  if (wantsNewerBinding()) args.push("--ignore-scripts");
  const code = await runAloud(npm.command, args, { env: installEnvironment() });
  if (code !== 0) {
    console.error(helpForCompiling);
    process.exit(1);
  }
  fitSqliteBinding(root);
  writeFileSync(stampFile, stamp);
  return true;
}

/** @param {Uint8Array} lock */
function installStamp(lock) {
  return hashOf([lock, process.versions.modules, process.platform, process.arch]);
}

/**
 * The npm that runs us, else the one on the path.
 * @param {NodeJS.ProcessEnv} env
 */
function npmCommand(env) {
  const script = env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script)) return { command: process.execPath, args: [script] };
  return { command: "npm", args: [] };
}

/** With Node's own headers beside it, node-gyp need not download them; Prisma's engine is not needed at all. */
function installEnvironment() {
  const home = dirname(dirname(process.execPath));
  const env = { ...process.env, PRISMA_SKIP_POSTINSTALL_GENERATE: "1", CHECKPOINT_DISABLE: "1" };
  if (existsSync(join(home, "include", "node", "node.h"))) {
    return { ...env, npm_config_nodedir: home };
  }
  return env;
}

/**
 * Whether what lies in node_modules (somebody ran npm) is what the lock file asks for, binding included.
 * @param {string} folder
 */
export function isInstalled(folder) {
  const binding = wantsNewerBinding()
    ? "node_modules/better-sqlite3-13"
    : "node_modules/better-sqlite3/build/Release/better_sqlite3.node";
  const installedFile = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(installedFile) || !existsSync(join(folder, binding))) return false;
  const wanted = packagesIn(join(folder, "package-lock.json"));
  const installed = packagesIn(installedFile);
  return Object.entries(wanted).every(
    ([path, entry]) =>
      path === "" ||
      entry.optional ||
      entry.devOptional ||
      installed[path]?.version === entry.version,
  );
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, devOptional?: boolean }>}
 */
function packagesIn(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages ?? {};
}
