// Files in each shape of AIF, that we wrote ourselves, and what is read from them.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "./parse";

const SHAPES = ["aifdb", "ova3", "xaif", "ova2"];

function read(name: string) {
  const result = parse(readFileSync(new URL(`./golden/${name}.json`, import.meta.url), "utf8"));
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

test.each(SHAPES)("%s is read as the file beside it says", async (name) => {
  await expect(`${JSON.stringify(read(name), null, 2)}\n`).toMatchFileSnapshot(
    `./golden/${name}.read.json`,
  );
});
