// Workbooks of ours there and back, and workbooks that are traps.

import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import readBook from "read-excel-file/universal";
import { describe, expect, test } from "vitest";
import writeWorkbook from "write-excel-file/node";
import { AppError } from "@/lib/contract/app-error";
import { parse } from "@/lib/formats/csv/parse";
import type { FormatMap, Parsed } from "@/lib/formats/format-types";
import { sourceOf } from "@/lib/formats/shared/source-of";
import { anyParsed } from "@/lib/formats/shared/testing/any-map";
import { readXlsx } from "./xlsx";
import { writeXlsx } from "./xlsx-write";

const OPTIONS = { annotations: true, at: "2026-11-23T00:00:00.000Z" };

async function book(rows: (string | number | null)[][], name = "Sheet1"): Promise<Uint8Array> {
  const data = rows.map((row) => row.map((value) => (value === null ? null : { value })));
  return new Uint8Array(await writeWorkbook([{ sheet: name, data }]).toBuffer());
}

async function read(bytes: Uint8Array): Promise<Parsed> {
  const { result } = await readXlsx(bytes);
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

/** The workbook with one part written anew. */
function changed(bytes: Uint8Array, part: RegExp, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  for (const name of Object.keys(parts))
    if (part.test(name)) parts[name] = strToU8(change(strFromU8(parts[name] as Uint8Array)));
  return zipSync(parts);
}

describe("a workbook", () => {
  test("of somebody else is read as a table, numbers and all", async () => {
    const bytes = await book([
      ["Nr", "Ziel", "Beziehung", "Aussage"],
      [1, null, null, "Wir warten."],
      [2, 1, "dafür", "=1+1 ist 2."],
      [null, null, null, null],
      [3, 1, "dagegen", "台北 שלום"],
    ]);
    const { result, table, mapping } = await readXlsx(bytes);
    expect(mapping).toMatchObject({ header: 0, id: 0, parent: 1, relation: 2, text: 3 });
    expect(table?.lines).toEqual([1, 2, 3, 5]);
    expect(result).toMatchObject({
      ok: true,
      value: { map: { inferences: [{ kind: "support" }, { kind: "attack" }] } },
    });
    const mapped = await readXlsx(bytes, { header: 0, text: 3 });
    expect(mapped.result).toMatchObject({ ok: true, value: { map: { inferences: [] } } });
  });

  test("comes back with the same statements and steps", async () => {
    const told = ({ statements, inferences, mainClaimId }: FormatMap) => [
      statements.map(({ position: _, ...words }) => JSON.stringify(words)).sort(),
      inferences
        .map(({ kind, premises, scheme }) => JSON.stringify([kind, premises, scheme]))
        .sort(),
      mainClaimId,
    ];
    const writable = (parsed: Parsed) =>
      !/(?![\t\n])\p{Cc}|[\uFFFE\uFFFF]/u.test(
        parsed.map.statements.map((each) => Object.values(each).join("")).join("") +
          parsed.map.inferences.map(({ scheme }) => scheme).join(""),
      );
    await fc.assert(
      fc.asyncProperty(anyParsed.filter(writable), async (parsed) => {
        const after = await read((await writeXlsx(sourceOf(parsed), OPTIONS)).content);
        expect(told(after.map)).toEqual(told(parsed.map));
      }),
      { seed: 20261123, numRuns: 40 },
    );
  });

  test("holds no formula, keeps spelled characters, and has a sheet of annotations", async () => {
    const csv = parse("id,text\nclaim-01,\"=cmd|'/c calc'!A1 _x0041_ \u0001\"\n");
    if (!csv.ok) throw new Error(csv.problem.message);
    const annotation = {
      id: "annot-01",
      target: { type: "map", id: "map" },
      kind: "comment",
      body: "@SUM(1)",
      parentId: null,
      aspect: null,
      criterion: null,
      source: null,
      author: "Ann",
      createdAt: null,
      resolved: false,
    } as const;
    const map = { ...csv.value.map, annotations: [annotation] };
    const { content, report } = await writeXlsx(sourceOf({ map, brief: null }), OPTIONS);
    expect(report.items.map(({ code }) => code)).toEqual(["unstorable-characters"]);
    for (const [name, part] of Object.entries(unzipSync(content)))
      expect(strFromU8(part), name).not.toMatch(/<f>|<f /);
    const sheets = await readBook(content.buffer as ArrayBuffer);
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["Statements", "Annotations"]);
    const again = await read(content);
    expect(again.map.statements[0]?.text).toBe("=cmd|'/c calc'!A1 _x0041_");
    expect(again.report.items.map(({ code }) => code)).toEqual(["sheets-not-read"]);
  });
});

describe("a trap", () => {
  test("a cell far out, a place that is none, a document type", async () => {
    const bytes = await book([
      ["id", "text"],
      ["a", "b"],
    ]);
    const far = changed(bytes, /sheet1\.xml$/, (xml) => xml.replace('r="B2"', 'r="XFD2"'));
    expect((await readXlsx(far)).result).toMatchObject({
      ok: false,
      problem: { code: "too-large" },
    });
    const low = changed(bytes, /sheet1\.xml$/, (xml) =>
      xml.replaceAll(/r="([AB]?)2"/g, 'r="$11048576"'),
    );
    expect((await readXlsx(low)).result).toMatchObject({
      ok: false,
      problem: { code: "too-large" },
    });
    const odd = changed(bytes, /sheet1\.xml$/, (xml) => xml.replace('r="2"', 'r="1e9"'));
    expect((await readXlsx(odd)).result).toMatchObject({
      ok: false,
      problem: { code: "malformed" },
    });
    const entities = changed(bytes, /sheet1\.xml$/, (xml) =>
      xml.replace("<worksheet", '<!DOCTYPE a [<!ENTITY b "c">]><worksheet'),
    );
    expect((await readXlsx(entities)).result).toMatchObject({
      ok: false,
      problem: { code: "malformed" },
    });
  });

  test("no workbook, a broken one, an empty one", async () => {
    await expect(readXlsx(strToU8("id,text\n1,a"))).rejects.toBeInstanceOf(AppError);
    const other = zipSync({ "word/document.xml": strToU8("<a/>") });
    expect((await readXlsx(other)).result).toMatchObject({
      ok: false,
      problem: { code: "malformed" },
    });
    const broken = changed(
      await book([
        ["id", "text"],
        ["a", "b"],
      ]),
      /sheet1\.xml$/,
      (xml) => xml.slice(0, xml.length / 2),
    );
    const { result } = await readXlsx(broken);
    expect(result.ok && result.value.map.statements.length > 5).toBe(false);
    expect((await readXlsx(await book([[null]]))).result).toMatchObject({ ok: false });
  });
});
