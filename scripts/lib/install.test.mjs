import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isInstalled } from "./install.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "counterpoint-install-"));
  mkdirSync(join(folder, "node_modules/better-sqlite3/build/Release"), { recursive: true });
  writeFileSync(join(folder, "node_modules/better-sqlite3/build/Release/better_sqlite3.node"), "");
  mkdirSync(join(folder, "node_modules/better-sqlite3-13"));
  write("package-lock.json", {
    "": {},
    "node_modules/a": { version: "1.0.0" },
    "node_modules/b": { version: "2.0.0", optional: true },
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} file @param {object} packages */
function write(file, packages) {
  writeFileSync(join(folder, file), JSON.stringify({ packages }));
}

test("nothing installed is not installed", () => {
  expect(isInstalled(folder)).toBe(false);
});

test("the locked versions without an optional one are installed", () => {
  write("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.0" } });
  expect(isInstalled(folder)).toBe(true);
});

test("another version, or no binding, is not installed", () => {
  write("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.1" } });
  expect(isInstalled(folder)).toBe(false);
  write("node_modules/.package-lock.json", { "node_modules/a": { version: "1.0.0" } });
  rmSync(join(folder, "node_modules/better-sqlite3"), { recursive: true });
  rmSync(join(folder, "node_modules/better-sqlite3-13"), { recursive: true });
  expect(isInstalled(folder)).toBe(false);
});
