// The size of a card from its words. The style sheet of a card takes its measures from CARD, and nowhere else.
import { type FontWeight, measureText } from "./measure-text";
import type { CardWords } from "./types";
import { countLines, wrapText } from "./wrap-text";

/** Measures of a card in CSS pixels. The border is drawn inside the padding and takes no room. */
export const CARD = {
  paddingX: 10,
  paddingY: 8,
  bar: 4,
  radius: 6,
  textSize: 13.5,
  textLine: 18,
  metaSize: 11.5,
  metaLine: 14,
  /** The role's icon and its gap, at the left of every line of the meta row. */
  metaIcon: 16,
  rowGap: 3,
  footHeight: 18,
  footGap: 4,
  minWidth: 190,
} as const;

/** Kerning and rounding may widen a line by this much over the sum of its advances. */
const SAFETY = 1.002;

export interface CardSize {
  readonly height: number;
  readonly metaLines: readonly string[];
  readonly textLines: readonly string[];
  readonly attributionLines: readonly string[];
}

/** Room for words in a card of this width. */
export function textWidth(width: number): number {
  return width - CARD.bar - 2 * CARD.paddingX;
}

function lines(text: string, weight: FontWeight, size: number, width: number): string[] {
  return wrapText(text, weight, size, Math.max(1, width / SAFETY));
}

function heightOf(meta: number, text: number, attribution: number, foot: boolean): number {
  return (
    2 * CARD.paddingY +
    meta * CARD.metaLine +
    CARD.rowGap +
    text * CARD.textLine +
    (attribution > 0 ? CARD.rowGap + attribution * CARD.metaLine : 0) +
    (foot ? CARD.footGap + CARD.footHeight : 0)
  );
}

/** Lines and height of a card of the given width. A stub's text is its "see ..." line. */
export function cardSize(words: CardWords, width: number): CardSize {
  const room = textWidth(width);
  const metaLines = lines(words.meta, 600, CARD.metaSize, room - CARD.metaIcon);
  const textLines = lines(words.text, 400, CARD.textSize, room);
  const attributionLines =
    words.attribution === null ? [] : lines(words.attribution, 400, CARD.metaSize, room);
  const height = heightOf(metaLines.length, textLines.length, attributionLines.length, words.foot);
  return { height, metaLines, textLines, attributionLines };
}

/** Height of a card of the given width. */
export function cardHeight(words: CardWords, width: number): number {
  const room = textWidth(width);
  const count = (text: string, weight: FontWeight, size: number, line: number): number =>
    countLines(text, weight, size, Math.max(1, line / SAFETY));
  return heightOf(
    count(words.meta, 600, CARD.metaSize, room - CARD.metaIcon),
    count(words.text, 400, CARD.textSize, room),
    words.attribution === null ? 0 : count(words.attribution, 400, CARD.metaSize, room),
    words.foot,
  );
}

/** A quick guess at a card's height, good enough to balance columns by. */
export function roughHeight(words: CardWords, width: number): number {
  const room = textWidth(width);
  const rough = (text: string, weight: FontWeight, size: number, line: number): number =>
    Math.max(1, Math.ceil((measureText(text, weight, size) * 1.08) / line));
  return heightOf(
    rough(words.meta, 600, CARD.metaSize, room - CARD.metaIcon),
    rough(words.text, 400, CARD.textSize, room),
    words.attribution === null ? 0 : rough(words.attribution, 400, CARD.metaSize, room),
    words.foot,
  );
}
