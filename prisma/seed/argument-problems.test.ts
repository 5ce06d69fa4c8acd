import { describe, expect, it } from "vitest";
import { parseArgumentText } from "./parse-argument-text";

const brief = "Rain makes the street wet. The street is wet. So it rained. The street is wet.";

/** The problems of a text as "line: message". */
function problemsOf(source: string, text = brief): string[] {
  const parsed = parseArgumentText(source, text);
  return parsed.ok ? [] : parsed.problems.map(({ line, message }) => `${line}: ${message}`);
}

describe("what is wrong is named by its line, with what to do", () => {
  const cases: readonly (readonly [name: string, source: string, problem: RegExp])[] = [
    [
      "an odd indent",
      "[A]: A.\n   + [B]: B.",
      /^2: The indent is not a whole number of levels\. Indent by two/,
    ],
    ["a tab", "[A]: A.\n\t+ [B]: B.", /^2: The indent/],
    ["an indent too deep", "[A]: A.\n    + [B]: B.", /^2: This line is indented too deep\. Put it/],
    [
      "an unknown label",
      "[A]: A.\n  + [B]",
      /^2: No statement is called \[B\]\. Write its sentence/,
    ],
    [
      "a label too long",
      `[A]: A.\n  + [${"b".repeat(25)}]: B.`,
      /^2: The label .* has 25 characters\. Shorten/,
    ],
    ["an empty label", "[ ]: A.", /^1: The label is empty/],
    [
      "a label used twice",
      "[A]: A.\n  + [B]: B.\n  + [B]: C.",
      /^3: \[B\] has its sentence on line 2 already\. Drop/,
    ],
    [
      "labels too alike",
      "[A b]: A.\n  + [a-B]: B.",
      /^2: The labels \[a-B\] and \[A b\] are too alike/,
    ],
    ["no sentence", "[A]:", /^1: \[A\]: has no sentence/],
    [
      "a quote that is not there",
      "[A]: A.\n  > So it snowed.",
      /^2: This quote does not stand .* “So it”\. Copy/,
    ],
    [
      "a quote that is there twice",
      "[A]: A.\n  > The street is wet.",
      /^2: This quote stands more than once .* add a line after:/,
    ],
    [
      "words after: that are not there",
      "[A]: A.\n  > So it\n  after: Snow",
      /^3: The words after: stand nowhere/,
    ],
    [
      "words after: that are there twice",
      "[A]: A.\n  > So it\n  after: street",
      /^3: The words after: stand more than once/,
    ],
    [
      "after: without a quote",
      "[A]: A.\n  after: So",
      /^2: after: tells where the quote above it stands/,
    ],
    ["the same quote twice", "[A]: A.\n  > So it\n  > So it", /^3: \[A\] quotes these words twice/],
    ["an unknown stance", "[A]: A.\n  held by: Bo (thinks)", /^2: Write who holds it and how/],
    [
      "two holders",
      "[A]: A.\n  held by: Bo (asserts)\n  held by: Cy (asserts)",
      /^3: .* holder already/,
    ],
    ["two notes", "[A]: A.\n  note: b\n  note: c", /^3: .* note already/],
    ["an empty quote", "[A]: A.\n  >", /^2: This line says nothing after its mark/],
    [
      "a line of another kind",
      "[A]: A.\n  so [B]: B.",
      /^2: This line cannot be read\. Write a statement/,
    ],
    ["a sign at the top", "+ [A]: A.", /^1: Nothing stands above this line/],
    [
      "no sign below the top",
      "[A]: A.\n  [B]: B.",
      /^2: A statement under another one needs a sign/,
    ],
    ["& without a step", "[A]: A.\n  & [B]: B.", /^2: There is no step for & to join/],
    [
      "& with what is in the step",
      "[A]: A.\n  + [B]: B.\n  & [B]",
      /^3: \[B\] is part of this step already/,
    ],
    ["~ under a root", "[A]: A.\n  ~ [B]: B.", /^2: ~ doubts a step, and a root makes none/],
    ["a statement under itself", "[A]: A.\n  + [A]", /^2: \[A\] cannot bear on itself/],
    [
      "a reason under a pointer",
      "[A]: A.\n  + [B]: B.\n  - [B]\n    + [C]: C.",
      /^4: \[B\] only points at a statement/,
    ],
    [
      "a quote under a pointer",
      "[A]: A.\n  + [B]: B.\n  - [B]\n    > So it",
      /^4: This line belongs to no statement/,
    ],
    ["nothing at all", "// only a remark\n", /^1: There is no statement\. Begin with/],
  ];

  it.each(cases)("%s", (_name, source, problem) => {
    const problems = problemsOf(source);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(problem);
  });

  it("tells all problems at once, by line", () => {
    const problems = problemsOf("[A]: A.\n  > nowhere\n + [B]: B.\n  - [C]");
    expect(problems.map((problem) => problem.slice(0, 2))).toEqual(["2:", "3:", "4:"]);
  });
});
