// Reads an argument text line by line: what each line says and how deep it stands. README.md describes the grammar.
import type { Stance } from "../../lib/argument/records";

/** Something in an argument text that its editor must mend. */
export interface Problem {
  /** Counted from 1. */
  readonly line: number;
  /** What is wrong and what to do. */
  readonly message: string;
}

/** `+` supports, `-` attacks, `~` doubts the step that it stands under, `&` joins the step above; null is a root. */
export type Sign = "+" | "-" | "~" | "&" | null;

export type LineContent =
  | {
      readonly kind: "item";
      readonly sign: Sign;
      readonly label: string;
      readonly text: string | null;
    }
  | { readonly kind: "quote"; readonly text: string }
  | { readonly kind: "after"; readonly text: string }
  | { readonly kind: "heldBy"; readonly name: string; readonly stance: Stance }
  | { readonly kind: "note"; readonly text: string };

export interface ArgumentLine {
  readonly number: number;
  /** 0 for a root; two spaces make one more. */
  readonly depth: number;
  readonly content: LineContent;
}

export const longestLabel = 24;

const expected =
  "Write a statement ([Label]: Sentence., with +, -, ~ or & before it), a quote (> words of the brief), " +
  "after:, held by: or note:.";

/** The lines that say something, in order; a line that cannot be read is a problem instead. */
export function readArgumentLines(source: string, problems: Problem[]): ArgumentLine[] {
  const lines: ArgumentLine[] = [];
  for (const [index, raw] of source
    .normalize("NFC")
    .split(/\r\n?|\n/)
    .entries()) {
    const words = raw.trim();
    if (words === "" || words.startsWith("//")) continue;
    const number = index + 1;
    const depth = depthOf(raw);
    if (depth === null) {
      problems.push({
        line: number,
        message:
          "The indent is not a whole number of levels. Indent by two spaces a level, without tabs.",
      });
      continue;
    }
    const content = readContent(words);
    if (typeof content === "string") problems.push({ line: number, message: content });
    else lines.push({ number, depth, content });
  }
  return lines;
}

function depthOf(raw: string): number | null {
  const indent = raw.slice(0, raw.length - raw.trimStart().length);
  return indent.length % 2 === 0 && indent === " ".repeat(indent.length) ? indent.length / 2 : null;
}

/** What a line says, or a sentence on what is wrong with it. */
function readContent(words: string): LineContent | string {
  if (words.startsWith(">")) return readWords("quote", words.slice(1));
  if (words.startsWith("after:")) return readWords("after", words.slice(6));
  if (words.startsWith("note:")) return readWords("note", words.slice(5));
  if (words.startsWith("held by:")) return readHolder(words.slice(8).trim());
  const item = /^(?:([-+~&]) +)?\[([^\]]*)\](?:: *(.*))?$/u.exec(words);
  return item
    ? readItem((item[1] ?? null) as Sign, item[2] ?? "", item[3])
    : `This line cannot be read. ${expected}`;
}

function readWords(kind: "quote" | "after" | "note", rest: string): LineContent | string {
  const text = rest.trim();
  return text === ""
    ? "This line says nothing after its mark. Fill it in or take it out."
    : { kind, text };
}

function readHolder(rest: string): LineContent | string {
  const match = /^(.+) \((asserts|reports|concedes)\)$/u.exec(rest);
  if (!match)
    return "Write who holds it and how: held by: Name (asserts), (reports) or (concedes).";
  return { kind: "heldBy", name: match[1] ?? "", stance: match[2] as Stance };
}

function readItem(sign: Sign, written: string, sentence: string | undefined): LineContent | string {
  const label = written.trim();
  const length = [...label].length;
  if (length === 0) return "The label is empty. Write a short name between the brackets.";
  if (length > longestLabel) {
    return `The label “${label}” has ${length} characters. Shorten it to ${longestLabel} at most.`;
  }
  if (sentence === undefined) return { kind: "item", sign, label, text: null };
  const text = sentence.trim();
  if (text === "")
    return `[${label}]: has no sentence. Write it after the colon, or drop the colon to point at a statement elsewhere.`;
  return { kind: "item", sign, label, text };
}
