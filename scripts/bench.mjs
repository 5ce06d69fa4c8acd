// `npm run bench`: fetches the peers that it compares with, then runs each bench/*.bench.ts over a database of its own.
// `npm run bench -- layout` runs those whose name holds "layout". NEXT_DIST_DIR names another folder to build in.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inRoot } from "./lib/paths.mjs";
import { giveUp, prepare } from "./lib/prepare.mjs";
import { runAloud } from "./lib/run-command.mjs";
import { say } from "./lib/say.mjs";
import { hashOf } from "./lib/stamp.mjs";

/** These look at the app itself; the others need no build. */
const overTheApp = /^(bundle|durable-operations|fan-out|idle-streams|open|readable|reads)\./;

/** The benches that were asked for. */
function chooseBenches() {
  const [only = ""] = process.argv.slice(2);
  const all = readdirSync(inRoot("bench")).filter((name) => name.endsWith(".bench.ts"));
  const chosen = all.filter((name) => name.includes(only)).sort();
  if (chosen.length > 0) return chosen;
  const names = all.map((name) => name.replace(".bench.ts", "")).join(", ");
  throw new Error(`There is no bench "${only}". There are: ${names}.`);
}

async function installPeers() {
  const stampFile = inRoot("bench", "node_modules", ".counterpoint-stamp");
  const stamp = hashOf([readFileSync(inRoot("bench", "package-lock.json"))]);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  say("Installing what is compared with.");
  const code = await runAloud("npm", ["ci", "--include=dev", "--no-audit", "--no-fund"], {
    cwd: inRoot("bench"),
  });
  if (code !== 0) throw new Error("The packages to compare with could not be installed.");
  writeFileSync(stampFile, stamp);
}

/** What needs the peers is checked only here. */
async function checkTypes() {
  const args = [inRoot("node_modules/typescript/bin/tsc"), "--noEmit", "-p", inRoot("bench")];
  if ((await runAloud(process.execPath, args)) !== 0)
    throw new Error("The bench does not compile.");
}

/** A database and secrets for this run alone, and no limits on how often one may ask. @param {string} folder */
function takeOwnData(folder) {
  Object.assign(process.env, {
    DATA_DIR: folder,
    DATABASE_URL: `file:${join(folder, "bench.db")}`,
    NEXTAUTH_URL: "",
    PUBLIC_URL: "",
    TRUST_PROXY: "",
    RATE_LIMITS: "off",
  });
}

/** @param {string} folder */
function cleanUp(folder) {
  rmSync(folder, { recursive: true, force: true });
  rmSync(inRoot("bench", "plain-app", ".next"), { recursive: true, force: true });
}

const folder = mkdtempSync(join(tmpdir(), "counterpoint-bench-"));
process.once("exit", () => cleanUp(folder));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));
try {
  const files = chooseBenches();
  takeOwnData(folder);
  await prepare("production", {
    build: files.some((file) => overTheApp.test(file)),
    serve: false,
  });
  await installPeers();
  await checkTypes();
  for (const file of files) {
    const code = await runAloud(process.execPath, ["--import", "tsx", inRoot("bench", file)]);
    if (code !== 0) process.exitCode = 1;
  }
} catch (error) {
  giveUp(error);
}
