// A text without its typography: one kind of quotes, dashes and spaces, no capitals, with the way back.

export interface PlainForm {
  readonly text: string;
  /** The offset in the original of a code unit of the plain form; the original's length after its end. */
  readonly offsetOf: (at: number) => number;
}

const DOUBLE = "“”„‟«»″";
const SINGLE = "‘’‚‛′`";
const DASHES = "‐‑‒–—―−";
const DROPPED = "\u00ad\u200b\u200c\u200d\u2060\ufeff";

/** The plain form; every code unit of it comes from one of the original. */
export function plainForm(original: string): PlainForm {
  const parts: string[] = [];
  const offsets: number[] = [];
  let spaced = false;
  for (let at = 0; at < original.length; at++) {
    const sign = original[at] ?? "";
    if (DROPPED.includes(sign)) continue;
    const isSpace = /\s/.test(sign);
    if (isSpace && spaced) continue;
    spaced = isSpace;
    parts.push(isSpace ? " " : plainSign(sign));
    offsets.push(at);
  }
  return { text: parts.join(""), offsetOf: (at) => offsets[at] ?? original.length };
}

function plainSign(sign: string): string {
  if (DOUBLE.includes(sign)) return '"';
  if (SINGLE.includes(sign)) return "'";
  if (DASHES.includes(sign)) return "-";
  const small = sign.toLowerCase();
  return small.length === 1 ? small : sign;
}
