// Outlines from and to files: Markdown, headings, and maps there and back.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FormatMap, Parsed } from "../format-types";
import { sourceOf } from "../shared/source-of";
import { anyParsed } from "../shared/testing/any-map";
import { parse } from "./parse";
import { serialize } from "./serialize";

const OPTIONS = { annotations: false, at: "2026-11-23T00:00:00.000Z" };

function read(text: string): Parsed {
  const result = parse(text);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function shape({ map }: Parsed): string[] {
  const said = new Map(map.statements.map(({ id, text }) => [id, text]));
  const used = new Set(map.inferences.flatMap(({ premises }) => premises));
  return [
    ...map.statements.filter(({ id }) => !used.has(id)).map(({ text }) => text),
    ...map.inferences.map(
      ({ kind, premises, target }) =>
        `${premises.map((id) => said.get(id)).join(" & ")} ${kind === "support" ? "+" : "-"} ${said.get(target.id) ?? "step"}`,
    ),
  ];
}

describe("reading", () => {
  test("headings are levels, and lists hang on them", () => {
    const text =
      "# Stay home\n\n## Officers should stay\n\n- Visits provoke.\n    - 台北 says so.\n\n### It costs\n* trade\n\n## Go\n\nOr not.\n";
    const parsed = read(text.replaceAll("\n", "\r\n"));
    expect(parsed.map.title).toBe("Stay home");
    expect(shape(parsed)).toEqual([
      "Officers should stay",
      "Go",
      "Visits provoke. + Officers should stay",
      "台北 says so. + Visits provoke.",
      "It costs + Officers should stay",
      "trade + It costs",
      "Or not. + Go",
    ]);
    expect(parsed.report.items[0]).toMatchObject({ code: "outline-guessed", line: 5 });
  });

  test("a heading with signs below is the claim; dashes are signs where there is a plus", () => {
    const parsed = read(
      "# Officers should stay\n\n+ Visits provoke.\n- [ ] Visits help.\n\t- Not much.\n",
    );
    expect(parsed.map.title).toBeNull();
    expect(shape(parsed)).toEqual([
      "Officers should stay",
      "Visits provoke. + Officers should stay",
      "Visits help. - Officers should stay",
      "Not much. - Visits help.",
    ]);
  });

  test("front matter gives the title, rules go", () => {
    const parsed = read(
      '---\ntitle: "Home"\ntags: [a]\n---\n\nStay.\n  + Cheap. שלום\n\n---\n\nGo.\n',
    );
    expect(parsed.map.title).toBe("Home");
    expect(shape(parsed)).toEqual(["Stay.", "Go.", "Cheap. שלום + Stay."]);
  });

  test("signs with nothing above are told; nothing at all is a problem", () => {
    expect(read("+ For.\n- Against.\n").report.items.map(({ code }) => code)).toEqual([
      "sign-at-the-top",
    ]);
    for (const text of ["", " \n\n", "---\n", "+\n"])
      expect(parse(text)).toMatchObject({ ok: false, problem: { code: "malformed" } });
    expect(parse("x\n".repeat(20_001))).toMatchObject({
      ok: false,
      problem: { code: "too-large" },
    });
  });

  test("any text gets an answer", () => {
    const line = fc.constantFrom(
      "# a",
      "## b",
      "###",
      "+ c",
      "  - d",
      "---",
      "\t& e",
      "| f",
      "see [1]",
      "",
      "- [x] g",
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 15 }),
        fc.string({ unit: "binary" }),
        (lines, text) => {
          parse(lines.join("\n"));
          parse(text);
        },
      ),
      { seed: 20261123, numRuns: 300 },
    );
  });
});

describe("there and back", () => {
  const told = ({ statements, inferences }: FormatMap) => {
    const said = new Map(
      statements.map(({ id, position: _, ...words }) => [id, JSON.stringify({ ...words, id: "" })]),
    );
    const step = (id: string): string => {
      const at = inferences.find((each) => each.id === id);
      return at
        ? JSON.stringify([
            at.kind,
            at.premises.map((one) => said.get(one)),
            said.get(at.target.id) ?? step(at.target.id),
            at.scheme,
          ])
        : "?";
    };
    return {
      statements: [...said.values()].sort(),
      steps: inferences.map(({ id }) => step(id)).sort(),
    };
  };

  test("a map has the same statements and steps", () => {
    fc.assert(
      fc.property(anyParsed, (parsed) => {
        const after = read(serialize(sourceOf(parsed), OPTIONS).content);
        expect(after.report.items).toEqual([]);
        expect(told(after.map)).toEqual(told(parsed.map));
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });

  test("annotations stand in the notes where they are wanted, and what is lost is told", () => {
    const base = read("# Home\n\nStay.\n  + Cheap.\n");
    const [stay] = base.map.statements;
    const annotation = {
      id: "annot-01",
      target: { type: "statement", id: stay?.id ?? "" },
      kind: "question",
      body: "Why?",
      parentId: null,
      aspect: null,
      criterion: null,
      source: null,
      author: "Ann",
      createdAt: null,
      resolved: false,
    } as const;
    const source = sourceOf({
      map: { ...base.map, annotations: [annotation], mainClaimId: stay?.id ?? null },
      brief: null,
    });
    const written = serialize(source, { ...OPTIONS, annotations: true });
    expect(written.content).toBe("# Home\n\nStay.\n  | [Question by Ann] Why?\n  + Cheap.\n");
    expect(written.report.items.map(({ kind, code }) => [kind, code])).toEqual([
      ["changed", "annotations-in-notes"],
      ["lost", "main-claim"],
    ]);
    expect(serialize(source, OPTIONS).content).toBe("# Home\n\nStay.\n  + Cheap.\n");
  });
});
