// Tables of ours there and back, tables of others, and tables that are none.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FormatMap, Parsed, ParseResult } from "../format-types";
import { sourceOf } from "../shared/source-of";
import { anyParsed } from "../shared/testing/any-map";
import { neutralised, plainCell } from "./formula-cells";
import { guessMapping } from "./guess-mapping";
import { parse, parseTable } from "./parse";
import { parseRows } from "./parse-rows";
import { serialize } from "./serialize";
import { serializeAnnotations } from "./serialize-annotations";

const OPTIONS = { annotations: false, at: "2026-11-23T00:00:00.000Z" };

function read(result: ParseResult): Parsed {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** Steps in words, in the order of the table. */
function shape({ statements, inferences }: FormatMap): string[] {
  const said = new Map(statements.map(({ id, text }) => [id, text]));
  const order = new Map(inferences.map(({ id }, at) => [id, `#${at + 1}`]));
  return inferences.map(
    ({ kind, premises, target }) =>
      `${premises.map((id) => said.get(id)).join(" & ")} ${kind === "support" ? "+" : "-"} ${said.get(target.id) ?? order.get(target.id)}`,
  );
}

const codes = ({ report }: Parsed) => report.items.map(({ code, line }) => [code, line]);

describe("tables of others", () => {
  test("ids, parents and signs, with linked rows and doubts about a step", () => {
    const parsed = read(
      parse(
        [
          "Id;Parent;Relation;Text;Linked with;Speaker",
          "1;;;We should wait.;;",
          "2;1;pro;It is cheap.;;Ann",
          "3;1;pro;Cheap is good.;2;",
          '4;2;con;"It costs; time.";;',
          "5;2;undercut;Cheap is not all.;;",
        ].join("\r\n"),
      ),
    );
    expect(shape(parsed.map)).toEqual([
      "It is cheap. & Cheap is good. + We should wait.",
      "It costs; time. - It is cheap.",
      "Cheap is not all. - #1",
    ]);
    expect(parsed.map.statements[1]?.heldBy).toBe("Ann");
    expect(parsed.report.items).toEqual([]);
  });

  test("headings in other languages, right to left and Chinese words, UTF-8 with a mark, tabs", () => {
    const german = read(
      parse("\uFEFFNr\tZiel\tBeziehung\tAussage\n1\t\t\tWir warten.\n2\t1\tdagegen\tEs kostet."),
    );
    expect(shape(german.map)).toEqual(["Es kostet. - Wir warten."]);
    const chinese = read(
      parse('编号,父级,关系,文本\n甲,,,我们应该等。\n乙,甲,支持,很便宜。\n丙,甲,反对,"שלום, לא"\n'),
    );
    expect(shape(chinese.map)).toEqual(["很便宜。 + 我们应该等。", "שלום, לא - 我们应该等。"]);
  });

  test("without ids a parent is named by its words, its label or its row", () => {
    const named = read(
      parse("parent,type,text,label\n,,We wait.,Wait\nWait,+,Cheap.,\nCheap.,-,Not so.,\n"),
    );
    expect(shape(named.map)).toEqual(["Cheap. + We wait.", "Not so. - Cheap."]);
    const numbered = read(parse("parent,type,text\n,,We wait.\n1,+,Cheap.\n1,&,And good.\n"));
    expect(shape(numbered.map)).toEqual(["Cheap. & And good. + We wait."]);
  });

  test("without headings the columns are told by what stands in them", () => {
    const rows = [
      ["a1", "", "We should wait."],
      ["a2", "a1", "It is cheap."],
      ["a3", "a1", "It is kind."],
    ];
    expect(guessMapping(rows)).toMatchObject({ header: null, id: 0, parent: 1, text: 2 });
    const lines = [1, 2, 3];
    expect(read(parseRows({ rows, lines })).map.inferences).toHaveLength(2);
    const none = read(parseTable("We wait.\tx\nCheap.\ty\n", { text: 0, header: null }));
    expect(none.map.statements).toHaveLength(2);
    expect(codes(none)).toEqual([["no-parent-column", undefined]]);
  });

  test("a person says what the columns are", () => {
    const text = "a,b,c\nCheap.,Wait.,con\nWait.,,\n";
    const parsed = read(parseTable(text, { header: 0, text: 0, parent: 1, relation: 2 }));
    expect(shape(parsed.map)).toEqual(["Cheap. - Wait."]);
    expect(parseTable(text, { header: 0, id: 1 })).toMatchObject({
      ok: false,
      problem: { code: "malformed" },
    });
  });

  test("what is guessed or missing is told, with the line", () => {
    const parsed = read(
      parse(
        'id,parent,relation,text,weight\n1,,,"We\nwait.",3\n2,1,,Cheap.,\n3,1,sideways,Odd.,\n4,9,pro,Lost.,\n2,1,pro,Other.,\n6,1,undercut,Doubt.,\n7,7,pro,Me.,\n',
      ),
    );
    expect(codes(parsed)).toEqual([
      ["columns-not-read", undefined],
      ["id-twice", 7],
      ["relation-guessed", 4],
      ["relation-guessed", 5],
      ["parent-missing", 6],
      ["no-step-above", 8],
      ["step-targets-its-premise", 9],
    ]);
    expect(parsed.map.statements).toHaveLength(7);
  });

  test("quotes that never close are a problem with a line; crooked ones are told", () => {
    expect(parse('id,text\n1,We wait.\n2,"never closed\n3,x\n')).toMatchObject({
      ok: false,
      problem: { code: "malformed", line: 3 },
    });
    expect(codes(read(parse('id,parent,text\n1,,"We" wait."\n2,1,x\n')))).toContainEqual([
      "quotes-within-cell",
      2,
    ]);
  });

  test("limits of rows and columns, and nothing at all", () => {
    expect(parse(`id,text\n${"1,a\n".repeat(100_001)}`)).toMatchObject({
      ok: false,
      problem: { code: "too-large" },
    });
    expect(parse(`text${",x".repeat(300)}\n`)).toMatchObject({
      ok: false,
      problem: { code: "too-large" },
    });
    expect(parse("id,parent,text\n")).toMatchObject({ ok: false, problem: { code: "empty" } });
    expect(parse("")).toMatchObject({ ok: false });
  });

  test("any text gets an answer", () => {
    const cell = fc.constantFrom(
      "1",
      "2",
      "",
      "+",
      "&",
      "undercut",
      '"',
      "a",
      "'=x",
      "text",
      "\r",
      "id",
    );
    const rows = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.string({ unit: "binary" }), (cells, text) => {
        parse(cells.map((row) => row.join(",")).join("\n"));
        parse(text);
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });
});

describe("tables of ours", () => {
  test("cells that could be formulas are kept from being worked out, and read back", () => {
    for (const words of ["=1+1", "+x", "-x", "@x", "\tx", "\rx", "'=x", "''-x", "＝x"]) {
      expect(neutralised(words)).toBe(`'${words}`);
      expect(plainCell(neutralised(words))).toBe(words);
    }
    for (const words of ["", "x", "'tis", "''", "'"]) {
      expect(neutralised(words)).toBe(words);
      expect(plainCell(words)).toBe(words);
    }
    const source = sourceOf(read(parse('id,text\n1,"=cmd|\'/c calc\'!A1"\n2,"- dash, first"\n')));
    const { content } = serialize(source, OPTIONS);
    expect(content).toContain("'=cmd");
    expect(content.startsWith("\uFEFFid,parent,relation,text")).toBe(true);
    expect(serialize(source, OPTIONS, { bom: false }).content.startsWith("id,")).toBe(true);
  });

  test("come back with the same statements, steps and words", () => {
    const told = ({ statements, inferences, mainClaimId }: FormatMap) => ({
      statements: statements
        .map(({ position: _, ...words }) => words)
        .sort((a, b) => (a.id < b.id ? -1 : 1)),
      steps: inferences
        .map(({ kind, premises, target, scheme }) =>
          JSON.stringify([
            kind,
            premises,
            target.type === "statement" ? target.id : stepOf(inferences, target.id),
            scheme,
          ]),
        )
        .sort(),
      mainClaimId,
    });
    fc.assert(
      fc.property(anyParsed, (parsed) => {
        const after = read(parse(serialize(sourceOf(parsed), OPTIONS).content));
        expect(after.report.items).toEqual([]);
        expect(told(after.map)).toEqual(told(parsed.map));
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });

  test("annotations stand in a table of their own", () => {
    const base = read(parse("id,text\nclaim-01,We wait.\n"));
    const annotation = {
      id: "annot-01",
      target: { type: "statement", id: "claim-01" },
      kind: "question",
      body: "=SUM(1)\nWhy, @[Bo \\[Chen\\]](person:person-bo)?",
      parentId: null,
      aspect: null,
      criterion: null,
      source: null,
      author: "Ann",
      createdAt: null,
      resolved: false,
    } as const;
    const map = { ...base.map, annotations: [annotation] };
    const { content } = serializeAnnotations(sourceOf({ map, brief: null }), OPTIONS, {
      bom: false,
    });
    expect(content.split("\r\n")[1]).toMatch(
      /^annot-01,statement,claim-01,We wait\.,question,"'=SUM\(1\)/,
    );
    // People by their names, as everywhere but in the text that is stored.
    expect(content).toContain("Why, @Bo [Chen]?");
  });
});

function stepOf(inferences: FormatMap["inferences"], id: string): string {
  const step = inferences.find((each) => each.id === id);
  return step ? JSON.stringify([step.kind, step.premises]) : "?";
}
