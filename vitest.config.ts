// Tests without a browser: `unit` for what needs no database, `contract` for the server over a real SQLite file.
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));
const never = ["**/node_modules/**", "**/.next*/**", "e2e/**", "bench/**"];
const serverTests = ["lib/server/**", "tests/**"];

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      // Under Next this package throws where a browser would load server code; here it means nothing.
      { find: /^server-only$/, replacement: `${root}tests/support/server-only.ts` },
    ],
  },
  test: {
    pool: "forks",
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["**/*.test.{ts,tsx,mjs}"],
          exclude: [...never, ...serverTests],
          testTimeout: 30_000,
        },
      },
      {
        extends: true,
        test: {
          name: "contract",
          include: ["lib/server/**/*.test.ts", "tests/**/*.test.ts"],
          exclude: never,
          globalSetup: ["tests/support/global-setup.ts"],
          setupFiles: ["tests/support/setup-contract.ts"],
          // What takes more than 5 s where nothing else runs says its own limit.
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
    ],
  },
});
