// Adds to package-lock.json (or the file named) the platform packages that npm left out because its registry
// lacks them. To be run after `npm install`: node scripts/complete-lock-file.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { missingEntries } from "./lib/lock-file.mjs";
import { inRoot } from "./lib/paths.mjs";

const file = process.argv[2] ?? inRoot("package-lock.json");
const lock = JSON.parse(readFileSync(file, "utf8"));
const missing = missingEntries(lock.packages);
const all = Object.entries({ ...lock.packages, ...missing });
const packages = Object.fromEntries(all.sort(([a], [b]) => a.localeCompare(b, "en")));
writeFileSync(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
console.log(`Added ${Object.keys(missing).length} packages of other platforms to ${file}.`);
