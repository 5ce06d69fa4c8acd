// OPML of ours there and back, and outlines of other programs.
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
  return map.inferences.map(
    ({ kind, premises, target }) =>
      `${premises.map((id) => said.get(id)).join(" & ")} ${kind === "support" ? "+" : "-"} ${said.get(target.id) ?? "step"}`,
  );
}

describe("outlines of others", () => {
  test("what is nested is a reason, and told; signs are heeded", () => {
    const parsed =
      read(`<?xml version="1.0"?><opml version="1.0"><head><title> Home </title><ownerName>Ann</ownerName></head><body>
      <outline text="Officers should &lt;b&gt;stay&lt;/b&gt; &amp;amp; wait.">
        <outline text="Visits provoke." _note="See 1995."/>
        <outline text="- Visits help."><outline text="&amp; And plan."/></outline>
        <outline text=""><outline text="Con: 台北"/></outline>
        <outline title="A page" type="link" url="https://example.org/"/>
        <outline text="~ It does not follow."/>
      </outline></body></opml>`);
    expect(parsed.map.title).toBe("Home");
    expect(shape(parsed)).toEqual([
      "Visits provoke. + Officers should stay & wait.",
      "Visits help. - Officers should stay & wait.",
      "And plan. + Visits help.",
      "台北 - Officers should stay & wait.",
      "A page + Officers should stay & wait.",
      "It does not follow. - Officers should stay & wait.",
    ]);
    expect(parsed.map.statements.map(({ note }) => note).filter(Boolean)).toEqual([
      "See 1995.",
      "https://example.org/",
    ]);
    expect(parsed.report.items.map(({ code }) => code)).toEqual([
      "empty-statement",
      "nesting-as-support",
      "markup",
    ]);
  });

  test("traps and what is none are refused", () => {
    const refused: [string, string][] = [
      [
        '<!DOCTYPE opml [<!ENTITY a "b">]><opml><body><outline text="&a;"/></body></opml>',
        "malformed",
      ],
      ["<html/>", "malformed"],
      ["<opml><body><outline text='a'></body></opml>", "malformed"],
      ["<opml><body/></opml>", "empty"],
      [`<opml><body>${'<outline text="a">'.repeat(300)}`, "too-large"],
      [`<opml><body>${'<outline text="a"/>'.repeat(20_001)}</body></opml>`, "too-large"],
    ];
    for (const [text, code] of refused)
      expect(parse(text)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe("there and back", () => {
  const told = ({ statements, inferences, title }: FormatMap) => {
    const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);
    const step = (id: string): string => {
      const at = inferences.find((each) => each.id === id);
      return at
        ? JSON.stringify([
            at.kind,
            at.premises,
            at.target.type === "statement" ? at.target.id : step(at.target.id),
            at.scheme,
          ])
        : "?";
    };
    return {
      title,
      statements: statements.map(({ position: _, ...words }) => words).sort(byId),
      steps: inferences.map(({ id }) => step(id)).sort(),
    };
  };
  const control = /(?![\t\n\r])\p{Cc}|[\uFFFE\uFFFF]/u;
  const writable = ({ map }: Parsed) =>
    !control.test(
      [
        map.title,
        ...map.statements.flatMap((each) => Object.values(each)),
        ...map.inferences.map(({ scheme }) => scheme),
      ].join(""),
    );

  test("a map has the same statements, ids, steps and words", () => {
    fc.assert(
      fc.property(anyParsed.filter(writable), (parsed) => {
        const after = read(serialize(sourceOf(parsed), OPTIONS).content);
        expect(after.report.items).toEqual([]);
        expect(told(after.map)).toEqual(told(parsed.map));
      }),
      { seed: 20261123, numRuns: 150 },
    );
  });

  test("other programs see signs, and what they save without our attributes is still read", () => {
    const parsed = read(
      '<opml><body><outline text="Stay."><outline text="+ Cheap."/><outline text="&amp; Kind."><outline text="~ So what?"/></outline><outline text="- Dull."/></outline></body></opml>',
    );
    const { content } = serialize(sourceOf(parsed), OPTIONS);
    expect(content).toContain('text="&amp; Kind."');
    const stripped = content.replace(/ (?:xmlns:)?counterpoint(?::\w+)?="[^"]*"/g, "");
    expect(shape(read(stripped))).toEqual(shape(parsed));
    expect(shape(parsed)).toEqual(["Cheap. & Kind. + Stay.", "So what? - step", "Dull. - Stay."]);
  });
});
