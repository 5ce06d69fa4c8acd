// DOT as Graphviz takes it.
import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "../outline/parse";
import { sourceOf } from "../shared/source-of";
import { anyParsed } from "../shared/testing/any-map";
import { serialize } from "./serialize";

const OPTIONS = { annotations: false, at: "2026-11-23T00:00:00.000Z" };

function written(outline: string): string {
  const result = parse(outline);
  if (!result.ok) throw new Error(result.problem.message);
  return serialize(sourceOf(result.value), OPTIONS).content;
}

test("statements are nodes by role, linked premises meet in a point, an undercut bears on it", () => {
  const content = written(
    '# Home\n\nStay.\n  + "Cheap": It costs\\n"nothing" \\\\N. (held by Ann)\n  & 我们应该待在家里我们应该待在家里我们应该待在家里. (not stated)\n    ~ Not so.\n  - Dull.\n',
  );
  const lines = content.split("\n").map((line) => line.trim());
  expect(content).toContain('label="Home"');
  expect(lines.filter((line) => line.includes("shape=point"))).toHaveLength(1);
  expect(lines.filter((line) => line.includes("dir=none"))).toHaveLength(2);
  expect(lines.filter((line) => line.includes("shape=octagon"))).toHaveLength(2);
  expect(content).toContain('label="Cheap\\nIt costs \\"nothing\\" \\\\N.\\n(held by Ann)"');
  expect(content).toMatch(/-> "i_[^"]+" \[color="#a8442a", style=dotted/);
  expect(content).toContain("我们应该\\n待在家里");
});

test("Graphviz, where it is there, draws every map", () => {
  const found = spawnSync("dot", ["-V"]).error === undefined;
  fc.assert(
    fc.property(anyParsed, (parsed) => {
      const { content } = serialize(sourceOf(parsed), OPTIONS);
      expect(
        content.split("\n").filter((line) => /^ {2}"s_[^"]+" \[label=/.test(line)),
      ).toHaveLength(parsed.map.statements.length);
      if (!found) return;
      const drawn = spawnSync("dot", ["-Tcanon"], { input: content });
      expect(drawn.stderr.toString()).toBe("");
      expect(drawn.status).toBe(0);
    }),
    { seed: 20261123, numRuns: 15 },
  );
});
