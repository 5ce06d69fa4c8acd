// Generates the Prisma clients of both databases when their schemas changed.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { prismaFolder } from "./migrations.mjs";
import { inRoot } from "./paths.mjs";
import { runQuietly } from "./run-command.mjs";
import { hashOf } from "./stamp.mjs";

const folder = inRoot("lib", "server", "repositories", "generated");
const stampFile = inRoot("lib", "server", "repositories", "generated", ".stamp");

/**
 * Generates what is stale; resolves to whether anything was. Works offline: `generate` insists on a schema
 * engine that it does not use, and any existing file passes for one.
 * @returns {Promise<boolean>}
 */
export async function generateClients() {
  const schemas = [prismaFolder("sqlite").schema, prismaFolder("postgresql").schema];
  const wanted = hashOf([
    ...schemas.map((path) => readFileSync(path)),
    readFileSync(inRoot("node_modules", "prisma", "package.json")),
  ]);
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === wanted) return false;
  for (const schema of schemas) {
    await runQuietly(
      process.execPath,
      [inRoot("node_modules/prisma/build/index.js"), "generate", "--schema", schema, "--no-hints"],
      {
        env: {
          ...process.env,
          PRISMA_SCHEMA_ENGINE_BINARY: inRoot("package.json"),
          CHECKPOINT_DISABLE: "1",
        },
      },
    );
  }
  mkdirSync(folder, { recursive: true });
  writeFileSync(stampFile, wanted);
  return true;
}
