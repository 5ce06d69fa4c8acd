import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { fitSqliteBinding } from "./sqlite-binding.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "counterpoint-binding-"));
  put("better-sqlite3", "12.1.0");
  put("better-sqlite3-13", "13.1.0");
  writeFileSync(join(folder, "node_modules/better-sqlite3/old"), "");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** @param {string} name @param {string} version */
function put(name, version) {
  mkdirSync(join(folder, "node_modules", name), { recursive: true });
  writeFileSync(join(folder, "node_modules", name, "package.json"), JSON.stringify({ version }));
}

function installed() {
  return JSON.parse(readFileSync(join(folder, "node_modules/better-sqlite3/package.json"), "utf8"))
    .version;
}

test("Node.js 20 and 22 keep the older binding", () => {
  for (const version of ["20.19.0", "22.12.0"]) fitSqliteBinding(folder, version);
  expect(installed()).toBe("12.1.0");
});

test("Node.js 24 gets the newer one in its place, and a second time changes nothing", () => {
  fitSqliteBinding(folder, "24.0.0");
  expect(installed()).toBe("13.1.0");
  expect(existsSync(join(folder, "node_modules/better-sqlite3/old"))).toBe(false);
  writeFileSync(join(folder, "node_modules/better-sqlite3/mark"), "");
  fitSqliteBinding(folder, "24.0.0");
  expect(existsSync(join(folder, "node_modules/better-sqlite3/mark"))).toBe(true);
});
