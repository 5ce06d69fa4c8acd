// Holds SPEC.md and the tests together: each rule is tested, each test names a rule.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const here = import.meta.dirname;
const rules = [
  ...readFileSync(join(here, "SPEC.md"), "utf8").matchAll(/^- \*\*([A-Z]{2}\d+)\*\* /gm),
].map((match) => match[1]);

function testFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".test.ts") && name !== "spec.test.ts")
    .map((name) => readFileSync(join(folder, name), "utf8"));
}

const sources = [...testFiles(here), ...testFiles(join(here, "..", "access"))];
/** The first string after `it(`, or after the table of `it.each(`. */
const titles = sources.flatMap((source) =>
  source
    .split(/^\s*it(?:\.each)?\b/m)
    .slice(1)
    .map((test) => test.match(/["'`]([A-Z]{2}\d+) [^"'`]/)?.[1] ?? "without a rule"),
);

describe("SPEC.md", () => {
  it("numbers every rule once", () => {
    expect(rules.length).toBeGreaterThan(80);
    expect(new Set(rules).size).toBe(rules.length);
  });

  it("has a test for every rule", () => {
    expect(rules.filter((rule) => rule !== undefined && !titles.includes(rule))).toEqual([]);
  });

  it("knows every rule that a test names", () => {
    expect(titles.filter((title) => !rules.includes(title))).toEqual([]);
  });
});
