// A Next app with nothing in it, to compare with. It takes Next and SQLite from the repository's node_modules.
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const repository = resolve(dirname(fileURLToPath(import.meta.url)), "../..");

/** @type {import("next").NextConfig} */
const config = {
  turbopack: { root: repository },
  outputFileTracingRoot: repository,
  serverExternalPackages: ["better-sqlite3"],
};

export default config;
