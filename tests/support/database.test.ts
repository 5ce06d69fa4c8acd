import { expect, test } from "vitest";
import { firstColumn, withAdapter } from "../../scripts/lib/database-adapter.mjs";
import { createTestDatabase } from "./database";

test("each test database is a migrated copy of its own", async () => {
  const [first, second] = [await createTestDatabase(), await createTestDatabase()];
  await withAdapter(first, (database) =>
    database.executeScript(`INSERT INTO "User" ("id", "name") VALUES ('u1', 'Ada')`),
  );
  const names = (url: string) =>
    withAdapter(url, (database) => firstColumn(database, `SELECT "name" FROM "User"`));
  expect(await names(first)).toEqual(["Ada"]);
  expect(await names(second)).toEqual([]);
});
