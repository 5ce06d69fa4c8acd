// One line of an outline: how deep it stands, its sign, and what its words say.
import type { InferenceKind, Stance } from "../../argument/records";
import { endMark, unescapeWords } from "./escape";

/** How a line's statement hangs on the one above: as its sign says, or by being deeper alone. */
export type LineSign = InferenceKind | "linked" | "undercut" | "backing" | "none";

export interface OutlineLine {
  readonly indent: number;
  readonly sign: LineSign;
  /** The statement that stands elsewhere: `see "label"` or `see [1]`. */
  readonly see: { readonly label: string } | { readonly tag: string } | null;
  /** `[1]`, by which other lines see this one. */
  readonly tag: string | null;
  readonly label: string | null;
  readonly text: string;
  readonly heldBy: string | null;
  readonly stance: Stance | null;
  readonly unstated: boolean;
  readonly scheme: string | null;
}

const TAB = 4;
const SIGN = /^([+\-~&^*•‣◦–—−]|\d{1,3}[.)])(?:\s+|$)/;
const SEE = /^see\s+(?:"((?:[^"\\]|\\.)*)"|\[(\d{1,6})\])$/;
const TAG = /^\[(\d{1,6})\]\s+/;
const LABEL = /^"((?:[^"\\]|\\.)+)":\s*/;

/** Columns of a line's indentation; a tab leads to the next multiple of four. */
export function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === "\t") columns += TAB - (columns % TAB);
    else if (/\s/.test(character)) columns += 1;
    else break;
  }
  return columns;
}

/** What a line says. `dashes`: whether a dash is a sign, or a bullet like any other. */
export function parseLine(line: string, dashes: "sign" | "bullet"): OutlineLine {
  const body = line.trim();
  const signed = SIGN.exec(body);
  const { rest, ...marks } = stripMarks(signed ? body.slice(signed[0].length) : body);
  const see = SEE.exec(rest);
  const tag = see ? null : TAG.exec(rest);
  const untagged = tag ? rest.slice(tag[0].length) : rest;
  const label = see ? null : LABEL.exec(untagged);
  return {
    indent: indentOf(line),
    sign: signOf(signed?.[1], dashes),
    see: see && (see[2] ? { tag: see[2] } : { label: unescapeWords(see[1] ?? "") }),
    tag: tag?.[1] ?? null,
    label: label ? unescapeWords(label[1] ?? "") : null,
    text: see ? "" : unescapeWords(label ? untagged.slice(label[0].length) : untagged),
    ...marks,
  };
}

function signOf(sign: string | undefined, dashes: "sign" | "bullet"): LineSign {
  switch (sign) {
    case "+":
      return "support";
    case "&":
      return "linked";
    case "~":
      return "undercut";
    case "^":
      return "backing";
    case "-":
    case "–":
    case "—":
    case "−":
      return dashes === "sign" ? "attack" : "none";
    default:
      return "none";
  }
}

type Marks = Pick<OutlineLine, "heldBy" | "stance" | "unstated" | "scheme">;

/** Takes the marks off the end, whatever their order. */
function stripMarks(body: string): Marks & { readonly rest: string } {
  let marks: Marks = { heldBy: null, stance: null, unstated: false, scheme: null };
  let rest = body;
  for (let mark = endMark(rest); mark !== null; mark = endMark(rest)) {
    rest = mark.rest;
    const holder = holderOf(mark.heldBy);
    marks = {
      heldBy: holder.heldBy ?? marks.heldBy,
      stance: holder.stance ?? stanceOf(mark.stance) ?? marks.stance,
      unstated: mark.unstated || marks.unstated,
      scheme: mark.scheme === null ? marks.scheme : unescapeWords(mark.scheme),
    };
  }
  return { ...marks, rest };
}

/** “A ministry, reports”: who holds it, and how. */
function holderOf(held: string | null): Pick<Marks, "heldBy" | "stance"> {
  if (held === null) return { heldBy: null, stance: null };
  const match = /^(.*[^\\]), (asserts|reports|concedes)$/.exec(held);
  return match
    ? { heldBy: unescapeWords(match[1] ?? ""), stance: stanceOf(match[2] ?? null) }
    : { heldBy: unescapeWords(held), stance: null };
}

function stanceOf(word: string | null): Stance | null {
  return word === "asserts" || word === "reports" || word === "concedes" ? word : null;
}
