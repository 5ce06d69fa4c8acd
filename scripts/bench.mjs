// `npm run bench`: fetches the peers that it compares with, then runs each bench/*.bench.mjs and *.bench.ts.
// `npm run bench -- layout` runs those whose name holds "layout".
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { inRoot } from "./lib/paths.mjs";
import { giveUp, prepare } from "./lib/prepare.mjs";
import { runAloud } from "./lib/run-command.mjs";
import { say } from "./lib/say.mjs";
import { hashOf } from "./lib/stamp.mjs";

async function installPeers() {
  const stampFile = inRoot("bench", "node_modules", ".counterpoint-stamp");
  const stamp = hashOf([readFileSync(inRoot("bench", "package-lock.json"))]);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return;
  say("Installing what is compared with.");
  const code = await runAloud("npm", ["ci", "--no-audit", "--no-fund"], { cwd: inRoot("bench") });
  if (code !== 0) throw new Error("The packages to compare with could not be installed.");
  writeFileSync(stampFile, stamp);
}

try {
  await prepare("production", { build: true, serve: false });
  await installPeers();
  const [only = ""] = process.argv.slice(2);
  const files = readdirSync(inRoot("bench"))
    .filter((name) => /\.bench\.(mjs|ts)$/.test(name) && name.includes(only))
    .sort();
  for (const file of files) {
    const code = await runAloud(process.execPath, ["--import", "tsx", inRoot("bench", file)]);
    if (code !== 0) process.exitCode = 1;
  }
} catch (error) {
  giveUp(error);
}
