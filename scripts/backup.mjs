// `npm run backup -- FILE`: a whole copy of the SQLite database, made safely while the app runs.
import { resolve } from "node:path";
import { copyDatabase } from "./lib/database-copy.mjs";
import { providerOf, sqlitePath } from "./lib/database-url.mjs";
import { loadEnvironment } from "./lib/environment.mjs";
import { giveUp } from "./lib/prepare.mjs";

try {
  const target = process.argv[2];
  if (!target) throw new Error("Usage: npm run backup -- FILE");
  loadEnvironment("production");
  const url = String(process.env.DATABASE_URL);
  if (providerOf(url) !== "sqlite") {
    throw new Error("This copies an SQLite file. For PostgreSQL use pg_dump.");
  }
  await copyDatabase(sqlitePath(url), resolve(target));
  console.log(`Copied the database to ${resolve(target)}`);
  console.log("Sign-ins also need data/secrets.json: keep a copy of it in a safe place.");
} catch (error) {
  giveUp(error);
}
