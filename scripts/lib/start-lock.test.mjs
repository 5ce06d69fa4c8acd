import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { withLock } from "./start-lock.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "counterpoint-lock-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("the lock stands during the work and is gone after it, even when that fails", async () => {
  const file = join(folder, "deep", "lock");
  const held = await withLock(file, () => Promise.resolve(existsSync(file)));
  expect(held).toBe(true);
  await expect(withLock(file, () => Promise.reject(new Error("no")))).rejects.toThrow("no");
  expect(existsSync(file)).toBe(false);
});

test("the lock of a process that is gone does not count", async () => {
  const file = join(folder, "lock");
  writeFileSync(file, "4194304999");
  expect(await withLock(file, () => Promise.resolve("done"))).toBe("done");
});

test("who comes second waits for a living holder", async () => {
  const file = join(folder, "lock");
  writeFileSync(file, String(process.ppid));
  const result = await withLock(
    file,
    () => Promise.resolve("done"),
    () => rmSync(file),
  );
  expect(result).toBe("done");
});
