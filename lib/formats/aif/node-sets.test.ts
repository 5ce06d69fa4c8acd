// Several node sets in one file; the files in each shape of AIF are read in lib/formats/goldens.test.ts.
import { expect, test } from "vitest";
import { parse } from "./parse";

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
