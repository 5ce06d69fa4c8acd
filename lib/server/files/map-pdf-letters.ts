// Which font draws which letters of a PDF: Inter, Noto, the reader's own East Asian fonts, or none at all.
import "server-only";
import { isWide } from "@/lib/layout/measure-text";
import { type Face, faceFor, type Weight } from "./fonts/faces";

/** Chinese, Japanese and Korean letters are named, not held: every reader of PDFs brings fonts for them. */
export type EastAsian = "chinese" | "japanese" | "korean";

export type Letters =
  | { readonly kind: "face"; readonly face: Face; readonly text: string }
  | { readonly kind: "east-asian"; readonly script: EastAsian; readonly text: string }
  /** Drawn as a box from which the words can still be copied. */
  | { readonly kind: "boxed"; readonly text: string };

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u;
/** Every letter here is a cluster by itself, and Inter's Latin part has them all. */
const PLAIN = /^[\x20-\x7e\xa0-\xff]*$/;
const UNSEEN = /^\p{Default_Ignorable_Code_Point}+$/u;

let graphemes: Intl.Segmenter | null = null;

/** A text in stretches of one font each. `language` tells Japanese from Chinese where the letters do not. */
export function splitLetters(text: string, language: string | null, weight: Weight): Letters[] {
  if (text === "") return [];
  const latin = PLAIN.test(text) ? faceFor("x", weight) : null;
  if (latin) return [{ kind: "face", face: latin, text }];
  const stretches: Letters[] = [];
  const script = eastAsianOf(text, language);
  graphemes ??= new Intl.Segmenter("und", { granularity: "grapheme" });
  for (const { segment } of graphemes.segment(text))
    for (const own of lettersOf(segment, script, weight, stretches.at(-1))) {
      const before = stretches.at(-1);
      if (before && isSame(before, own))
        stretches[stretches.length - 1] = { ...before, text: before.text + own.text };
      else stretches.push(own);
    }
  return stretches;
}

function lettersOf(
  cluster: string,
  script: EastAsian,
  weight: Weight,
  before: Letters | undefined,
): Letters[] {
  // Spaces, joiners and marks of direction stay with the words before them: their font then shapes them as one.
  if (
    before &&
    (UNSEEN.test(cluster) || (cluster === " " && before.kind === "face" && before.face.spaced))
  )
    return [{ ...before, text: cluster }];
  const codePoint = cluster.codePointAt(0) ?? 0;
  if (codePoint <= 0xffff && isWide(codePoint) && EAST_ASIAN.test(cluster))
    return [{ kind: "east-asian", script, text: cluster }];
  const face = faceFor(cluster, weight);
  if (face) return [{ kind: "face", face, text: cluster }];
  const letters = Array.from(cluster);
  // What no font has as a whole is drawn letter by letter: a family as its members.
  if (letters.length > 1)
    return letters.flatMap((letter) => lettersOf(letter, script, weight, before));
  return [{ kind: "boxed", text: cluster }];
}

function isSame(a: Letters, b: Letters): boolean {
  if (a.kind === "face" && b.kind === "face") return a.face === b.face;
  return a.kind === b.kind;
}

function eastAsianOf(line: string, language: string | null): EastAsian {
  if (HANGUL.test(line) || language?.startsWith("ko")) return "korean";
  if (KANA.test(line) || language?.startsWith("ja")) return "japanese";
  return "chinese";
}
