// Writes prisma/postgresql/schema.prisma from prisma/schema.prisma; with --check it only says whether it is stale.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { prismaFolder } from "./lib/migrations.mjs";
import { derivePostgresSchema } from "./lib/postgres-schema.mjs";

const target = prismaFolder("postgresql").schema;
const wanted = derivePostgresSchema(readFileSync(prismaFolder("sqlite").schema, "utf8"));
const found = existsSync(target) ? readFileSync(target, "utf8") : "";

if (found === wanted) {
  console.log("prisma/postgresql/schema.prisma is up to date.");
} else if (process.argv.includes("--check")) {
  console.error(
    "prisma/postgresql/schema.prisma is stale. Run: node scripts/derive-postgres-schema.mjs",
  );
  process.exitCode = 1;
} else {
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, wanted);
  console.log("Wrote prisma/postgresql/schema.prisma.");
}
