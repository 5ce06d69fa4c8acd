// The stages of `npm test` and `npm run validate`: each runs one tool and counts what passed.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { buildApp } from "./build.mjs";
import { countPlaywright, countVitest, one } from "./counts.mjs";
import { inRoot } from "./paths.mjs";
import { runAloud, runCaptured } from "./run-command.mjs";

/** @typedef {import("./counts.mjs").Counts} Counts */
/** @typedef {{ id: string, title: string, run: () => Promise<Counts> }} Stage */

/** @param {string} path @param {string[]} args @returns {[string, string[]]} */
function tool(path, ...args) {
  return [process.execPath, [inRoot("node_modules", path), ...args]];
}

/**
 * A check that counts as one test and prints only when it fails; several commands run one after the other.
 * @param {string} id
 * @param {string} title
 * @param {[string, string[]][]} commands
 * @returns {Stage}
 */
function check(id, title, ...commands) {
  return {
    id,
    title,
    run: async () => {
      for (const [command, args] of commands) {
        const { code, output } = await runCaptured(command, args);
        if (code === 0) continue;
        console.log(output.trim());
        return one(false);
      }
      return one(true);
    },
  };
}

/**
 * A test runner with a report for machines.
 * @template Report
 * @param {Pick<Stage, "id" | "title">} stage
 * @param {[string, string[]]} command
 * @param {(report: Report, code: number) => Counts} count
 * @returns {Stage}
 */
function runner({ id, title }, [command, args], count) {
  const file = inRoot("test-results", `${id}.json`);
  return {
    id,
    title,
    run: async () => {
      mkdirSync(inRoot("test-results"), { recursive: true });
      rmSync(file, { force: true });
      const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
      const code = await runAloud(command, args, { env });
      try {
        return count(JSON.parse(readFileSync(file, "utf8")), code);
      } catch {
        console.log(`${title} ended with code ${code} and left no report.`);
        return one(false);
      }
    },
  };
}

const sources = [
  "app",
  "components",
  "e2e",
  "instrumentation.ts",
  "lib",
  "prisma",
  "proxy.ts",
  "scripts",
  "tests",
].filter((path) => existsSync(inRoot(path)));

/** What needs neither a build nor a browser. @type {Stage[]} */
export const quickStages = [
  check(
    "style",
    "Format and lint",
    tool("@biomejs/biome/bin/biome", "check", "--error-on-warnings", "--max-diagnostics=100"),
  ),
  check(
    "types",
    "Types",
    tool("next/dist/bin/next", "typegen"),
    tool("typescript/bin/tsc", "--noEmit", "-p", "."),
  ),
  check(
    "pure-types",
    "Types of the pure folders, without DOM and Node",
    tool("typescript/bin/tsc", "--noEmit", "-p", "tsconfig.pure.json"),
  ),
  check(
    "layers",
    "Who may import whom",
    tool(
      "dependency-cruiser/bin/dependency-cruise.mjs",
      "--config",
      ".dependency-cruiser.mjs",
      ...sources,
    ),
  ),
  check("dead-code", "Dead code", tool("knip/bin/knip.js", "--no-progress")),
  check("postgres-schema", "The PostgreSQL schema is up to date", [
    process.execPath,
    [inRoot("scripts", "derive-postgres-schema.mjs"), "--check"],
  ]),
  runner(
    { id: "unit", title: "Unit and contract tests" },
    tool(
      "vitest/vitest.mjs",
      "run",
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${inRoot("test-results", "unit.json")}`,
    ),
    countVitest,
  ),
];

/** @type {Stage} */
const build = {
  id: "build",
  title: "Build",
  run: async () => {
    try {
      await buildApp();
      return one(true);
    } catch (error) {
      console.log(error instanceof Error ? error.message : String(error));
      return one(false);
    }
  },
};

/** Everything. @type {Stage[]} */
export const allStages = [
  ...quickStages,
  build,
  runner(
    { id: "e2e", title: "Journeys in a browser" },
    tool("@playwright/test/cli.js", "test", "--reporter=list,json"),
    countPlaywright,
  ),
];
