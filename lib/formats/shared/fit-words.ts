// Makes words fit the core's rules: what is too long is shortened, what cannot be stored is taken out, and both are told.
import { firstWords } from "../../argument/names";
import { characterCount, isCleanText, LIMITS } from "../../argument/text-rules";
import type { FormatStatement } from "../format-types";
import type { ReportBuilder } from "./report-builder";

/** What a reader knows of a statement; only its text must be there. */
export type StatementWords = { readonly text: string } & {
  readonly [K in "label" | "note" | "heldBy"]?: string | null | undefined;
} & Partial<Pick<FormatStatement, "stance" | "unstated" | "position">>;

/** The words as a statement can hold them. A text that is too long begins the note; a blank one gives null. */
export function fitStatement(
  words: StatementWords,
  report: ReportBuilder,
  line?: number,
): Omit<FormatStatement, "id"> | null {
  const text = cleaned(words.text, report, line).trim();
  if (text === "") return null;
  const tooLong = characterCount(text) > LIMITS.statementText;
  const called = () => `“${firstWords(text, 40)}”`;
  if (tooLong)
    report.tell(
      "changed",
      "text-too-long",
      `${called()} has more than 2,000 characters; the whole text is in its note.`,
      line,
    );
  const note = [tooLong ? text : null, words.note ? cleaned(words.note, report, line).trim() : null]
    .filter((part) => part !== null && part !== "")
    .join("\n\n");
  if (characterCount(note) > LIMITS.note)
    report.tell(
      "lost",
      "note-too-long",
      `The note of ${called()} has more than 10,000 characters; what is over was cut.`,
      line,
    );
  return {
    text: tooLong ? firstWords(text, LIMITS.statementText) : text,
    label: fitLine(words.label, LIMITS.label, "label-too-long", "label", report, line),
    note: note === "" ? null : [...note].slice(0, LIMITS.note).join(""),
    heldBy: fitLine(
      words.heldBy,
      LIMITS.heldBy,
      "holder-too-long",
      "name of who holds it",
      report,
      line,
    ),
    stance: words.stance ?? null,
    unstated: words.unstated ?? false,
    position: fitPosition(words.position ?? null),
  };
}

/** A scheme's name as an inference can hold it. */
export function fitScheme(
  scheme: string | null | undefined,
  report: ReportBuilder,
  line?: number,
): string | null {
  return fitLine(scheme, LIMITS.scheme, "scheme-too-long", "scheme", report, line);
}

/** Text without NUL and halves of characters, with LF line ends. */
export function cleaned(text: string, report: ReportBuilder, line?: number): string {
  const lines = text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
  if (isCleanText(lines)) return lines;
  report.tell(
    "changed",
    "unstorable-characters",
    "Characters that cannot be stored were taken out.",
    line,
  );
  return lines.replaceAll("\u0000", "").replace(/\p{Surrogate}/gu, "");
}

function fitLine(
  value: string | null | undefined,
  max: number,
  code: string,
  what: string,
  report: ReportBuilder,
  line: number | undefined,
): string | null {
  if (value === null || value === undefined) return null;
  const flat = cleaned(value, report, line)
    .replace(/[\n\u2028\u2029]+/g, " ")
    .trim();
  if (flat === "") return null;
  if (characterCount(flat) <= max) return flat;
  const short = firstWords(flat, max);
  report.tell(
    "changed",
    code,
    `The ${what} “${firstWords(flat, 80)}” has more than ${max} characters; it became “${short}”.`,
    line,
  );
  return short;
}

function fitPosition(position: FormatStatement["position"]): FormatStatement["position"] {
  if (position === null || !Number.isFinite(position.x) || !Number.isFinite(position.y))
    return null;
  const within = (value: number) =>
    Math.max(-LIMITS.coordinate, Math.min(LIMITS.coordinate, value));
  return { x: within(position.x), y: within(position.y) };
}
