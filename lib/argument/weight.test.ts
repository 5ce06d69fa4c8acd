// Holds what a page needs to show a map apart from what it needs to change one.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";

const here = import.meta.dirname;
const readers = [
  ...[
    "graph",
    "patch",
    "reading-tree",
    "reading-roots",
    "check-invariants",
    "passage-quote",
    "names",
  ].map((name) => join(here, `${name}.ts`)),
  ...readdirSync(join(here, "queries"))
    .filter((name) => !name.endsWith(".test.ts"))
    .map((name) => join(here, "queries", name)),
  join(here, "..", "access", "may-apply.ts"),
  join(here, "..", "access", "may-undo.ts"),
];

/** Modules that a file loads when it runs; imports of types alone vanish. */
function loadedBy(file: string): readonly string[] {
  const source = readFileSync(file, "utf8");
  const imports = source.matchAll(/^(?:import|export) (?!type )[^;]*?from "([^"]+)"/gms);
  return [...imports].map((match) => match[1] ?? "");
}

describe("what reading loads", () => {
  it.each(readers)("QU10 %s loads no package at all", (reader) => {
    const seen = new Set([reader]);
    for (const file of seen) {
      for (const module of loadedBy(file)) {
        expect(module.startsWith("."), `${file} loads ${module}`).toBe(true);
        const path = `${join(dirname(file), module)}.ts`;
        expect(existsSync(path), path).toBe(true);
        seen.add(path);
      }
    }
  });
});
