// The stages of `npm test` and `npm run validate`: each runs one tool and counts what passed.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { buildApp } from "./build.mjs";
import { countPlaywright, countVitest, one } from "./counts.mjs";
import { inRoot } from "./paths.mjs";
import { runAloud, runCaptured } from "./run-command.mjs";
import { startTestServers } from "./test-servers.mjs";

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
 * @param {Record<string, string>} variables set for it beside our own
 * @returns {Stage}
 */
function runner({ id, title }, [command, args], count, variables = {}) {
  const file = inRoot("test-results", `${id}.json`);
  return {
    id,
    title,
    run: async () => {
      mkdirSync(inRoot("test-results"), { recursive: true });
      rmSync(file, { force: true });
      const env = { ...process.env, ...variables, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
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

/** @param {string} id @param {string[]} args */
function vitest(id, ...args) {
  const file = inRoot("test-results", `${id}.json`);
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  return tool("vitest/vitest.mjs", "run", ...reporters, ...args);
}

/**
 * A stage that is skipped, and says why, where a server that it needs is not there.
 * @param {Stage} stage
 * @param {(servers: import("./test-servers.mjs").TestServers) => import("./test-servers.mjs").TestServer[]} needs
 * @returns {Stage}
 */
function needing(stage, needs) {
  return {
    ...stage,
    run: async () => {
      const missing = needs(await startTestServers()).flatMap((server) =>
        "missing" in server ? [server.missing] : [],
      );
      if (missing.length === 0) return stage.run();
      for (const reason of missing) console.log(`Skipped: ${stage.title}. ${reason}`);
      return { passed: 0, failed: 0, skipped: 1 };
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
  runner({ id: "unit", title: "Unit and contract tests" }, vitest("unit"), countVitest, {
    TEST_DATABASE: "sqlite",
  }),
];

/** @type {Stage} */
const contractsOnPostgresql = needing(
  runner(
    { id: "contracts-postgresql", title: "Contract tests on PostgreSQL" },
    vitest("contracts-postgresql", "--project=contract"),
    countVitest,
    { TEST_DATABASE: "postgresql" },
  ),
  ({ postgres, redis }) => [postgres, redis],
);

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

const journeys = runner(
  { id: "e2e", title: "Journeys in a browser" },
  tool("@playwright/test/cli.js", "test", "--reporter=list,json"),
  countPlaywright,
);

/** @type {Stage} */
const journeysWithServers = {
  ...journeys,
  run: async () => {
    for (const server of Object.values(await startTestServers())) {
      if ("missing" in server)
        console.log(`Skipped: the journey over two instances. ${server.missing}`);
    }
    return journeys.run();
  },
};

/** Everything. @type {Stage[]} */
export const allStages = [...quickStages, contractsOnPostgresql, build, journeysWithServers];
