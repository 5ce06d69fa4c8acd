// Which font draws which letters of a PDF: Inter, the reader's own East Asian fonts, or none at all.
import "server-only";
import { isWide } from "@/lib/layout/measure-text";
import { type InterPart, interPartOf } from "./fonts/inter";

/** Chinese, Japanese and Korean letters are named, not held: every reader of PDFs brings fonts for them. */
export type EastAsian = "chinese" | "japanese" | "korean";

export type Letters =
  | { readonly kind: "inter"; readonly part: InterPart; readonly text: string }
  | { readonly kind: "east-asian"; readonly script: EastAsian; readonly text: string }
  /** Drawn as a box from which the words can still be copied. */
  | { readonly kind: "boxed"; readonly text: string };

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u;
/** Marks that join the letter before them, whatever its font. */
const JOINING = /[\p{M}\u200C\u200D]/u;

/** The line in stretches of one font each. `language` tells Japanese from Chinese where the letters do not. */
export function splitLetters(line: string, language: string | null): Letters[] {
  const stretches: Letters[] = [];
  const script = eastAsianOf(line, language);
  for (const letter of line) {
    const before = stretches.at(-1);
    const own = before && JOINING.test(letter) ? extend(before) : lettersOf(letter, script);
    if (before && isSame(before, own))
      stretches[stretches.length - 1] = { ...before, text: before.text + letter };
    else stretches.push({ ...own, text: letter } as Letters);
  }
  return stretches;
}

function extend(before: Letters): Letters {
  return before;
}

function lettersOf(letter: string, script: EastAsian): Letters {
  const codePoint = letter.codePointAt(0) ?? 0;
  const part = interPartOf(codePoint);
  if (part !== null) return { kind: "inter", part, text: letter };
  if (codePoint <= 0xffff && isWide(codePoint) && EAST_ASIAN.test(letter))
    return { kind: "east-asian", script, text: letter };
  return { kind: "boxed", text: letter };
}

function isSame(a: Letters, b: Letters): boolean {
  if (a.kind === "inter" && b.kind === "inter") return a.part === b.part;
  return a.kind === b.kind;
}

function eastAsianOf(line: string, language: string | null): EastAsian {
  if (HANGUL.test(line) || language?.startsWith("ko")) return "korean";
  if (KANA.test(line) || language?.startsWith("ja")) return "japanese";
  return "chinese";
}
