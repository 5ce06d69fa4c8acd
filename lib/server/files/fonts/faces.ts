// Fonts at one weight, opened where a letter first asks for them, and which of them has which letters.
import "server-only";
import { create, type Font } from "fontkit";
import { INTER_PARTS, interPartOf, interWoff2 } from "./inter";
import { notoPartsOf, notoWoff2 } from "./noto";
import { woff2ToTables } from "./woff2-to-tables";
import { writeTtf } from "./write-ttf";

export type Weight = 400 | 600;

export interface Face {
  /** Such as "latin 400" or "noto-arabic 600". */
  readonly key: string;
  readonly font: Font;
  /** Whether spaces between its letters are its own too; those of signs and emoji are as wide as they are. */
  readonly spaced: boolean;
  /** As a TTF file has them, the outlines at the font's usual weight. */
  readonly tables: ReadonlyMap<string, Buffer>;
}

interface Candidate {
  readonly name: string;
  readonly read: () => Buffer;
}

const faces = new Map<string, Face>();
const found = new Map<string, Face | null>();
const MOST_FOUND = 20_000;
const SIGNS = /^noto-(?:math|symbols|emoji)/;
/** Joiners, selectors of variants and the like, which leave no ink of their own. */
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

/** The first font that has all of a cluster of letters; null where none has. */
export function faceFor(cluster: string, weight: Weight): Face | null {
  const key = `${weight} ${cluster}`;
  const known = found.get(key);
  if (known !== undefined) return known;
  if (found.size > MOST_FOUND) found.clear();
  const face = findFace(cluster, weight);
  found.set(key, face);
  return face;
}

function findFace(cluster: string, weight: Weight): Face | null {
  const letters = Array.from(cluster, (letter) => ({ letter, code: letter.codePointAt(0) ?? 0 }));
  const seen = letters.filter(({ letter }) => !UNSEEN.test(letter));
  const first = (seen[0] ?? letters[0])?.code ?? 0;
  for (const candidate of candidatesFor(first)) {
    const face = openFace(candidate, weight);
    if (seen.every(({ code }) => face.font.hasGlyphForCodePoint(code))) return face;
  }
  return null;
}

/** Inter's Latin part, which is always there. */
export function latinFace(weight: Weight): Face {
  return openFace({ name: "latin", read: () => interWoff2("latin") }, weight);
}

function* candidatesFor(codePoint: number): Generator<Candidate> {
  const own = interPartOf(codePoint);
  if (own !== null) {
    yield { name: own, read: () => interWoff2(own) };
    // A letter with a mark that its own part lacks may be whole in another.
    for (const part of INTER_PARTS)
      if (part !== own) yield { name: part, read: () => interWoff2(part) };
  }
  for (const part of notoPartsOf(codePoint)) yield { name: part.name, read: () => notoWoff2(part) };
}

function openFace({ name, read }: Candidate, weight: Weight): Face {
  const key = `${name} ${weight}`;
  const known = faces.get(key);
  if (known) return known;
  const tables = woff2ToTables(read());
  const plain = create(writeTtf(tables));
  const font = tables.has("fvar") ? plain.getVariation({ wght: weight }) : plain;
  const face = { key, font, tables, spaced: !SIGNS.test(name) };
  faces.set(key, face);
  return face;
}
