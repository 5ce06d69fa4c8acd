import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hashOf, hashOfFolders } from "./stamp.mjs";

test("where one part ends and the next begins counts", () => {
  expect(hashOf(["ab", "c"])).not.toBe(hashOf(["a", "bc"]));
  expect(hashOf(["ab"])).toBe(hashOf([Buffer.from("ab")]));
});

test("contents and names below the folders count, what is not accepted and missing folders do not", () => {
  const base = mkdtempSync(join(tmpdir(), "counterpoint-stamp-"));
  const stamp = () => hashOfFolders(base, ["a", "none"], (path) => !path.endsWith(".test"));
  mkdirSync(join(base, "a", "b"), { recursive: true });
  writeFileSync(join(base, "a", "b", "x"), "1");
  const first = stamp();
  writeFileSync(join(base, "a", "y.test"), "1");
  expect(stamp()).toBe(first);
  writeFileSync(join(base, "a", "b", "x"), "2");
  expect(stamp()).not.toBe(first);
  rmSync(base, { recursive: true });
});
