// Journeys in a real browser, against the built app with a database of its own, started as `npm start` starts it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import { browserArguments, findBrowser } from "./scripts/lib/browser.mjs";

const port = Number(process.env.E2E_PORT || 3217);
const baseURL = `http://127.0.0.1:${port}`;

// The workers are other processes: they inherit what is set here, so that all agree.
process.env.E2E_DATA_DIR ||= makeFolder();
process.env.NEXTAUTH_SECRET = "a-secret-for-journeys-only-0123456789abcdef";

const browser = findBrowser();

/** A folder for the database of this run, gone when the run is over. */
function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "counterpoint-e2e-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export default defineConfig({
  testDir: "e2e",
  outputDir: "test-results/e2e",
  fullyParallel: true,
  forbidOnly: true,
  workers: 2,
  retries: 0,
  // Generous: nothing here measures time, and a busy machine is no fault of the app.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  use: {
    baseURL,
    trace: "retain-on-failure",
    launchOptions: { args: browserArguments, ...(browser && { executablePath: browser }) },
  },
  projects: [
    {
      name: "desk",
      testIgnore: /\.phone\.spec\.ts$/,
      use: { viewport: { width: 1440, height: 900 } },
    },
    {
      name: "phone",
      testMatch: /\.phone\.spec\.ts$/,
      use: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    },
  ],
  webServer: {
    command: "node scripts/start.mjs",
    url: `${baseURL}/api/health`,
    env: {
      DATA_DIR: process.env.E2E_DATA_DIR,
      DATABASE_URL: `file:${join(process.env.E2E_DATA_DIR, "counterpoint.db")}`,
      NEXTAUTH_SECRET: process.env.NEXTAUTH_SECRET,
      NEXTAUTH_URL: "",
      PUBLIC_URL: "",
      TRUST_PROXY: "",
      HOST: "127.0.0.1",
      PORT: String(port),
      RATE_LIMITS: "off",
    },
    gracefulShutdown: { signal: "SIGTERM", timeout: 6000 },
    timeout: 300_000,
  },
});
