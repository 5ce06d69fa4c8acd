// From the bytes of a file to what a reader makes of them, or to a refusal that says what to do.
import { AppError } from "@/lib/contract/app-error";
import { IMPORT_FORMATS, type ImportRequest, type ImportTable } from "@/lib/contract/imports";
import { decodeText } from "@/lib/formats/decode-text";
import {
  FORMAT_LIMITS,
  type FormatProblem,
  type MapFormat,
  type OnBuilt,
  type Parsed,
  type ParseResult,
} from "@/lib/formats/format-types";
import { HEAD_BYTES, recogniseFormat } from "@/lib/formats/recognise";
import { loadReader } from "@/lib/formats/registry";

export interface FileToParse extends ImportRequest {
  readonly bytes: Uint8Array;
}

export interface ParsedFile {
  readonly format: MapFormat;
  /** Null for a table of which it is not known yet what its columns are; then `failure` says so. */
  readonly parsed: Parsed | null;
  readonly table: ImportTable | null;
  readonly failure: AppError | null;
}

/** What the file says; `onBuilt` hears how far it is. Throws VALIDATION, TOO_LARGE or UNSUPPORTED. */
export async function parseFile(file: FileToParse, onBuilt?: OnBuilt): Promise<ParsedFile> {
  const { bytes, fileName } = file;
  if (bytes.byteLength === 0)
    throw new AppError("VALIDATION", `“${fileName}” is empty. Choose another file.`);
  if (bytes.byteLength > FORMAT_LIMITS.bytes)
    throw new AppError(
      "TOO_LARGE",
      `“${fileName}” has more than 20 MB. Split it into several files.`,
    );
  const format = file.format ?? recogniseFormat(fileName, bytes.subarray(0, HEAD_BYTES));
  if (format === null)
    throw new AppError(
      "UNSUPPORTED",
      `“${fileName}” does not look like any format that can be read here. If you know its format, choose it under “Read it as”. A text that is still to be mapped goes in as the brief of a new map.`,
    );
  return { format, ...(await parseAs(format, file, onBuilt)) };
}

async function parseAs(
  format: MapFormat,
  file: FileToParse,
  onBuilt: OnBuilt | undefined,
): Promise<Omit<ParsedFile, "format">> {
  if (format === "xlsx") {
    const { readWorkbook } = await import("./read-tables");
    const { result, table } = await readWorkbook(file.bytes, file.mapping ?? null, onBuilt);
    return asTable(format, result, table, 0);
  }
  const decoded = decodeText(file.bytes);
  if (!decoded.ok) throw refusal(format, decoded.problem);
  const { text, unreadable } = decoded;
  if (format === "csv") {
    const { readCsv } = await import("./read-tables");
    const { result, table } = readCsv(text, file.mapping ?? null, onBuilt);
    return asTable(format, result, table, unreadable);
  }
  const reader = await loadReader(format);
  const result = reader(text, onBuilt);
  if (!result.ok) throw refusal(format, result.problem);
  return { parsed: withUnreadable(result.value, unreadable), table: null, failure: null };
}

/** A table that says nothing yet may do so once the person says what its columns are. */
function asTable(
  format: MapFormat,
  result: ParseResult,
  table: ImportTable | null,
  unreadable: number,
): Omit<ParsedFile, "format"> {
  if (result.ok) return { parsed: withUnreadable(result.value, unreadable), table, failure: null };
  const failure = refusal(format, result.problem);
  if (!table) throw failure;
  return { parsed: null, table, failure };
}

function refusal(format: MapFormat, { code, message, line, column }: FormatProblem): AppError {
  // Some readers name the line in their own words.
  const isNamed = line === undefined || message.startsWith("Line ");
  const place = isNamed ? "" : `, line ${line}${column === undefined ? "" : `, column ${column}`}`;
  return new AppError(
    code === "too-large" ? "TOO_LARGE" : "VALIDATION",
    `${labelOf(format)}${place}: ${message}`,
    {
      path: "file",
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
    },
  );
}

/** Bytes that no text has became a sign that says so; the report names it first. */
function withUnreadable(parsed: Parsed, unreadable: number): Parsed {
  if (unreadable === 0) return parsed;
  const { items, omitted } = parsed.report;
  const message = `${unreadable.toLocaleString("en")} places of the file are not valid UTF-8; each shows as “\uFFFD”.`;
  return {
    ...parsed,
    report: {
      items: [{ kind: "changed", code: "unreadable-bytes", message }, ...items],
      omitted,
    },
  };
}

function labelOf(format: MapFormat): string {
  return IMPORT_FORMATS.find(({ id }) => id === format)?.label ?? format;
}
