import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readSecrets } from "./secrets.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "counterpoint-secrets-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a secret is made once, for its owner's eyes, and nothing else is left", () => {
  const data = join(folder, "data");
  const first = readSecrets(data);
  expect(first.nextAuthSecret.length).toBeGreaterThanOrEqual(32);
  expect(readSecrets(data)).toEqual(first);
  expect(statSync(join(data, "secrets.json")).mode & 0o777).toBe(0o600);
  expect(readdirSync(data)).toEqual(["secrets.json"]);
});

test("a spoilt file is said, not overwritten", () => {
  writeFileSync(join(folder, "secrets.json"), "{}");
  expect(() => readSecrets(folder)).toThrow("holds no usable secret");
});
