// What breaks the syntax is told with its line; what is meant to keep the parser busy is refused at once.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { checkInvariants } from "../../argument/check-invariants";
import { graphOf } from "../shared/source-of";
import { parse } from "./parse";

function problem(text: string) {
  const result = parse(text);
  if (result.ok) throw new Error("It was read.");
  return result.problem;
}

describe("errors", () => {
  const cases: readonly (readonly [text: string, line: number, says: RegExp])[] = [
    ["+\n-\n", 1, /hangs on nothing/],
    ["a\n\nthis is *bold text\n\nb\n", 3, /italic stretch begins and does not end/],
    ["<A>\n\n(1) a\n(2) b\n", 4, /conclusion should follow/],
    ["<A>\n\n(1) a\n----\nb\n", 5, /Number each line/],
    ["<A>\n\n(1) a\n\n----\n(2) b\n", 3, /no empty line between/],
    ["<A>\n\n(1) a\n-- rule\n(2) b\n", 5, /inference should end|should follow/],
    ["<A>\n\n(1) <B>\n----\n(2) c\n", 3, /premises and conclusions are statements/],
    ["x\n\n[a] text\n", 3, /not expected|words/],
    ["some [a] text\n", 1, /middle of a text/],
    ["[a]: t\n  - \n\nb\n", 2, /line ends where a statement or an argument should follow/],
    ["[a]:\n\nb\n", 1, /line ends where the words of a statement/],
    ["[a]: b\n    + c\n  + d\n", 3, /indent relations of the same level alike/],
    ["a\n\n=== b === c\n", 3, /settings in the middle/],
    ["a\n  >< <B>\n", 2, /statement/],
    ["a\nb \\\nc\n", 2, /backslash/],
    ["// x \\\n\na \\", 3, /backslash/],
    ["===\na: [\n===\n\nb\n", 1, /not proper YAML/],
    ["a\n\nb {c: [}\n\nd\n", 3, /not proper YAML/],
    ["<A>\n\n(1) a\n----\n(2) b\n\n<A>\n\n(1) c\n----\n(2) d\n", 9, /Multiple premise/],
  ];
  for (const [text, line, says] of cases) {
    it(`names line ${line} of ${JSON.stringify(text.slice(0, 40))}`, () => {
      const found = problem(text);
      expect(found).toMatchObject({
        code: "malformed",
        line,
        message: expect.stringMatching(says),
      });
    });
  }

  it("says that a file is empty", () => {
    for (const text of ["", "\n\n", "===\ntitle: x\n===\n", "\uFEFF  \r\n"])
      expect(problem(text)).toMatchObject({ code: "empty" });
    expect(problem("// hi\n")).toMatchObject({ code: "malformed" });
  });
});

describe("hostile texts", () => {
  const many = (text: string, count: number) => text.repeat(count);
  const deep = (levels: number) =>
    Array.from(
      { length: levels },
      (_, at) => `${" ".repeat(at)}${at === 0 ? "" : "+ "}s${at}`,
    ).join("\n");
  const refused: readonly (readonly [name: string, text: string])[] = [
    ["open braces", many("{", 200_000)],
    ["open brackets", many("[", 200_000)],
    ["open brackets on lines", many("[a\n", 200_000)],
    ["open tags", many("#(", 200_000)],
    ["open comments", many("<!--", 200_000)],
    ["open block comments", many("/*", 200_000)],
    ["open angles", many("<", 200_000)],
    [
      "open front matter",
      `===x\n${many("====x\n\n", 1)}${many("=", 30_000)}x${many("y\n", 30_000)}`,
    ],
    ["one endless comment", `<!--${many("a", 3_000_000)}`],
    ["endless data", `a {${many("a", 3_000_000)}`],
    ["levels", deep(300)],
    ["bold in bold", `${many("**a ", 300)}${many("** ", 300)}`],
    ["millions of marks", many("a.\n\n", 2_000_000)],
    [
      "aliases of aliases",
      `a {x: [&a [1,1,1,1,1,1,1,1,1], ${"bcdefghi"
        .split("")
        .map((name, at) => `&${name} [${many(`*${"abcdefghi"[at]},`, 9).slice(0, -1)}]`)
        .join(", ")}]}\n`,
    ],
    ["data in data", `a {x: ${many("[", 150)}1${many("]", 150)}}\n`],
    ["20,001 statements", Array.from({ length: 20_001 }, (_, at) => `s${at}`).join("\n\n")],
  ];
  for (const [name, text] of refused) {
    it(`refuses ${name}, soon`, () => {
      const started = performance.now();
      const found = problem(text);
      expect(found.message).toMatch(/[.)]$/);
      expect(performance.now() - started).toBeLessThan(8_000);
    });
  }

  it("reads slashes and spaces in any number, and 200 levels", () => {
    for (const text of [
      `a ${many("//", 100_000)}`,
      `a${many(" ", 300_000)}b`,
      `${many(" \n", 300_000)}a`,
      deep(200),
      many(":a", 20_000),
    ])
      expect(parse(text)).toMatchObject({ ok: true });
  });

  it("takes titles that every object has for titles, and leaves every object as it was", () => {
    const text =
      "[__proto__]: One. #tag {x: 1}\n  + [constructor]: Two. #tag\n\n<toString>: Three.\n\n[a]: b {__proto__: {polluted: 1}, constructor: {prototype: {polluted: 1}}}\n\n===\n__proto__: {polluted: 1}\n===\n";
    const result = parse(text);
    if (!result.ok) throw new Error(result.problem.message);
    expect(result.value.map.statements.map((each) => each.label).sort()).toEqual([
      "__proto__",
      "a",
      "constructor",
      "toString",
    ]);
    expect(result.value.map.inferences).toHaveLength(1);
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect({}).not.toHaveProperty("polluted");
  });

  it("does not take orders from the front matter", () => {
    const text =
      "===\nlogLevel: verbose\nprocess: export-svg\ninput: other\nthrowExceptions: true\nmodel: {shortcodes: null, mode: 7, transformArgumentRelations: false}\ngroup: {regroup: [null, 1, {title: x, statements: 5}]}\n===\n\n[a]: b :heart:\n";
    const result = parse(text);
    expect(result.ok ? result.value.map.statements[0]?.text : result.problem.message).toMatch(
      /❤|group/,
    );
  });

  it("never fails on rubbish, and what it reads keeps the core's rules", () => {
    const piece = fc.constantFrom(
      "a",
      "b c",
      "[A]",
      "[A]: x",
      "[B]: y",
      "<X>",
      "<X>: z",
      "<Y>",
      "(1) p",
      "(2) [A]",
      "(3) q",
      "----",
      "-- r --",
      "-- {uses: [1]} --",
      "+ ",
      "- ",
      "+> ",
      "-> ",
      ">< ",
      "_> ",
      "<_ ",
      "<- ",
      "<+ ",
      "# H",
      "#t",
      "{k: v}",
      "{",
      "}",
      "{heldBy: 3}",
      "{conclusion: implicit}",
      "===",
      "title: x",
      "**",
      "_",
      "*",
      "@[A]",
      "@<X>",
      "[l](u)",
      "//",
      "/*",
      "*/",
      "<!--",
      "-->",
      "\\",
      "\\*",
      ":heart:",
      "1. i",
      "* i",
      "\u0000",
      "\ud800",
      "=== a: 1 ===",
    );
    const gap = fc.constantFrom("", " ", "\n", "\n\n", "\n  ", "\n    ", "\r\n", "\t");
    const text = fc
      .array(fc.tuple(gap, piece), { maxLength: 24 })
      .map((parts) => parts.flat().join(""));
    let read = 0;
    fc.assert(
      fc.property(fc.oneof(text, fc.string({ unit: "binary", maxLength: 80 })), (given) => {
        const result = parse(given);
        if (!result.ok) expect(result.problem.message).toMatch(/[.)]$/);
        else {
          read += 1;
          expect(checkInvariants(graphOf(result.value.map))).toEqual([]);
        }
      }),
      { seed: 20_261_124, numRuns: 3_000 },
    );
    expect(read).toBeGreaterThan(300);
  }, 60_000);
});
