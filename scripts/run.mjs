// Runs a TypeScript command line with the app's own environment: node scripts/run.mjs FILE [ARGUMENTS]
import { resolve } from "node:path";
import { giveUp, prepare } from "./lib/prepare.mjs";
import { runAloud } from "./lib/run-command.mjs";
import { typescriptArguments } from "./lib/typescript.mjs";

// What is said on the way there is no part of what a command prints.
console.log = console.error;

const [file, ...args] = process.argv.slice(2);
if (!file) giveUp("Usage: node scripts/run.mjs FILE [ARGUMENTS]");

try {
  await prepare("production", { build: false, serve: false });
  const [command, ...rest] = typescriptArguments(resolve(file), args);
  process.exitCode = await runAloud(command, rest);
} catch (error) {
  giveUp(error);
}
