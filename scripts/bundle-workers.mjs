// Bundles what runs beside the server, in threads of its own: node scripts/bundle-workers.mjs [FOLDER]
// Without a folder it goes into a cache under its own hash, and the file's path is the last line of what is printed.
import { rmSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { bundleWorkers, bundleWorkersInCache } from "./lib/bundle-workers.mjs";
import { giveUp } from "./lib/prepare.mjs";

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  const [folder] = process.argv.slice(2);
  try {
    if (folder) rmSync(folder, { recursive: true, force: true });
    console.log(folder ? await bundleWorkers(folder) : await bundleWorkersInCache());
  } catch (error) {
    giveUp(error);
  }
}
