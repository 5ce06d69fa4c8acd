import Database from "better-sqlite3";
import { expect, test } from "vitest";
import { createTestDatabase } from "./database";

test("each test database is a migrated copy of its own", () => {
  const first = new Database(createTestDatabase().path);
  const second = new Database(createTestDatabase().path);
  first.prepare(`INSERT INTO "User" ("id", "name") VALUES ('u1', 'Ada')`).run();
  const count = (database: Database.Database) =>
    database.prepare(`SELECT count(*) AS n FROM "User"`).get();
  expect(count(first)).toEqual({ n: 1 });
  expect(count(second)).toEqual({ n: 0 });
  first.close();
  second.close();
});
