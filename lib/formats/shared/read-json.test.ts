// JSON of strangers is read as JSON.parse reads it, within limits, and a mistake has its place.
import fc from "fast-check";
import { expect, test } from "vitest";
import { FORMAT_LIMITS } from "../format-types";
import { Malformed } from "./guard-parse";
import { keyField, numberField } from "./json-fields";
import { OverLimit } from "./map-builder";
import { readJson } from "./read-json";

function problemOf(text: string) {
  try {
    readJson(text);
  } catch (error) {
    if (error instanceof Malformed || error instanceof OverLimit) return error.problem;
    throw error;
  }
  return null;
}

test("what JSON.parse reads is read alike", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), (value) => {
      const text = JSON.stringify(value, null, 1);
      if (!text.includes("__proto__")) expect(readJson(text)).toEqual(JSON.parse(text));
    }),
    { seed: 20261123, numRuns: 300 },
  );
});

test("a text that was damaged anywhere is read or has a place inside it, and nothing else is thrown", {
  timeout: 60_000,
}, () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.nat(), fc.string({ maxLength: 2 }), (value, at, noise) => {
      const whole = JSON.stringify(value, null, 1);
      const cut = at % (whole.length + 1);
      const text = whole.slice(0, cut) + noise + whole.slice(cut + 1);
      const problem = problemOf(text);
      if (problem !== null) {
        expect(() => JSON.parse(text)).toThrow();
        expect(problem.message).not.toContain("cannot be read");
        expect(problem.line).toBeLessThanOrEqual(text.split(/\r\n|\r|\n/).length);
      }
    }),
    { seed: 20261123, numRuns: 1_000 },
  );
});

test.each([
  ["", "the file is empty.", 1, 1],
  ['{"a": 1,}', "there is a comma before “}” with nothing after it.", 1, 9],
  ['{\n  "a": nil\n}', "“nil” is not a value.", 2, 8],
  ["{'a': 1}", "“'” stands where a name in double quotes should be.", 1, 2],
  ['{"a" 1}', "“1” stands where a colon should be.", 1, 6],
  ["[1 2]", "“2” stands where a comma or “]” should be.", 1, 4],
  ["[1, 2", "it ends too early.", 1, 6],
  ['["a\nb"]', "a quoted text holds a line break or control character.", 1, 4],
  ['["a\\x"]', "a backslash is followed by what JSON does not know.", 1, 4],
  ['["a', "a quoted text that begins here never ends.", 1, 2],
  ["{} {}", "there is more after its end.", 1, 4],
  ["<html>", "“<” stands where a value should be.", 1, 1],
  ["[NaN]", "“NaN” is not a value.", 1, 2],
])("%j says what is wrong and where", (text, message, line, column) => {
  expect(problemOf(text)).toEqual({
    code: "malformed",
    message: `This is not JSON as it should be: ${message}`,
    line,
    column,
  });
});

test("nesting and the number of values have a limit, brackets in texts do not count", () => {
  const deep = (depth: number) => "[".repeat(depth) + "]".repeat(depth);
  expect(problemOf(deep(FORMAT_LIMITS.depth))).toBeNull();
  expect(problemOf(deep(FORMAT_LIMITS.depth + 1))?.code).toBe("too-large");
  expect(problemOf("[".repeat(1_000_000))?.code).toBe("too-large");
  expect(problemOf(JSON.stringify(['[\\"'.repeat(500)]))).toBeNull();
  expect(problemOf(`[${"0,".repeat(4_000_000)}0]`)?.code).toBe("too-large");
});

test("a key called __proto__ is gone, however it is spelled, and reaches nothing", () => {
  const value = readJson('{"a": [{"__proto__": {"x": 1}}], "__\\u0070roto__": {"y": 1}}');
  expect(value).toEqual({ a: [{}] });
  expect(JSON.stringify(value)).toBe('{"a":[{}]}');
  expect(({} as { x?: number }).x).toBeUndefined();
});

test("fields are read whether numbers are written as numbers or as texts", () => {
  const record = { a: 7, b: "7", c: "seven", d: null, e: " " };
  expect(["a", "b", "c", "d", "e", "toString"].map((name) => numberField(record, name))).toEqual([
    7,
    7,
    null,
    null,
    null,
    null,
  ]);
  expect(["a", "b", "c", "d", "e", "constructor"].map((name) => keyField(record, name))).toEqual([
    "7",
    "7",
    "seven",
    null,
    null,
    null,
  ]);
});
