// Plain SQL on either database, by the drivers that Prisma uses: for scripts and tests.
import { providerOf, sqlitePath } from "./database-url.mjs";

/** @typedef {import("@prisma/driver-adapter-utils").SqlMigrationAwareDriverAdapterFactory} AdapterFactory */
/** @typedef {import("@prisma/driver-adapter-utils").SqlDriverAdapter} Adapter */

/**
 * What opens connections to the database at `url`.
 * @param {string} url
 * @returns {Promise<AdapterFactory>}
 */
export async function adapterFor(url) {
  if (providerOf(url) === "postgresql") {
    const { PrismaPg } = await import("@prisma/adapter-pg");
    return new PrismaPg({ connectionString: url, connectionTimeoutMillis: 30_000 });
  }
  const { PrismaBetterSqlite3 } = await import("@prisma/adapter-better-sqlite3");
  return new PrismaBetterSqlite3({ url: sqlitePath(url) });
}

/**
 * Runs `work` with a connection that is closed afterwards.
 * @template T
 * @param {string} url
 * @param {(adapter: Adapter) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withAdapter(url, work) {
  const adapter = await (await adapterFor(url)).connect();
  try {
    return await work(adapter);
  } finally {
    await adapter.dispose();
  }
}

/**
 * The first column of what a query finds.
 * @param {Adapter} adapter
 * @param {string} sql
 * @returns {Promise<unknown[]>}
 */
export async function firstColumn(adapter, sql) {
  const { rows } = await adapter.queryRaw({ sql, args: [], argTypes: [] });
  return rows.map((row) => row[0]);
}
