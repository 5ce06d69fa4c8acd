// What becomes what, in both directions; each case is a file of our own.
import { describe, expect, it } from "vitest";
import type { Id } from "../../argument/records";
import type { FormatMap, Parsed } from "../format-types";
import { sourceOf } from "../shared/source-of";
import { parse } from "./parse";
import { serialize } from "./serialize";

function read(text: string): Parsed {
  const result = parse(text);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** Each step as a line, such as “A + B > C”; what bears on a step shows the step in brackets. */
function shape({ map }: Parsed): string[] {
  const said = new Map<Id, string>(map.statements.map(({ id, text }) => [id, text]));
  const lines = new Map<Id, string>();
  for (const { id, kind, premises, target } of map.inferences) {
    const on = target.type === "statement" ? said.get(target.id) : `[${lines.get(target.id)}]`;
    lines.set(
      id,
      `${premises.map((each) => said.get(each)).join(" & ")} ${kind === "support" ? "+" : "-"} ${on}`,
    );
  }
  return [...lines.values()];
}

const codes = ({ report }: Parsed) =>
  report.items.map(({ kind, code, line }) => `${kind} ${code} ${line ?? ""}`.trim());
const texts = ({ map }: Parsed) => map.statements.map(({ text }) => text);

describe("reading statements", () => {
  it("makes one of all that has one title, with the other wordings in its note", () => {
    const parsed = read(
      "[Rent]: Rents rise.\n\n[Rent]: Housing costs more.\n  + [Permits]\n\n[Rent]\n",
    );
    expect(parsed.map.statements).toMatchObject([
      { text: "Rents rise.", label: "Rent", note: "Also said as:\n- Housing costs more." },
      { text: "Permits", label: null },
    ]);
    expect(codes(parsed)).toEqual(["changed other-wordings 1"]);
    const canonical = read("[A]: One.\n\n[A]: Two. {isCanonical: true}\n");
    expect(texts(canonical)).toEqual(["Two."]);
  });

  it("takes marks out of the words and keeps what they said", () => {
    const parsed = read(
      "# Cities {isGroup: true}\n\nSee **all** of @[Rent] in [a study](http://example.org/a) on #law and costs. #main #(two words)\n\n[Rent]: Rents rise. {source: [1, 2], heldBy: Ann, stance: reports}\n",
    );
    expect(parsed.map.statements).toMatchObject([
      {
        text: "See all of “Rent” in a study on law and costs.",
        note: "a study: http://example.org/a",
      },
      { text: "Rents rise.", heldBy: "Ann", stance: "reports" },
    ]);
    expect(parsed.map.title).toBe("Cities");
    expect(parsed.map.provenance).toMatchObject({
      groups: [{ title: "Cities", level: 1, line: 1, data: { isGroup: true } }],
      statements: [
        { line: 3, group: "Cities", tags: ["law", "main", "two words"] },
        { title: "Rent", line: 5, data: { source: [1, 2] } },
      ],
    });
    expect(codes(parsed)).toEqual([
      "changed link-in-note 3",
      "changed mention-as-title 3",
      "changed loose-paragraph 3",
      "kept tags",
      "kept data",
      "lost formatting",
      "kept groups 1",
    ]);
  });

  it("keeps comments with their lines, and says that settings are kept", () => {
    const parsed = read(
      "===\ntitle: Two\n   lines\nauthor: Ann\n===\n\n// one\nA.\n/* two\n lines */\n\nB. <!-- three -->\n// four",
    );
    expect(parsed.map.title).toBe("Two lines");
    expect(parsed.map.provenance).toMatchObject({
      frontMatter: [{ author: "Ann" }],
      comments: [
        { line: 7, text: "// one" },
        { line: 9, text: "/* two\n lines */" },
        { line: 12, text: "<!-- three -->" },
        { line: 13, text: "// four" },
      ],
    });
  });

  it("reads Windows line ends, data over lines, and a mark at the start", () => {
    const parsed = read(
      "\uFEFF[A]: One\r\ntwo.\r\n{\r\n  heldBy: Ann\r\n}\r\n  + [B]: Three.\r\n\r\n[C]: Four.\r\n",
    );
    expect(parsed.map.statements).toMatchObject([
      { text: "One two.", heldBy: "Ann" },
      { text: "Three." },
      { text: "Four." },
    ]);
    expect(shape(parsed)).toEqual(["Three. + One two."]);
  });

  it("reads several files in one, by the settings of the first", () => {
    const parsed = read(
      "===\ntitle: First\n===\n\n[A]: One.\n\n===\ntitle: Second\nmodel:\n  mode: strict\n===\n\n[A]\n  - [B]: Two.\n",
    );
    expect(parsed.map.title).toBe("First");
    expect(texts(parsed).sort()).toEqual(["One.", "Two."]);
    expect(shape(parsed)).toHaveLength(2);
    expect(codes(parsed)).toContain("changed several-files 7");
    expect(parsed.map.provenance).toMatchObject({
      frontMatter: [{ title: "First" }, { title: "Second" }],
    });
  });
});

describe("reading steps", () => {
  it("makes steps of premises and conclusions, with rules as schemes", () => {
    const parsed = read(
      "<Costs>: A sketch.\n\n(1) A\n(2) B\n-- Modus ponens, Weighing --\n(3) C\n(4) D\n----\n(5) E\n",
    );
    expect(shape(parsed)).toEqual(["A & B + C", "C & D + E"]);
    expect(parsed.map.inferences.map(({ scheme }) => scheme)).toEqual([
      "Modus ponens, Weighing",
      null,
    ]);
    expect(parsed.map.provenance).toMatchObject({
      arguments: [{ title: "Costs", texts: ["A sketch."] }],
    });
  });

  it("follows what a step is said to use", () => {
    const parsed = read("(1) A\n(2) B\n----\n(3) C\n(4) D\n-- {uses: [1, 4]} --\n(5) E\n");
    expect(shape(parsed)).toEqual(["A & B + C", "A & D + E"]);
    const partly = read("(1) A\n(2) B\n-- {uses: [2]} --\n(3) C\n");
    expect([shape(partly), codes(partly)]).toEqual([["B + C"], ["changed premise-unused 1"]]);
    const wrong = read("(1) A\n-- {uses: [1, 7]} --\n(2) C\n");
    expect([shape(wrong), codes(wrong)]).toEqual([["A + C"], ["changed uses-not-understood 2"]]);
  });

  it("reads relations both ways, and mixed levels", () => {
    const parsed = read("A\n  + B\n    - C\n  <- D\n  +> E\n  -> F\n");
    expect(shape(parsed).sort()).toEqual(["A + E", "A - F", "B + A", "C - B", "D - A"]);
  });

  it("undercuts the step of an argument with premises, and backs it", () => {
    const parsed = read(
      "<Arg>\n  <_ Doubt\n  - Attack\n  + Backing\n\n(1) A\n----\n  <_ Other\n(2) B\n",
    );
    expect(shape(parsed)).toEqual(
      ["A + B", "Other - [A + B]", "Doubt - [A + B]", "Attack - [A + B]", "Backing + [A + B]"].sort(
        (a, b) => shape(parsed).indexOf(a) - shape(parsed).indexOf(b),
      ),
    );
    expect(codes(parsed).filter((code) => code.includes("relation-on-argument"))).toHaveLength(2);
  });

  it("puts an attack on an argument without premises on the one step it makes, else on its statement", () => {
    const one = read("[C]: Claim.\n  + <A>: Reason.\n    - <B>: Doubt.\n      - <D>: Reply.\n");
    expect(shape(one)).toEqual([
      "Reason. + Claim.",
      "Doubt. - [Reason. + Claim.]",
      "Reply. - [Doubt. - [Reason. + Claim.]]",
    ]);
    const two = read("<A>: Reason.\n  +> [C]\n  +> [D]\n  - <B>: Doubt.\n");
    expect(shape(two)).toContain("Doubt. - Reason.");
    const alone = read("<A>: Reason.\n  <_ <B>: Doubt.\n");
    expect([shape(alone), codes(alone)[1]]).toEqual([
      ["Doubt. - Reason."],
      "changed undercut-on-statement 2",
    ]);
    const circle = read("<A>: One.\n  -> <B>: Two.\n    -> <A>\n");
    expect(shape(circle).sort()).toEqual(["One. - Two.", "Two. - One."]);
  });

  it("makes mutual attacks of contradictions and, read strictly, of contraries, and tells it", () => {
    const loose = read("A\n  >< B\n");
    expect(shape(loose).sort()).toEqual(["A - B", "B - A"]);
    expect(codes(loose)).toEqual(["changed contradiction 2"]);
    const strict = read("===\nmodel: {mode: strict}\n===\n\nA\n  - B\n  + C\n");
    expect(shape(strict).sort()).toEqual(["A - B", "B - A", "C + A"]);
    expect(codes(strict)).toEqual([
      "changed contrary 6",
      "changed entailment",
      "kept front-matter 1",
    ]);
    const both = read("[A]: a\n  >< [B]: b\n  -> [B]\n");
    expect(shape(both).sort()).toEqual(["a - b", "b - a"]);
  });

  it("leaves out what turns on itself, and says so", () => {
    const parsed = read("[A]: a\n  - [A]\n\n(1) [B]\n----\n(2) [B]\n");
    expect(parsed.map.inferences).toEqual([]);
    expect(codes(parsed).filter((code) => code.startsWith("lost"))).toHaveLength(2);
  });
});

describe("writing", () => {
  const MAP = read(`===
title: Homes
===

[Build more]: The city should build more homes. {mainClaim: true}
  + [Rents]: Rents rise faster than wages. {heldBy: "The mayor", stance: reports}
    - [Wages]: Wages will catch up. {unstated: true, note: "By 2030."}
  - [Parks]: Parks would go.

<Step 1>
  <_ [Elsewhere]: Other cities built, and rents rose.

(1) [Supply]: More homes lower rents.
(2) [Rents]
-- Means to an end --
(3) [Build more]
`);
  const write = (map: FormatMap, more = {}) =>
    serialize({ ...sourceOf({ map, brief: null }), ...more }, { annotations: true, at: "" });

  it("reads well, and the same again", () => {
    const { content, report } = write(MAP.map);
    expect(content).toBe(`===
title: "Homes"
===

[Build more]: The city should build more homes. {mainClaim: true}
  + [Rents]: Rents rise faster than wages. {heldBy: "The mayor", stance: reports}
    - [Wages]: Wages will catch up. {unstated: true, note: "By 2030."}
  - [Parks]: Parks would go.

<Step 1>
  <_ [Elsewhere]: Other cities built, and rents rose.

(1) [Supply]: More homes lower rents.
(2) [Rents]
-- Means to an end --
(3) [Build more]
`);
    expect(report.items).toEqual([]);
    expect(MAP.report.items).toEqual([]);
  });

  it("writes a contradiction as one again, while both attacks stand", () => {
    const parsed = read("[A]: a\n  >< [B]: b\n");
    expect(write(parsed.map).content).toContain("  >< [");
    const one = { ...parsed.map, inferences: parsed.map.inferences.slice(0, 1) };
    expect(write(one).content).not.toContain("><");
  });

  it("begins anew where it gets deep, without a word lost", () => {
    const depth = 400;
    const text = Array.from(
      { length: depth },
      (_, at) => `[S${at}]: Says ${at}.\n  + [S${at + 1}]\n`,
    ).join("\n");
    const chain = read(`${text}\n[S${depth}]: Ends.\n`);
    const { content } = write(chain.map);
    expect(Math.max(...content.split("\n").map((line) => line.search(/\S/)))).toBeLessThanOrEqual(
      16,
    );
    expect(shape(read(content)).sort()).toEqual(shape(chain).sort());
  });

  it("tells once, with a count, what Argdown cannot hold", () => {
    const place = { x: 1, y: 2 };
    const map = {
      ...MAP.map,
      statements: MAP.map.statements.map((each) => ({ ...each, position: place })),
    };
    const linked = read("(1) [A]\n(2) [B]\n----\n(3) [C]: c {conclusion: implicit}\n  -> [D]: d\n");
    expect(write(map).report.items).toMatchObject([
      {
        kind: "lost",
        code: "positions",
        message: "Argdown has no place for 6 places of cards that were moved by hand.",
      },
    ]);
    expect(shape(linked)).toEqual(["A & B - d"]);
    expect(write(linked.map).report.items).toMatchObject([
      { kind: "changed", code: "conclusion-added" },
    ]);
  });
});
