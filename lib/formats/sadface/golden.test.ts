// Files in both forms of SADFace, that we wrote ourselves, and what is read from them; and what we write of one.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourceOf } from "../shared/source-of";
import { parse } from "./parse";
import { serialize } from "./serialize";

function text(name: string): string {
  return readFileSync(new URL(`./golden/${name}.json`, import.meta.url), "utf8");
}

function golden(name: string): unknown {
  return JSON.parse(text(name));
}

function read(name: string) {
  const result = parse(text(name));
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

test.each(["readme-form", "library-form"])("%s is read as the file beside it says", (name) => {
  expect(JSON.parse(JSON.stringify(read(name)))).toEqual(golden(`${name}.read`));
});

test("what is written is what stands in the file", () => {
  const options = { annotations: false, at: "2026-01-01T00:00:00.000Z" };
  const { content } = serialize(sourceOf(read("library-form")), options);
  expect(JSON.parse(content)).toEqual(golden("written"));
});
