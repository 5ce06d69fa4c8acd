// Shapes words: letters joined, marks placed, syllables reordered, in clusters that know which letters they show.
import "server-only";
import type { Glyph } from "fontkit";
import type { Face } from "./faces";
import { layOutWord } from "./lay-out";

export interface PlacedGlyph {
  readonly glyph: Glyph;
  /** From where the cluster begins on the baseline, in units of the font. */
  readonly x: number;
  readonly y: number;
}

/** Letters that are drawn together and cannot be told apart by place. */
export interface Cluster {
  readonly text: string;
  readonly glyphs: readonly PlacedGlyph[];
  /** What its glyphs take by themselves, and what they take here, kerned; in units of the font. */
  readonly width: number;
  readonly advance: number;
}

const shaped = new WeakMap<Face, Map<string, readonly Cluster[]>>();
/** Words are kept to be drawn again; more than these are few texts' own. */
const MOST_KEPT = 20_000;
const SPACE = 0x20;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;
const MARK = /\p{M}/u;

/** The clusters of a word from left to right. `drawn` has the letters of `text` one by one, mirrored where they are. */
export function shapeWord(
  face: Face,
  text: string,
  drawn: string,
  rightToLeft: boolean,
): readonly Cluster[] {
  const before = shaped.get(face);
  const kept = before && before.size < MOST_KEPT ? before : new Map<string, readonly Cluster[]>();
  shaped.set(face, kept);
  const key = `${rightToLeft ? "<" : ">"}${text}`;
  const known = kept.get(key);
  if (known) return known;
  const made = shape(face, text, drawn, rightToLeft);
  kept.set(key, made);
  return made;
}

interface Standing extends PlacedGlyph {
  /** Where the pen stood before it. */
  readonly pen: number;
  readonly advance: number;
}

function shape(face: Face, text: string, drawn: string, rightToLeft: boolean): Cluster[] {
  const direction = rightToLeft ? "rtl" : "ltr";
  const run = layOutWord(face.font, drawn, direction);
  let pen = 0;
  const standing: Standing[] = [];
  run.glyphs.forEach((glyph, at) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = run.positions[at] ?? {};
    // Letters that leave no ink were made spaces without a width.
    const unseen = xAdvance === 0 && glyph.codePoints[0] === SPACE;
    if (!unseen) standing.push({ glyph, pen, x: pen + xOffset, y: yOffset, advance: xAdvance });
    pen += xAdvance;
  });
  const logical = rightToLeft ? standing.toReversed() : standing;
  const clusters = groups(text, drawn, logical).map(clusterOf);
  return rightToLeft ? clusters.reverse().flatMap(letterByLetter) : clusters;
}

/**
 * A joined cluster as one for each of its letters, from left to right: whoever reads the file turns them round one by
 * one. The leftmost base shows them all.
 */
function letterByLetter(cluster: Cluster): Cluster[] {
  const letters = Array.from(cluster.text).reverse();
  if (letters.length === 1) return [cluster];
  const isBase = (letter: string) => !(MARK.test(letter) || UNSEEN.test(letter));
  const bases = Math.max(1, letters.filter(isBase).length);
  const shows = Math.max(0, letters.findIndex(isBase));
  return letters.map((text, at) => {
    const share = isBase(text) || bases === letters.length ? 1 / bases : 0;
    const glyphs = at === shows ? cluster.glyphs : [];
    return { text, glyphs, width: cluster.width * share, advance: cluster.advance * share };
  });
}

interface Group {
  readonly text: string;
  readonly standing: readonly Standing[];
}

/** Cuts where as many letters as glyphs stand for have been seen: at each letter, or behind a reordered syllable. */
function groups(text: string, drawn: string, standing: readonly Standing[]): Group[] {
  const made: Group[] = [];
  const letters = Array.from(text);
  const shown = Array.from(drawn);
  const owed = new Map<number, number>();
  let open = 0;
  const count = (codePoint: number, by: number) => {
    const before = owed.get(codePoint) ?? 0;
    owed.set(codePoint, before + by);
    open += Math.abs(before + by) - Math.abs(before);
  };
  let next = 0;
  let from = 0;
  let words = "";
  const close = () => {
    made.push({ text: words, standing: standing.slice(from, next) });
    from = next;
    words = "";
  };
  letters.forEach((letter, at) => {
    words += letter;
    const drawnLetter = shown[at] ?? letter;
    if (!UNSEEN.test(drawnLetter))
      for (const part of drawnLetter.normalize("NFD")) count(part.codePointAt(0) ?? 0, 1);
    while (open > 0 && next < standing.length && wants(owed, standing[next])) take();
    // Dots that a font draws apart from their letter say no letters of their own.
    while (next > from && standing[next]?.glyph.codePoints.length === 0) next += 1;
    const following = letters[at + 1];
    const joins = following !== undefined && (MARK.test(following) || UNSEEN.test(following));
    if (open === 0 && next > from && !joins && !isMark(standing[next])) close();
  });
  next = standing.length;
  const last = made.at(-1);
  if (words === "" && last)
    made[made.length - 1] = { ...last, standing: [...last.standing, ...standing.slice(from)] };
  else if (words !== "" || from < next) close();
  return made;

  function take(): void {
    for (const codePoint of standing[next]?.glyph.codePoints ?? [])
      for (const part of String.fromCodePoint(codePoint).normalize("NFD"))
        if (!UNSEEN.test(part)) count(part.codePointAt(0) ?? 0, -1);
    next += 1;
  }
}

/** Whether a glyph shows letters up to here alone; one that shows later ones has to wait for them. */
function wants(owed: ReadonlyMap<number, number>, standing: Standing | undefined): boolean {
  const letters = (standing?.glyph.codePoints ?? [])
    .flatMap((code) => Array.from(String.fromCodePoint(code).normalize("NFD")))
    .filter((letter) => !UNSEEN.test(letter));
  return letters.every((letter) => (owed.get(letter.codePointAt(0) ?? 0) ?? 0) > 0);
}

/** A mark of letters that were taken already. */
function isMark(standing: Standing | undefined): boolean {
  const codes = standing?.glyph.codePoints ?? [];
  return standing !== undefined && codes.every((code) => MARK.test(String.fromCodePoint(code)));
}

function clusterOf({ text, standing }: Group): Cluster {
  const advance = standing.reduce((sum, each) => sum + each.advance, 0);
  const only = standing.length === 1 ? standing[0] : undefined;
  const pen = penOf(standing);
  const glyphs = standing.map(({ glyph, x, y }) => ({ glyph, x: Math.round(x - pen), y }));
  return { text, glyphs, advance, width: only ? only.glyph.advanceWidth : advance };
}

/** Where the cluster begins: the pen before its leftmost glyph. */
function penOf(standing: readonly Standing[]): number {
  return standing.length === 0 ? 0 : Math.min(...standing.map(({ pen }) => pen));
}
