// Databases on a PostgreSQL server for tests: a template that is migrated once, and copies of it.
import { randomBytes } from "node:crypto";
import { firstColumn, withAdapter } from "../../scripts/lib/database-adapter.mjs";

/** The same server's URL with another database. */
export function databaseNamed(url: string, name: string): string {
  const named = new URL(url);
  named.pathname = `/${name}`;
  return named.href;
}

/** The name of the database that a URL names. */
export function databaseOf(url: string): string {
  return decodeURIComponent(new URL(url).pathname.slice(1));
}

/** Makes an empty database on the server at `url`; returns its own URL. */
export async function createDatabase(url: string): Promise<string> {
  const name = `counterpoint_test_${randomBytes(6).toString("hex")}`;
  await withAdapter(databaseNamed(url, "postgres"), (server) =>
    server.executeScript(`CREATE DATABASE "${name}"`),
  );
  return databaseNamed(url, name);
}

/** Removes the database at `url` and every one whose name begins with its name. */
export async function dropDatabases(url: string): Promise<void> {
  const prefix = databaseOf(url);
  await withAdapter(databaseNamed(url, "postgres"), async (server) => {
    const names = await firstColumn(
      server,
      `SELECT datname FROM pg_database WHERE starts_with(datname, '${prefix}')`,
    );
    for (const name of names) await server.executeScript(`DROP DATABASE "${name}" WITH (FORCE)`);
  });
}
