import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, expect, test } from "vitest";
import { copyDatabase, copyName } from "./database-copy.mjs";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "counterpoint-copy-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test("a copy made while the database is open holds what stands in the log alone", async () => {
  const from = join(folder, "a.db");
  const open = new Database(from);
  open.pragma("journal_mode = WAL");
  open.exec("CREATE TABLE t (x); INSERT INTO t VALUES (1), (2)");
  const to = join(folder, "copies", "b.db");
  await copyDatabase(from, to);
  expect(new Database(to, { readonly: true }).prepare("SELECT x FROM t").pluck().all()).toEqual([
    1, 2,
  ]);
  expect(statSync(to).mode & 0o777).toBe(0o600);
  await expect(copyDatabase(from, to)).rejects.toThrow("exists already");
  open.close();
});

test("names of copies sort by time", () => {
  expect(copyName(new Date("2026-01-31T12:03:04Z"), "before-0002_x")).toBe(
    "counterpoint-2026-01-31-120304-before-0002_x.db",
  );
});
