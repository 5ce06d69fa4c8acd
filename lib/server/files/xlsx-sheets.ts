// The sheets of a workbook as rows of words. Formulas count as what was last worked out; nothing is worked out here.
import "server-only";
import { strFromU8, unzipSync, zipSync } from "fflate";
import readWorkbook, { type CellValue } from "read-excel-file/universal";
import { TABLE_LIMITS } from "@/lib/formats/csv/table-types";
import { FORMAT_LIMITS } from "@/lib/formats/format-types";
import { Malformed } from "@/lib/formats/shared/guard-parse";
import { OverLimit } from "@/lib/formats/shared/map-builder";
import { guardZip } from "./open-zip";

export interface WorkbookSheet {
  readonly name: string;
  /** From the sheet's first row on, blank ones too. */
  readonly rows: readonly (readonly string[])[];
}

/** Most cells that a sheet may span, blank ones too: the reader holds them all. */
const MOST_CELLS = 3_000_000;

/** All sheets in their order. Throws `AppError` of `guardZip`, `Malformed` and `OverLimit`. */
export async function readSheets(bytes: Uint8Array): Promise<readonly WorkbookSheet[]> {
  const sheets = await readWorkbook(soundParts(bytes)).catch(() => {
    throw new Malformed(
      "The workbook is damaged, or is not one. Open it in its program, save it anew as .xlsx, and choose that file.",
    );
  });
  let characters = 0;
  return sheets.map(({ sheet, data }) => ({
    name: sheet,
    rows: data.map((row) =>
      row.map((cell) => {
        const words = wordsOf(cell);
        characters += words.length;
        if (characters > FORMAT_LIMITS.characters)
          throw new OverLimit(
            "The workbook has more than 20 million characters. Split it into several files.",
          );
        return words;
      }),
    ),
  }));
}

/** The parts that are read, looked through and packed anew, so that the reader sees what was looked at and nothing else. */
function soundParts(bytes: Uint8Array): ArrayBuffer {
  guardZip(bytes);
  const parts = unzipSync(bytes, { filter: ({ name }) => /\.(?:xml|rels)$/i.test(name) });
  for (const [name, part] of Object.entries(parts)) {
    const xml = strFromU8(part, true);
    if (/<!(?:DOCTYPE|ENTITY)/i.test(xml))
      throw new Malformed(
        "The workbook defines entities, as no spreadsheet program does. It was not opened.",
      );
    if (/worksheets\//i.test(name)) refuseSpread(xml);
  }
  const packed = zipSync(parts, { level: 0 });
  return packed.buffer.slice(
    packed.byteOffset,
    packed.byteOffset + packed.byteLength,
  ) as ArrayBuffer;
}

/** A single cell far out makes a reader fill all that lies before it. */
function refuseSpread(xml: string): void {
  let rows = 0;
  let columns = 0;
  for (const [, double, single] of xml.matchAll(
    /<[^<>]{0,200}?\sr\s*=\s*(?:"([^"]*)"|'([^']*)')/g,
  )) {
    const place = /^([A-Z]{0,3})(\d{1,7})$/.exec(double ?? single ?? "");
    if (!place)
      throw new Malformed("A sheet of the workbook has cells whose place cannot be read.");
    rows = Math.max(rows, Number(place[2]));
    columns = Math.max(columns, columnNumber(place[1] ?? ""));
  }
  if (rows > TABLE_LIMITS.rows * 2 || columns > 2_000 || rows * columns > MOST_CELLS)
    throw new OverLimit(
      "A sheet of the workbook spans too many rows or columns. Keep the part that says something, in a workbook of its own.",
    );
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

function wordsOf(cell: CellValue<number> | null): string {
  if (cell === null) return "";
  if (cell instanceof Date)
    return Number.isNaN(cell.getTime()) ? "" : cell.toISOString().replace("T00:00:00.000Z", "");
  return String(cell);
}
