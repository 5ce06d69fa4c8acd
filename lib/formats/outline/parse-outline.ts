// From an indented text to an argument. Whatever is written becomes something; the report says what was guessed.
import { ok, type Result, refuse } from "../../argument/result";
import { unescapeWords } from "./escape";
import { type Fitted, fitLine } from "./fit-line";
import { createOutlineBuilder } from "./outline-builder";
import {
  type FILE_OUTLINE_LIMITS,
  OUTLINE_LIMITS,
  type OutlineDraft,
  type OutlineNote,
  type OutlineReport,
} from "./outline-types";
import { type OutlineLine, parseLine } from "./parse-line";

export interface ParsedOutline {
  readonly draft: OutlineDraft;
  readonly report: OutlineReport;
}

const NOTE = /^\s*\|(?: (.*)|(.*))$/;

export interface OutlineOptions {
  readonly limits?: typeof OUTLINE_LIMITS | typeof FILE_OUTLINE_LIMITS;
  /** Whether a dash is a sign; it is told from the text where this is left out. */
  readonly dashes?: "sign" | "bullet";
}

/** Reads an outline; refused where it says nothing, or is larger than the limits. */
export function parseOutline(text: string, options: OutlineOptions = {}): Result<ParsedOutline> {
  const limits = options.limits ?? OUTLINE_LIMITS;
  if (text.length > limits.characters) {
    const most = limits.characters.toLocaleString("en");
    return refuse(
      "INVALID",
      "FO1",
      `This text has more than ${most} characters. Paste it in parts.`,
    );
  }
  const lines = unquoted(text.split(/\r\n|\r|\n/));
  const dashes = options.dashes ?? dashesOf(lines);
  const notes: OutlineNote[] = [];
  const note = (line: number, message: string): void => {
    if (notes.length < limits.notes) notes.push({ line, message });
  };
  const builder = createOutlineBuilder(note);
  for (const [index, raw] of lines.entries()) {
    if (raw.trim() === "") continue;
    const noted = NOTE.exec(raw);
    if (noted) builder.note(index + 1, unescapeWords(noted[1] ?? noted[2] ?? ""));
    else add(parseLine(raw, dashes), index + 1);
    if (builder.size() > limits.statements) {
      const most = limits.statements.toLocaleString("en");
      const message = `This text has more than ${most} statements. Paste it in parts.`;
      return refuse("INVALID", "FO1", message);
    }
  }

  function add(line: OutlineLine, at: number): void {
    const fitted: Fitted | null = fitLine(line, (message) => note(at, message));
    if (fitted === null) note(at, "This line has a sign but no words. It was left out.");
    else builder.line(fitted, at);
  }

  const draft = builder.finish();
  if (draft.statements.length === 0) {
    const message = "There is nothing to paste: the text has no words. Copy an outline first.";
    return refuse("INVALID", "FO1", message);
  }
  const report = { statements: draft.statements.length, steps: draft.steps.length, notes };
  return ok({ draft, report });
}

const MOST_QUOTED = 20;

/** Lines without the `>` that a mail puts before what it quotes, where all of them have it. */
function unquoted(lines: readonly string[]): readonly string[] {
  let plain = lines;
  for (let depth = 0; depth < MOST_QUOTED; depth += 1) {
    if (!plain.every((line) => line.trim() === "" || line.startsWith(">"))) break;
    plain = plain.map((line) => line.replace(/^> ?/, ""));
  }
  return plain;
}

/** A text whose first line begins with a dash, and which has no plus, is a plain list. */
export function dashesOf(lines: readonly string[]): "sign" | "bullet" {
  const first = lines.find((line) => line.trim() !== "") ?? "";
  const plus = lines.some((line) => /^\s*[+~&^](?:\s|$)/.test(line));
  return /^\s*[-–—−](?:\s|$)/.test(first) && !plus ? "bullet" : "sign";
}
