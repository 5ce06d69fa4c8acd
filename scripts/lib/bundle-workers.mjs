// Bundles lib/server/workers/worker.ts for Node.js, which knows neither TypeScript nor our aliases. Packages stay
// outside; each job is a file of its own, so that a worker loads only what its job needs.
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync } from "node:fs";
import { mkdtemp, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { build } from "esbuild";
import { inRoot, root } from "./paths.mjs";
import { hashOf } from "./stamp.mjs";

const CACHE = inRoot("node_modules/.cache/counterpoint-workers");
const KEPT_FOR_MS = 24 * 3600 * 1000;

/** Under Next this package throws where a browser would load server code; in a worker it means nothing. */
const withoutServerOnly = {
  name: "server-only",
  /** @param {import("esbuild").PluginBuild} build */
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^server-only$/ }, () => ({ path: "server-only", namespace: "nothing" }));
    onLoad({ filter: /.*/, namespace: "nothing" }, () => ({ contents: "" }));
  },
};

/** @param {string} folder */
async function bundle(folder) {
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: { worker: inRoot("lib/server/workers/worker.ts") },
    outdir: folder,
    outExtension: { ".js": ".mjs" },
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    alias: { "@": root },
    plugins: [withoutServerOnly],
    sourcemap: "inline",
    sourcesContent: false,
    write: false,
    logLevel: "silent",
  });
  return outputFiles;
}

/**
 * Bundles into this folder; resolves to the path of the worker's file.
 * @param {string} folder
 */
export async function bundleWorkers(folder) {
  await writeAll(folder, await bundle(folder));
  return join(folder, "worker.mjs");
}

/** Bundles what the sources now say, unless the cache has it; resolves to the path of the worker's file. */
export async function bundleWorkersInCache() {
  const files = await bundle(join(CACHE, "worker"));
  const folder = join(CACHE, hashOf(files.map(({ contents }) => contents)).slice(0, 20));
  if (!existsSync(folder)) {
    mkdirSync(CACHE, { recursive: true });
    // Another process may do the same at the same time: the first whole folder stands.
    const made = await mkdtemp(join(CACHE, "new-"));
    await writeAll(made, files);
    try {
      renameSync(made, folder);
    } catch (error) {
      rmSync(made, { recursive: true, force: true });
      if (!existsSync(folder)) throw error;
    }
    forgetOld(basename(folder));
  }
  return join(folder, "worker.mjs");
}

/**
 * @param {string} folder
 * @param {import("esbuild").OutputFile[]} files
 */
async function writeAll(folder, files) {
  mkdirSync(folder, { recursive: true });
  for (const { path, contents } of files) await writeFile(join(folder, basename(path)), contents);
}

/** @param {string} current */
function forgetOld(current) {
  for (const name of readdirSync(CACHE)) {
    const folder = join(CACHE, name);
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (name !== current && age > KEPT_FOR_MS) rmSync(folder, { recursive: true, force: true });
  }
}
