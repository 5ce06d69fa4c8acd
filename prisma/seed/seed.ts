// Imports every map of prisma/seed that the database lacks. It may run again, and twice at once.
import { readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { disconnect } from "../../lib/server/repositories/database";
import { importSeed } from "../../lib/server/services/import-seed";
import { readSeed } from "./read-seed";

const home = dirname(fileURLToPath(import.meta.url));

async function seedAll(): Promise<void> {
  const entries = await readdir(home, { withFileTypes: true });
  for (const entry of entries.filter((each) => each.isDirectory())) {
    const seed = await readSeed(join(home, entry.name));
    const outcome = await importSeed(seed);
    if (outcome === "imported") console.log(`Added the map "${seed.title}".`);
  }
}

try {
  await seedAll();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await disconnect();
}
