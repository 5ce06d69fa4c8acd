// The migration folders of both databases: reading them, asking what is pending, applying, and diffing two schemas.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { providerOf, sqlitePath } from "./database-url.mjs";
import { inRoot } from "./paths.mjs";
import { withDetachedEngine, withSchemaEngine } from "./schema-engine.mjs";

/** @typedef {import("./database-url.mjs").Provider} Provider */

const filters = { externalTables: [], externalEnums: [] };

/**
 * Where a provider's schema and migrations lie.
 * @param {Provider} provider
 */
export function prismaFolder(provider) {
  const base = provider === "sqlite" ? inRoot("prisma") : inRoot("prisma", "postgresql");
  return { schema: join(base, "schema.prisma"), migrations: join(base, "migrations") };
}

/**
 * Names of the migrations of a provider, oldest first.
 * @param {Provider} provider
 */
export function migrationNames(provider) {
  const folder = prismaFolder(provider).migrations;
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** @param {Provider} provider */
function migrationList(provider) {
  const baseDir = prismaFolder(provider).migrations;
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: `provider = "${provider}"\n` },
    shadowDbInitScript: "",
    migrationDirectories: migrationNames(provider).map((path) => ({
      path,
      migrationFile: {
        path: "migration.sql",
        content: {
          tag: /** @type {const} */ ("ok"),
          value: readFileSync(join(baseDir, path, "migration.sql"), "utf8"),
        },
      },
    })),
  };
}

/** @param {Provider} provider */
function currentSchema(provider) {
  const path = prismaFolder(provider).schema;
  return { path, text: readFileSync(path, "utf8") };
}

/**
 * Names of the migrations that the database at `url` still lacks. Throws where its history holds a failed
 * migration or one that this version does not know. A missing SQLite file lacks all of them and is not made.
 * @param {string} url
 * @returns {Promise<string[]>}
 */
export async function pendingMigrations(url) {
  const provider = providerOf(url);
  if (provider === "sqlite" && !existsSync(sqlitePath(url))) return migrationNames(provider);
  const found = await withSchemaEngine(url, currentSchema(provider), (engine) =>
    engine.diagnoseMigrationHistory({
      migrationsList: migrationList(provider),
      optInToShadowDatabase: false,
      filters,
    }),
  );
  if (found.failedMigrationNames.length > 0)
    throw new Error(failedMessage(found.failedMigrationNames));
  const history = found.history;
  if (!history) return found.hasMigrationsTable ? [] : migrationNames(provider);
  if (history.diagnostic === "databaseIsBehind") return history.unappliedMigrationNames;
  throw new Error(
    `This database was used by a newer version of Counterpoint (it holds ${history.unpersistedMigrationNames.join(", ")}). ` +
      "Update the program, or point DATABASE_URL at another database.",
  );
}

/** @param {string[]} names */
function failedMessage(names) {
  return (
    `An earlier update of the database failed half-way (${names.join(", ")}). ` +
    "Put back the copy that was made before it (data/backups), then start again."
  );
}

/**
 * Applies what is pending and returns the names. Starters that race are safe: the engine takes a lock.
 * @param {string} url
 * @returns {Promise<string[]>}
 */
export async function applyMigrations(url) {
  const provider = providerOf(url);
  const done = await withSchemaEngine(url, currentSchema(provider), (engine) =>
    engine.applyMigrations({ migrationsList: migrationList(provider), filters }),
  );
  return done.appliedMigrationNames;
}

/**
 * The SQL that leads from one schema to another (from nothing where `from` is null); empty where they agree.
 * @param {Provider} provider
 * @param {string | null} from
 * @param {string} to
 * @returns {Promise<string>}
 */
export async function diffSchemas(provider, from, to) {
  /** @param {string} content */
  const datamodel = (content) => ({
    tag: /** @type {const} */ ("schemaDatamodel"),
    files: [{ path: "schema.prisma", content }],
  });
  const schema = { path: "schema.prisma", text: to };
  const result = await withDetachedEngine(provider, schema, (engine) =>
    engine.diff({
      from: from === null ? { tag: "empty" } : datamodel(from),
      to: datamodel(to),
      script: true,
      exitCode: null,
      filters,
    }),
  );
  const sql = result.stdout ?? "";
  return sql.includes("This is an empty migration") ? "" : sql;
}
