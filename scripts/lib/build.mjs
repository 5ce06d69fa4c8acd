// Builds the app when its sources, its settings, its packages or the Node.js version changed.
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { bundleWorkers } from "./bundle-workers.mjs";
import { inRoot, root } from "./paths.mjs";
import { runCaptured } from "./run-command.mjs";
import { say } from "./say.mjs";
import { hashOf, hashOfFolders } from "./stamp.mjs";

const folders = ["app", "components", "lib", "public"];
const files = [
  "next.config.js",
  "package-lock.json",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
  "prisma/schema.prisma",
];

/** Hash of everything that a build is made from; tests and generated clients do not count. */
export function buildStamp() {
  const sources = hashOfFolders(
    root,
    folders,
    (path) => !/\.test\.tsx?$|\/generated\/|\.md$/.test(path),
  );
  const single = files.map((file) => (existsSync(inRoot(file)) ? readFileSync(inRoot(file)) : ""));
  return hashOf([sources, ...single, process.version]);
}

/** Builds if needed; resolves to whether it did. Rejects with what the build printed when it fails. */
export async function buildApp() {
  const folder = inRoot(process.env.NEXT_DIST_DIR || ".next");
  const stampFile = join(folder, "counterpoint-stamp");
  const stamp = buildStamp();
  const built = existsSync(join(folder, "BUILD_ID")) && existsSync(stampFile);
  if (built && readFileSync(stampFile, "utf8") === stamp) return false;
  say("Building. This takes a minute or two after an install or an update.");
  rmSync(stampFile, { force: true });
  const { code, output } = await runCaptured(
    process.execPath,
    [inRoot("node_modules/next/dist/bin/next"), "build"],
    { env: { ...process.env, NODE_ENV: "production" } },
  );
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
  await bundleWorkers(join(folder, "workers"));
  writeFileSync(stampFile, stamp);
  return true;
}
