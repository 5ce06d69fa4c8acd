// The outermost lines of every reader: limits become a problem that says what to do.
import { FORMAT_LIMITS, type FormatProblem, type Parsed, type ParseResult } from "../format-types";
import { OverLimit } from "./map-builder";

/** Thrown by a reader where the file is not what it says. */
export class Malformed extends Error {
  readonly problem: FormatProblem;

  constructor(message: string, place: { readonly line?: number; readonly column?: number } = {}) {
    super(message);
    this.problem = { code: "malformed", message, ...place };
  }
}

/** Runs a reader; `Malformed`, `OverLimit`, an empty map and too long a text become problems, all else is a bug. */
export function guardParse(text: string, read: (text: string) => Parsed): ParseResult {
  if (text.length > FORMAT_LIMITS.characters)
    return refuse(
      "too-large",
      "The file has more than 20 million characters. Split it into several files.",
    );
  try {
    const parsed = read(text.startsWith("\uFEFF") ? text.slice(1) : text);
    if (parsed.map.statements.length === 0)
      return refuse(
        "empty",
        "The file holds no statement. Check that it is the file that you meant.",
      );
    return { ok: true, value: parsed };
  } catch (error) {
    if (error instanceof Malformed || error instanceof OverLimit)
      return { ok: false, problem: error.problem };
    throw error;
  }
}

function refuse(code: FormatProblem["code"], message: string): ParseResult {
  return { ok: false, problem: { code, message } };
}
