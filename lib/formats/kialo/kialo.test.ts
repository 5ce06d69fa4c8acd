// Exports of discussions, in both forms.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Parsed } from "../format-types";
import { kialoWords } from "./kialo-words";
import { parse } from "./parse";

function read(text: string): Parsed {
  const result = parse(text);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function shape({ map }: Parsed): string[] {
  const said = new Map(map.statements.map(({ id, text }) => [id, text]));
  return map.inferences.map(
    ({ kind, premises, target }) =>
      `${premises.map((id) => said.get(id)).join(" & ")} ${kind === "support" ? "+" : "-"} ${said.get(target.id)}`,
  );
}
const codes = ({ report }: Parsed) =>
  report.items.map(({ kind, code, line }) => [kind, code, line]);

const GOLDEN = `\uFEFFDiscussion Title: Should officers stay at home?

1. Officers should stay at home.
1.1. Pro: Visits would provoke a crisis \\(as in 1995\\).
1.1.1. Con: Nobody [would \\(dare\\)](https://example.org/a_\\(b\\)) to.
And the second line says
1. first
2. second
1.1.2. Pro: -> See 1.2.1.
1.2. Con: Visits help to plan.

1.2.1. Pro: Planning saves lives, says [a study](https://example.org/study).
1.2.2. Con: -> See 1.1.2.
1.3. Con: -> See 9.9.
`;

describe("the form with a title", () => {
  test("becomes a map that reuses what is linked", () => {
    const parsed = read(GOLDEN.replaceAll("\n", "\r\n"));
    expect(parsed.map.title).toBe("Should officers stay at home?");
    expect(shape(parsed)).toEqual([
      "Visits would provoke a crisis (as in 1995). + Officers should stay at home.",
      "Nobody would (dare) to.\nAnd the second line says\n1. first\n2. second - Visits would provoke a crisis (as in 1995).",
      "Planning saves lives, says a study. + Visits would provoke a crisis (as in 1995).",
      "Visits help to plan. - Officers should stay at home.",
      "Planning saves lives, says a study. + Visits help to plan.",
      "Planning saves lives, says a study. - Visits help to plan.",
    ]);
    const notes = parsed.map.statements.map(({ note }) => note).filter((note) => note !== null);
    expect(notes).toEqual([
      "Sources:\nwould (dare): https://example.org/a_(b)",
      "Sources:\na study: https://example.org/study",
    ]);
    expect(parsed.map.mainClaimId).toBe(parsed.map.statements[0]?.id);
    expect(codes(parsed)).toEqual([["lost", "see-missing", 14]]);
  });

  test("with several theses has no main claim of its own", () => {
    const parsed = read(
      "Discussion Title: What to eat?\n\nWe are hungry.\n\n1. What to eat?\n1.1. Thesis: Rice.\n1.1.1. Pro: It is there.\n1.2. Bread.\n1.2.1. Con: It is old.\n\n2. Nothing.\n2.1. Con: We are hungry.\n",
    );
    expect(parsed.map.statements.map(({ text }) => text)).toContain("Bread.");
    expect(shape(parsed)).toEqual([
      "It is there. + Rice.",
      "It is old. - Bread.",
      "We are hungry. - Nothing.",
    ]);
    expect(parsed.map.mainClaimId).toBeNull();
    expect(parsed.map.provenance).toEqual({ introduction: "We are hungry." });
  });

  test("with gaps hangs a claim on the closest one above", () => {
    const parsed = read("Discussion Title: T\n\n1. A.\n1.1.1. Pro: C.\n3.1. Con: D.\n");
    expect(shape(parsed)).toEqual(["C. + A."]);
    expect(codes(parsed)).toEqual([["changed", "parent-missing", 5]]);
  });
});

describe("the form with a name", () => {
  test("is indented, with numbers or without", () => {
    const expected = ["便宜。 + 我们应该等。", "לא זול - 便宜。", "Dull. - 我们应该等。"];
    const numbered =
      "Discussion Name: T\n\n1. 我们应该等。\n  1.1. Pro: 便宜。\n    1.1.1. Con: לא זול\n  1.2. Con: Dull.\n";
    expect(shape(read(numbered))).toEqual(expected);
    const indented =
      "Discussion Name: T\n\nThesis: 我们应该等。\n\tPro: 便宜。\n\t\t- Con: לא זול\n\tCon: Dull.\n";
    expect(shape(read(indented))).toEqual(expected);
    const spaced = read(
      "Discussion Name: T\n\nWait.\n  and see\n  Pro: Cheap.\n\nGo.\n  Con: Dear.\n",
    );
    expect(shape(spaced)).toEqual(["Cheap. + Wait.\nand see", "Dear. - Go."]);
  });
});

describe("what is none", () => {
  test("is refused with what to do", () => {
    expect(parse("We wait.\n1. Pro: x")).toMatchObject({
      ok: false,
      problem: { code: "malformed", line: 1 },
    });
    expect(parse("Discussion Title: T\n\n")).toMatchObject({
      ok: false,
      problem: { code: "malformed" },
    });
    const deep = `Discussion Title: T\n\n1. A\n${Array.from({ length: 201 }, (_, at) => `1${".1".repeat(at + 1)}. Pro: x`).join("\n")}`;
    expect(parse(deep)).toMatchObject({ ok: false, problem: { code: "malformed", line: 203 } });
  });

  test("links in a circle, to themselves and to nothing are left out", () => {
    const parsed = read(
      "Discussion Title: T\n\n1. A.\n1.1. Pro: -> See 1.2.\n1.2. Con: -> See 1.1.\n1.3. Pro: -> See 1.\n",
    );
    expect(codes(parsed).map(([, code]) => code)).toEqual([
      "see-missing",
      "see-missing",
      "step-targets-its-premise",
    ]);
  });

  test("any text gets an answer, soon", () => {
    const line = fc.constantFrom(
      "1. A",
      "1.1. Pro: b",
      "1.1.1. Con: -> See 1.1.",
      "2. c",
      "",
      "  Con: d",
      "[x](http://a.b)",
      "\\(",
    );
    fc.assert(
      fc.property(
        fc.array(line, { maxLength: 20 }),
        fc.string({ unit: "binary" }),
        (lines, rest) => {
          parse(["Discussion Title: T", ...lines, rest].join("\n"));
        },
      ),
      { seed: 20261123, numRuns: 150 },
    );
    const started = performance.now();
    for (const part of ["[", "[a](", "\\", "[a](http://b(", "1."]) kialoWords(part.repeat(20_000));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
