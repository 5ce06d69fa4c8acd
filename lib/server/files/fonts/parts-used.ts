// Which parts of Inter some words need, so that a file carries no more of it.
import "server-only";
import { INTER_PARTS, type InterPart, interPartOf, interWoff2, unicodeRange } from "./inter";
import { type NotoPart, notoPartsOf, notoWoff2 } from "./noto";

/** The parts that these words use, the Latin one always, which nearly all do with. */
export function interPartsFor(texts: Iterable<string | null | undefined>): InterPart[] {
  const used = new Set<InterPart>(["latin"]);
  const seen = new Set<string>();
  for (const text of texts) {
    for (const letter of text ?? "") {
      if (seen.has(letter)) continue;
      seen.add(letter);
      const part = interPartOf(letter.codePointAt(0) ?? 0);
      if (part !== null) used.add(part);
    }
  }
  return INTER_PARTS.filter((part) => used.has(part));
}

/** The parts of Noto whose letters these words hold. */
export function notoPartsFor(texts: Iterable<string | null | undefined>): NotoPart[] {
  const used = new Set<NotoPart>();
  const seen = new Set<string>();
  for (const text of texts) {
    for (const letter of text ?? "") {
      if (seen.has(letter)) continue;
      seen.add(letter);
      const codePoint = letter.codePointAt(0) ?? 0;
      if (interPartOf(codePoint) !== null) continue;
      const [part] = notoPartsOf(codePoint);
      if (part?.letters) used.add(part);
    }
  }
  return [...used];
}

/** A part of Noto within the address itself. */
export function notoDataUrl(part: NotoPart): string {
  return `data:font/woff2;base64,${notoWoff2(part).toString("base64")}`;
}

/** A part within the address itself, for files that must not fetch anything. */
export function interDataUrl(part: InterPart): string {
  return `data:font/woff2;base64,${interWoff2(part).toString("base64")}`;
}

/** Style rules that hold these parts. */
export function interFaces(parts: readonly InterPart[]): string {
  return parts
    .map(
      (part) =>
        `@font-face{font-family:Inter;font-weight:100 900;font-display:swap;src:url(${interDataUrl(part)}) format("woff2");unicode-range:${unicodeRange(part)}}`,
    )
    .join("");
}
