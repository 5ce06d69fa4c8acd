// Finds a Chromium for the browser tests, or gets one.
import { existsSync } from "node:fs";
import { inRoot } from "./paths.mjs";
import { runAloud } from "./run-command.mjs";
import { say } from "./say.mjs";

const places = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** What a browser needs to run quietly in a container, without talking to anybody else. */
export const browserArguments = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * Path of a Chromium on this computer: CHROMIUM_PATH, else where systems keep one; undefined where there is none
 * (then Playwright looks for its own).
 * @param {Record<string, string | undefined>} env
 * @param {(path: string) => boolean} exists
 */
export function findBrowser(env = process.env, exists = existsSync) {
  const named = env.CHROMIUM_PATH;
  if (named && !exists(named)) throw new Error(`CHROMIUM_PATH is ${named}, but no file is there.`);
  return named || places.find((path) => exists(path));
}

/** Makes sure that there is a browser: Debian's package where we may install it, else Playwright's download. */
export async function ensureBrowser() {
  if (findBrowser()) return;
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return;
  say("No Chromium here. Installing one for the browser tests.");
  if (existsSync("/usr/bin/apt-get") && process.getuid?.() === 0) {
    await runAloud("apt-get", ["update", "-qq"]);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    await runAloud("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium"], {
      env,
    });
    if (findBrowser()) return;
  }
  const cli = inRoot("node_modules", "@playwright", "test", "cli.js");
  const code = await runAloud(process.execPath, [cli, "install", "chromium"]);
  if (code !== 0) {
    throw new Error(
      "No browser could be installed. Install Chromium or Chrome, or set CHROMIUM_PATH to one.",
    );
  }
}
