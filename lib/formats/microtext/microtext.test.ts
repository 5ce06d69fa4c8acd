// Graphs of short texts, and XML that is a trap.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Parsed } from "../format-types";
import { parse } from "./parse";

function read(text: string): Parsed {
  const result = parse(text);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

function shape({ map }: Parsed): string[] {
  const said = new Map(map.statements.map(({ id, text }) => [id, text]));
  const order = new Map(map.inferences.map(({ id }, at) => [id, `#${at + 1}`]));
  return map.inferences.map(
    ({ kind, premises, target, scheme }) =>
      `${premises.map((id) => said.get(id)).join(" & ")} ${kind === "support" ? "+" : "-"} ${said.get(target.id) ?? order.get(target.id)}${scheme ? ` (${scheme})` : ""}`,
  );
}

const GOLDEN = `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE arggraph SYSTEM "arggraph.dtd">
<arggraph id="micro_x1" topic_id="stay_at_home" stance="pro">
  <edu id="e1"><![CDATA[Officers should stay at home]]></edu>
  <edu id="e2"><![CDATA[because visits would provoke a crisis,]]></edu>
  <edu id="e3">and a crisis would cost trade &amp; trust.</edu>
  <edu id="e4">Visits help to plan,</edu>
  <edu id="e5">some say,</edu>
  <edu id="e6">but plans are made 台北 by mail.</edu>
  <edu id="e7">Take 1995.</edu>
  <joint id="j1"/>
  <adu id="a1" type="pro"/>
  <adu id="a2" type="pro"/>
  <adu id="a3" type="pro"/>
  <adu id="a4" type="opp"/>
  <adu id="a5" type="pro"/>
  <adu id="a6" type="pro"/>
  <edge id="s1" src="e1" trg="a1" type="seg"/>
  <edge id="s2" src="e2" trg="a2" type="seg"/>
  <edge id="s3" src="e3" trg="a3" type="seg"/>
  <edge id="s4" src="e4" trg="j1" type="seg"/>
  <edge id="s5" src="e5" trg="j1" type="seg"/>
  <edge id="s6" src="j1" trg="a4" type="seg"/>
  <edge id="s7" src="e6" trg="a5" type="seg"/>
  <edge id="s8" src="e7" trg="a6" type="seg"/>
  <edge id="c2" src="a3" trg="c1" type="add"/>
  <edge id="c1" src="a2" trg="a1" type="sup"/>
  <edge id="c3" src="a4" trg="a1" type="reb"/>
  <edge id="c4" src="a5" trg="c3" type="und"/>
  <edge id="c5" src="a6" trg="a2" type="exa"/>
</arggraph>`;

describe("an arggraph", () => {
  test("becomes statements, steps and a brief with passages", () => {
    const parsed = read(GOLDEN);
    expect(shape(parsed)).toEqual([
      "because visits would provoke a crisis, & and a crisis would cost trade & trust. + Officers should stay at home",
      "Visits help to plan, some say, - Officers should stay at home",
      "but plans are made 台北 by mail. - #2",
      "Take 1995. + because visits would provoke a crisis, (example)",
    ]);
    const [, , , opponent] = parsed.map.statements;
    expect(opponent).toMatchObject({ heldBy: "An opponent", stance: "asserts" });
    expect(parsed.map.title).toBe("stay at home");
    expect(parsed.brief?.text).toMatch(
      /^Officers should stay at home because visits .* Take 1995\.$/,
    );
    expect(parsed.map.passages).toHaveLength(7);
    for (const { exact, start, end } of parsed.map.passages)
      expect(parsed.brief?.text.slice(start, end)).toBe(exact);
    expect(
      parsed.map.passages.filter(({ statementIds }) => statementIds[0] === opponent?.id),
    ).toHaveLength(2);
    expect(parsed.map.provenance).toEqual({
      arggraph: { id: "micro_x1", topic_id: "stay_at_home", stance: "pro" },
    });
    expect(parsed.report.items.map(({ kind, code }) => [kind, code])).toEqual([
      ["changed", "opponent-as-holder"],
      ["kept", "stance-of-text"],
    ]);
  });

  test("with implicit stretches, strange edges and loose ends says so", () => {
    const parsed = read(
      `<arggraph><edu id="e1">A.</edu><edu id="e2" implicit="true">B.</edu><adu id="a1"/><adu id="a2"/><adu id="a3"/>
      <edge id="1" src="e1" trg="a1" type="seg"/><edge id="2" src="e2" trg="a2" type="seg"/>
      <edge id="3" src="a2" trg="a1" type="sup"/><edge id="4" src="a2" trg="a1" type="odd"/>
      <edge id="5" src="a2" trg="6" type="add"/><edge id="6" src="a2" trg="5" type="add"/><extra/></arggraph>`,
    );
    expect(parsed.map.statements.map(({ unstated }) => unstated)).toEqual([false, true]);
    expect(parsed.brief?.text).toBe("A.");
    expect(parsed.report.items.map(({ code, line }) => [code, line])).toEqual([
      ["empty-statement", 1],
      ["edge-type-unknown", 3],
      ["added-to-nothing", 4],
      ["added-to-nothing", 4],
      ["elements-unknown", undefined],
    ]);
  });
});

describe("XML that is a trap", () => {
  const bomb = `<!DOCTYPE arggraph [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>`;
  const refused: [text: string, code: string][] = [
    [`${bomb}<arggraph><edu id="e">&b;</edu></arggraph>`, "malformed"],
    [
      '<!DOCTYPE arggraph [<!ENTITY x SYSTEM "file:///etc/passwd">]><arggraph>&x;</arggraph>',
      "malformed",
    ],
    ['<!DOCTYPE a SYSTEM "x" [ <!ENTITY % p SYSTEM "http://x"> %p; ]><arggraph/>', "malformed"],
    ["<arggraph>&x;</arggraph>", "malformed"],
    ["<arggraph><edu id='e'>", "malformed"],
    ["<arggraph><edu>x</edu></arggraph>", "malformed"],
    ["<svg/>", "malformed"],
    ["not XML", "malformed"],
    ["", "malformed"],
    ["<arggraph/>", "empty"],
    [`<arggraph>${"<a>".repeat(300)}`, "too-large"],
    [`<arggraph>${"<a/>".repeat(500_001)}</arggraph>`, "too-large"],
  ];
  test.each(refused)("%.60s", (text, code) => {
    expect(parse(text)).toMatchObject({ ok: false, problem: { code } });
  });

  test("an external document type is not fetched and does no harm", () => {
    expect(parse(GOLDEN.replace("SYSTEM", 'PUBLIC "-//x"')).ok).toBe(true);
  });

  test("any text gets an answer", () => {
    const part = fc.constantFrom(
      ...(GOLDEN.match(/<[^>]+>/g) ?? []),
      "text",
      "&amp;",
      "<",
      "</edu>",
    );
    fc.assert(
      fc.property(
        fc.array(part, { maxLength: 20 }),
        fc.string({ unit: "binary" }),
        (parts, rest) => {
          parse(`<arggraph>${parts.join("")}</arggraph>`);
          parse(rest);
        },
      ),
      { seed: 20261123, numRuns: 200 },
    );
  });
});
