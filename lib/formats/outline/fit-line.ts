// Makes what a line says fit the core's rules: what is too long is shortened, what cannot be stored is taken out.
import { firstWords } from "../../argument/names";
import { isCleanText, LIMITS } from "../../argument/text-rules";
import type { OutlineLine } from "./parse-line";

/** A line that a statement can be made of; what did not fit into its text begins its note. */
export interface Fitted extends OutlineLine {
  readonly note: string | null;
}

/** The line as it can be kept, or null where it says nothing. */
export function fitLine(line: OutlineLine, tell: (message: string) => void): Fitted | null {
  const texts = [line.text, line.label ?? "", line.heldBy ?? "", line.scheme ?? ""];
  if (!texts.every(isCleanText)) tell("Characters that cannot be stored were taken out.");
  const text = clean(line.text);
  if (line.see === null && text.trim() === "") return null;
  const whole = [...text];
  const tooLong = whole.length > LIMITS.statementText;
  if (tooLong) tell("A statement has at most 2,000 characters; the whole text is in its note.");
  const label = oneLine(line.label);
  if (label !== null && [...label].length > LIMITS.label)
    tell("A label has at most 24 characters; it was shortened.");
  return {
    ...line,
    text: tooLong ? firstWords(text, LIMITS.statementText) : text,
    note: tooLong ? whole.slice(0, LIMITS.note).join("") : null,
    label: label === null ? null : shortened(label, LIMITS.label),
    heldBy: cut(oneLine(line.heldBy), LIMITS.heldBy),
    scheme: cut(oneLine(line.scheme), LIMITS.scheme),
  };
}

/** Text without NUL and halves of characters. */
export function clean(text: string): string {
  return isCleanText(text) ? text : text.replaceAll("\u0000", "").replace(/\p{Surrogate}/gu, "");
}

function oneLine(text: string | null): string | null {
  if (text === null) return null;
  const flat = clean(text).replace(/[\r\n\u2028\u2029]+/g, " ");
  return flat.trim() === "" ? null : flat;
}

function cut(text: string | null, max: number): string | null {
  return text === null ? null : shortened(text, max);
}

function shortened(text: string, max: number): string {
  return [...text].length > max ? firstWords(text, max) : text;
}
