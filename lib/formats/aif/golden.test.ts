// Files in each shape of AIF, that we wrote ourselves, and what is read from them.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { sourceOf } from "../shared/source-of";
import { parse } from "./parse";
import { serialize } from "./serialize";

const SHAPES = ["aifdb", "ova3", "xaif", "ova2"];

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

test.each(SHAPES)("%s is read as the file beside it says", (name) => {
  expect(JSON.parse(JSON.stringify(read(name)))).toEqual(golden(`${name}.read`));
});

test("what is written is what stands in the file", () => {
  const options = { annotations: false, at: "2026-01-01T00:00:00.000Z" };
  const { content } = serialize(sourceOf(read("ova3")), options);
  expect(JSON.parse(content)).toEqual(golden("written"));
});

test("two node sets become one map, and what they share stands once", () => {
  const set = (texts: readonly string[]) => ({
    nodes: texts.map((text) => ({ nodeID: text, text: `Says ${text}`, type: "I" })),
    edges: [],
  });
  for (const file of [
    [set(["1", "2"]), { AIF: set(["2", "3"]) }],
    { nodesets: [set(["1", "2"]), set(["2", "3"])] },
  ]) {
    const result = parse(JSON.stringify(file));
    if (!result.ok) throw new Error(result.problem.message);
    const { map, report } = result.value;
    expect(map.statements.map(({ text }) => text)).toEqual(["Says 1", "Says 2", "Says 3"]);
    expect(report.items.map(({ code }) => code)).toEqual(["several-node-sets"]);
  }
});
