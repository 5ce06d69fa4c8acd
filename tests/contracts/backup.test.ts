// A backup that is made while people write, restored into a fresh database: nothing torn, nothing missing.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Patch } from "@/lib/argument/patch";
import { Prisma, reader } from "@/lib/server/repositories/database";
import { withAdapter } from "../../scripts/lib/database-adapter.mjs";
import { applyMigrations, pendingMigrations } from "../../scripts/lib/migrations.mjs";
import { apply, makeMap, makePerson, statement } from "../support/factories";
import { dropDatabases } from "../support/postgres-databases";
import { restoreBackup } from "../support/restore-backup";

const live = String(process.env.DATABASE_URL);

let folder = "";
const restored: string[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "counterpoint-backup-"));
});
afterEach(async () => {
  for (const url of restored.splice(0)) if (!url.startsWith("file:")) await dropDatabases(url);
  rmSync(folder, { recursive: true, force: true });
});

/** Runs the command, then restores what it wrote; returns the restored database's URL. */
async function backUpAndRestore(name: string): Promise<string> {
  const copy = join(folder, name);
  const { stdout } = await promisify(execFile)(process.execPath, ["scripts/backup.mjs", copy]);
  expect(stdout).toContain(`Copied the database to ${copy}`);
  expect(statSync(copy).mode & 0o777).toBe(0o600);
  const url = await restoreBackup(copy, live);
  restored.push(url);
  return url;
}

/** The rows of a query, each as its values, in an order that does not depend on the database. */
async function rowsOf(url: string, sql: string): Promise<unknown[][]> {
  const { rows } = await withAdapter(url, (database) =>
    database.queryRaw({ sql, args: [], argTypes: [] }),
  );
  return rows.map((row) => [...row]).sort((a, b) => (String(a) < String(b) ? -1 : 1));
}

test("a copy made while statements are added holds one state: all up to a seq, and nothing after it", async () => {
  const ada = await makePerson();
  const map = await makeMap(ada);
  let written = 0;
  const writing = new AbortController();
  const writer = (async () => {
    for (; !writing.signal.aborted; written++)
      await apply(ada, map.id, statement(`statement-${written}`));
  })();
  await vi.waitFor(() => expect(written).toBeGreaterThan(0), { timeout: 20_000 });
  const url = await backUpAndRestore("while-writing");
  writing.abort();
  await writer;

  const [[seq] = []] = await rowsOf(url, `SELECT "seq" FROM "ArgumentMap"`);
  expect(seq).toBeGreaterThan(0);
  expect(seq).toBeLessThanOrEqual(written);
  const log = await (await reader()).logEntry.findMany({
    where: { mapId: map.id, seq: { lte: Number(seq) } },
    orderBy: { seq: "asc" },
  });
  const added = log.flatMap((entry) =>
    Object.values((JSON.parse(entry.patch) as Patch).statements?.added ?? {}),
  );
  expect(added).toHaveLength(Number(seq));
  expect(await rowsOf(url, `SELECT "id", "text" FROM "Statement"`)).toEqual(
    added.map(({ id, text }) => [id, text]).sort((a, b) => (String(a) < String(b) ? -1 : 1)),
  );
  const entries = await rowsOf(url, `SELECT "seq", "patch" FROM "LogEntry" ORDER BY "seq"`);
  expect(new Map(entries.map(([at, patch]) => [at, patch]))).toEqual(
    new Map(log.map((entry) => [entry.seq, entry.patch])),
  );
}, 60_000);

test("every table of a quiet database comes back as it was, and needs no migration", async () => {
  const ada = await makePerson("Ada Ōe");
  const map = await makeMap(ada, "public");
  await apply(ada, map.id, statement("statement-one", "Rents — “high” — rise; 家賃も。"));
  const url = await backUpAndRestore("quiet");
  for (const table of Object.keys(Prisma.ModelName)) {
    const sql = `SELECT * FROM "${table}"`;
    expect([table, await rowsOf(url, sql)]).toEqual([table, await rowsOf(live, sql)]);
  }
  expect(await pendingMigrations(url)).toEqual([]);
  expect(await applyMigrations(url)).toEqual([]);
}, 60_000);

test("a copy never takes another's place", async () => {
  const copy = join(folder, "once");
  await promisify(execFile)(process.execPath, ["scripts/backup.mjs", copy]);
  await expect(promisify(execFile)(process.execPath, ["scripts/backup.mjs", copy])).rejects.toThrow(
    "exists already",
  );
}, 60_000);
