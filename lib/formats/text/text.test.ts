// The plain text that people read.
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "../outline/parse";
import { sourceOf } from "../shared/source-of";
import { anyParsed } from "../shared/testing/any-map";
import { serialize } from "./serialize";

const OPTIONS = { annotations: true, at: "2026-11-23T00:00:00.000Z" };

test("a numbered outline, a line for each statement, with quotes, notes and annotations", () => {
  const result = parse(
    '# Stay or go\n\n"Stay": Officers\\nshould stay.\n  | From 1995.\n  + Visits provoke. (held by Ann, reports) (scheme: cause)\n    + [1] 台北 says so.\n  & Crises cost. (not stated)\n    ~ Not all.\n  - They help.\n    - see [1]\n\nGo.\n',
  );
  if (!result.ok) throw new Error(result.problem.message);
  const { map } = result.value;
  const ids = map.statements.map(({ id }) => id);
  const passage = {
    id: "passage-1",
    exact: "stay\n\nat home",
    prefix: "",
    suffix: "",
    start: 0,
    end: 13,
    statementIds: [ids[0] ?? ""],
  };
  const annotation = {
    id: "annot-01",
    target: { type: "statement", id: ids[1] ?? "" },
    kind: "objection",
    body: "Do they?\nReally?",
    parentId: null,
    aspect: null,
    criterion: null,
    source: null,
    author: "Bo",
    createdAt: null,
    resolved: true,
  } as const;
  const overall = {
    ...annotation,
    id: "annot-02",
    target: { type: "map", id: "map" },
    kind: "comment",
    body: "Good.",
    resolved: false,
  } as const;
  const source = sourceOf({
    map: { ...map, passages: [passage], annotations: [annotation, overall] },
    brief: null,
  });
  expect(serialize(source, OPTIONS)).toEqual({
    content: [
      "Stay or go",
      "==========",
      "",
      "1. Stay: Officers should stay.",
      "  “stay at home”",
      "  Note: From 1995.",
      "  1.1. because: Visits provoke. (held by Ann, who reports it) (cause)",
      "    [Objection by Bo, resolved] Do they?",
      "    Really?",
      "    1.1.1. because: 台北 says so.",
      "  1.2. together with: Crises cost. (not stated)",
      "    1.2.1. which does not follow, because: Not all.",
      "  1.3. but: They help.",
      "    1.3.1. but: 台北 says so. (see 1.1.1.)",
      "",
      "2. Go.",
      "",
      "[Comment by Bo] Good.",
      "",
    ].join("\n"),
    report: { items: [], omitted: 0 },
  });
  const without = serialize(source, { ...OPTIONS, annotations: false });
  expect(without.report.items.map(({ code }) => code)).toEqual(["annotations"]);
});

test("every statement stands in full once, whatever the map", () => {
  fc.assert(
    fc.property(anyParsed, (parsed) => {
      const { content } = serialize(sourceOf(parsed), OPTIONS);
      const starts = content
        .split("\n")
        .filter((line) => /^\s*\d+(?:\.\d+)*\. /.test(line) && !/\(see [\d.]+\)/.test(line));
      expect(starts.length).toBeGreaterThanOrEqual(parsed.map.statements.length);
    }),
    { seed: 20261123, numRuns: 60 },
  );
});
