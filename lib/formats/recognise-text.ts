// Which of the formats that people write by hand a text is in, by the signs that its lines begin with.
import { cellCounts, DELIMITERS } from "./csv/delimiters";
import type { MapFormat } from "./format-types";

const LOOKED_AT = 400;

/** Begins a line, after signs of lists and relations. */
const LEAD = /^\s*(?:(?:<?[-+_]>?|><|<>|\*|\d+\.)\s+)?/;
const ARGDOWN_STATEMENT =
  /^\[(?!\d+\]|[ xX]?\](?!:)|\^)[^\][]+\](?!\()\s*(?::(?!\s*(?:https?:|\/))|\{|#|$)/;
const ARGDOWN_ARGUMENT = /^<(?!https?:|mailto:|\/|!|\?)[^<>]+>\s*(?::|\{|#|$)/;
const ARGDOWN_RELATION = /^\s*(?:<[-+_]|[-+_]>|><|<>|<->)(?:\s|$)/;
const ARGDOWN_FRAME = /^(?:={3,}|-{2,}\s*(?:[^-\s][^-]*)?-{2,}|-{4,})\s*$/;
const ARGDOWN_NUMBER = /^\(\d+\)\s/;

/** The format of a text that is neither JSON nor XML; null for prose. */
export function recogniseText(text: string, ending: string): MapFormat | null {
  if (/^Discussion (?:Title|Name)\s*:/i.test(text)) return "kialo";
  const lines = text.split(/\r\n|\r|\n/, LOOKED_AT).filter((line) => line.trim() !== "");
  if (ending === "argdown" || ending === "ad" || ending === "adown") return "argdown";
  if (isArgdown(lines)) return "argdown";
  const table = isTable(text, ending === "csv" || ending === "tsv" || ending === "tab");
  const listed = shareOf(lines, /^\s*(?:[-+*&~^•‣◦–—−]|\d{1,3}[.)])(?:\s|$)/);
  if (table && listed < 0.3) return "csv";
  return isOutline(lines, listed) ? "outline" : null;
}

function isArgdown(lines: readonly string[]): boolean {
  let signs = 0;
  let numbers = 0;
  let frames = 0;
  for (const line of lines) {
    const words = line.replace(LEAD, "");
    if (ARGDOWN_STATEMENT.test(words) || ARGDOWN_ARGUMENT.test(words)) signs += 1;
    else if (ARGDOWN_RELATION.test(line)) signs += 1;
    else if (ARGDOWN_NUMBER.test(line)) numbers += 1;
    else if (ARGDOWN_FRAME.test(line)) frames += 1;
  }
  if (numbers >= 2 && frames >= 1) return true;
  if (lines[0] !== undefined && /^={3,}\s*$/.test(lines[0]) && frames >= 2) return true;
  return signs >= 2 || (signs === 1 && lines.length <= 10);
}

function isOutline(lines: readonly string[], listed: number): boolean {
  if (listed >= 0.5 && lines.length > 1) return true;
  const indented = shareOf(lines, /^(?:\t| {2,})\s*\S/);
  const headings = shareOf(lines, /^#{1,6}\s/);
  if (listed + headings >= 0.8 && lines.length > 1) return true;
  const short = lines.every((line) => line.length <= 600);
  return short && indented >= 0.5 && (lines[0] ?? "").search(/\S/) === 0;
}

function shareOf(lines: readonly string[], pattern: RegExp): number {
  return lines.length === 0 ? 0 : lines.filter((line) => pattern.test(line)).length / lines.length;
}

/** Whether the rows have as many cells as the first: nearly all of them, or most where the name says so. */
function isTable(text: string, named: boolean): boolean {
  return DELIMITERS.some((delimiter) => {
    const rows = cellCounts(text, delimiter, LOOKED_AT);
    const [first] = rows;
    if (first === undefined || first < 2) return false;
    const same = rows.filter((count) => count === first).length / rows.length;
    if (named) return same >= 0.5;
    const least = delimiter === "\t" ? 2 : 3;
    return rows.length >= 2 && same >= 0.9 && (first >= least || headed(text, delimiter));
  });
}

/** Two columns are a table where the first row names them. */
function headed(text: string, delimiter: string): boolean {
  const names = (/^[^\r\n]*/.exec(text)?.[0] ?? "").split(delimiter);
  return names.some((name) =>
    /^\W*(?:id|text|parent|claim|statement|relation|type)\W*$/i.test(name),
  );
}
