// Width of a text in Inter, without a DOM: the server, a Worker, a test and the browser all get the same number.
import { INTER_BLOCKS } from "./font-metrics";

export type FontWeight = 400 | 600;

/** Where Inter has no glyph, another font stands in; most of their letters are narrower than this. */
const STAND_IN = 700;
/** Emoji are wider than their height. */
const EMOJI = 1280;
/** Letters of Thai and Lao, and of the scripts of India, Burma and Cambodia; their signs above and below take no room. */
const THAI = 800;
const INDIC = 1000;
const SIGN = /^\p{Mn}$/u;
const TABLE_SIZE = 0x2300;
const NO_GLYPH = 35 * 36 + 35;

/** Advance widths in 1/1000 em for the code points below TABLE_SIZE. */
function buildTable(weight: FontWeight): Uint16Array {
  const table = new Uint16Array(TABLE_SIZE);
  for (let codePoint = 0; codePoint < TABLE_SIZE; codePoint++) {
    table[codePoint] = standInWidth(codePoint);
  }
  for (const [first, regular, semibold] of INTER_BLOCKS) {
    const digits = weight === 600 ? semibold : regular;
    for (let at = 0; at < digits.length; at += 2) {
      const width = Number.parseInt(digits.slice(at, at + 2), 36);
      if (width !== NO_GLYPH) table[first + at / 2] = width;
    }
  }
  for (let codePoint = 0x300; codePoint <= 0x36f; codePoint++) table[codePoint] = 0;
  return table;
}

/** Width in 1/1000 em of a code point that Inter lacks. */
export function standInWidth(codePoint: number): number {
  if (codePoint < 0x20 || (codePoint >= 0x7f && codePoint < 0xa0)) return 0;
  if (isZeroWidth(codePoint)) return 0;
  if (codePoint >= 0x0900 && codePoint <= 0x109f) return indicWidth(codePoint);
  if (codePoint >= 0x1780 && codePoint <= 0x17ff) return indicWidth(codePoint);
  if (codePoint >= 0x1f000 && codePoint <= 0x1faff) return EMOJI;
  if (codePoint >= 0x1100 && isWide(codePoint)) return 1000;
  if (codePoint >= 0x2100 && codePoint <= 0x2bff) return 1000;
  return STAND_IN;
}

function indicWidth(codePoint: number): number {
  if (SIGN.test(String.fromCodePoint(codePoint))) return 0;
  return codePoint >= 0x0e00 && codePoint <= 0x0eff ? THAI : INDIC;
}

function isZeroWidth(codePoint: number): boolean {
  return (
    (codePoint >= 0x300 && codePoint <= 0x36f) ||
    (codePoint >= 0x0483 && codePoint <= 0x0489) ||
    (codePoint >= 0x0591 && codePoint <= 0x05bd) ||
    (codePoint >= 0x064b && codePoint <= 0x065f) ||
    (codePoint >= 0x1ab0 && codePoint <= 0x1aff) ||
    (codePoint >= 0x1dc0 && codePoint <= 0x1dff) ||
    (codePoint >= 0x200b && codePoint <= 0x200f) ||
    (codePoint >= 0x2060 && codePoint <= 0x206f) ||
    (codePoint >= 0x20d0 && codePoint <= 0x20ff) ||
    (codePoint >= 0xfe00 && codePoint <= 0xfe0f) ||
    (codePoint >= 0xfe20 && codePoint <= 0xfe2f) ||
    codePoint === 0xfeff ||
    (codePoint >= 0x1f3fb && codePoint <= 0x1f3ff) ||
    (codePoint >= 0xe0000 && codePoint <= 0xe01ef)
  );
}

/** True for East Asian wide characters and emoji, which take a whole em. */
export function isWide(codePoint: number): boolean {
  return (
    (codePoint >= 0x1100 && codePoint <= 0x115f) ||
    (codePoint >= 0x2e80 && codePoint <= 0xa4cf) ||
    (codePoint >= 0xa960 && codePoint <= 0xa97f) ||
    (codePoint >= 0xac00 && codePoint <= 0xd7ff) ||
    (codePoint >= 0xf900 && codePoint <= 0xfaff) ||
    (codePoint >= 0xfe30 && codePoint <= 0xfe6f) ||
    (codePoint >= 0xff00 && codePoint <= 0xff60) ||
    (codePoint >= 0xffe0 && codePoint <= 0xffe6) ||
    (codePoint >= 0x16fe0 && codePoint <= 0x1b2ff) ||
    codePoint >= 0x1f000
  );
}

const TABLES: Readonly<Record<FontWeight, Uint16Array>> = {
  400: buildTable(400),
  600: buildTable(600),
};

/** Advance widths in 1/1000 em of the code points that Inter may have; the rest are asked of standInWidth. */
export function advanceTable(weight: FontWeight): Uint16Array {
  return TABLES[weight];
}

/** Width of a text on one line in CSS pixels, without kerning. */
export function measureText(text: string, weight: FontWeight, size: number): number {
  const table = TABLES[weight];
  let sum = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const known = table[unit];
    if (known !== undefined) {
      sum += known;
      continue;
    }
    const codePoint = text.codePointAt(at) ?? unit;
    if (codePoint > 0xffff) at++;
    sum += standInWidth(codePoint);
  }
  return (sum * size) / 1000;
}
