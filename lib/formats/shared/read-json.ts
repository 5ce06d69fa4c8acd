// Strict JSON of strangers: limits before anything is built, the place of a mistake, and no key that reaches a prototype.
import { FORMAT_LIMITS } from "../format-types";
import { findJsonError } from "./find-json-error";
import { Malformed } from "./guard-parse";
import { OverLimit } from "./map-builder";

/** Values that one file may hold; more would take more memory than its size lets one guess. */
const MAX_VALUES = 4_000_000;
const MAYBE_PROTO = /__proto__|\\u00[5-7]/i;

/**
 * The value that a JSON text stands for, at most `FORMAT_LIMITS.depth` deep, without keys called `__proto__` (other
 * names that objects inherit are ordinary keys: read with `Object.hasOwn` or the readers of json-fields.ts). Throws
 * `Malformed` with line and column, or `OverLimit`.
 */
export function readJson(text: string): unknown {
  if (text.length > FORMAT_LIMITS.characters)
    throw new OverLimit(
      "The file has more than 20 million characters. Split it into several files.",
    );
  checkShape(text);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    const { message, at } = findJsonError(text);
    throw new Malformed(`This is not JSON as it should be: ${message}`, placeOf(text, at));
  }
  if (MAYBE_PROTO.test(text)) dropProtoKeys(value);
  return value;
}

/** Line and column, both from 1, of an offset into a text; LF, CRLF and CR end a line. */
export function placeOf(text: string, at: number): { line: number; column: number } {
  const lines = text.slice(0, at).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines[lines.length - 1]?.length ?? 0) + 1 };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPENS: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSES: ReadonlySet<number> = new Set([0x5d, 0x7d]);

function checkShape(text: string): void {
  let depth = 0;
  let values = 1;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === QUOTE) at = endOfString(text, at);
    else if (unit === COMMA) values += 1;
    else if (CLOSES.has(unit)) depth -= 1;
    else if (OPENS.has(unit)) {
      depth += 1;
      values += 1;
      if (depth > FORMAT_LIMITS.depth) tooDeep(text, at);
    }
  }
  if (values > MAX_VALUES)
    throw new OverLimit(
      "The file holds more than four million values, which is more than one map holds. Split it into several files.",
    );
}

function endOfString(text: string, from: number): number {
  let at = from + 1;
  while (at < text.length && text.charCodeAt(at) !== QUOTE)
    at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
  return at;
}

function tooDeep(text: string, at: number): never {
  const { line } = placeOf(text, at);
  throw new OverLimit(
    `Line ${line} of the file is nested more than ${FORMAT_LIMITS.depth} deep, which no argument needs. Check that it is the file that you meant.`,
  );
}

function dropProtoKeys(root: unknown): void {
  const left: unknown[] = [root];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== "object" || value === null) continue;
    if (Object.hasOwn(value, "__proto__")) Reflect.deleteProperty(value, "__proto__");
    for (const inner of Object.values(value)) left.push(inner);
  }
}
