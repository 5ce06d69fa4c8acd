import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { missingEntries } from "./lock-file.mjs";
import { inRoot } from "./paths.mjs";

const lock = readFileSync(inRoot("package-lock.json"), "utf8");

test("the lock file is whole; if this fails, run: node scripts/complete-lock-file.mjs", () => {
  expect(Object.keys(missingEntries(JSON.parse(lock).packages))).toEqual([]);
});

test("the lock file names no registry", () => {
  expect(lock).not.toContain('"resolved": "http');
});

test("what is missing is told from the names, with the platform", () => {
  const packages = {
    "": {},
    "node_modules/tool": {
      version: "1.0.0",
      dev: true,
      optionalDependencies: {
        "@tool/linux-x64-musl": "1.0.0",
        "@tool/darwin-arm64": "1.0.0",
        here: "2.0.0",
      },
    },
    "node_modules/tool/node_modules/here": { version: "2.0.0" },
  };
  expect(missingEntries(packages)).toEqual({
    "node_modules/@tool/linux-x64-musl": {
      version: "1.0.0",
      cpu: ["x64"],
      libc: ["musl"],
      os: ["linux"],
      dev: true,
      optional: true,
    },
    "node_modules/@tool/darwin-arm64": {
      version: "1.0.0",
      cpu: ["arm64"],
      os: ["darwin"],
      dev: true,
      optional: true,
    },
  });
});
