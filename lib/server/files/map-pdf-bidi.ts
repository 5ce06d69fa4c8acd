// The Unicode bidirectional algorithm for the lines of a text: which stretches run which way, and in which order.
import "server-only";
import bidiFactory, { type Bidi } from "bidi-js";

/** Letters and signs that run from right to left or turn what stands around them. */
const TURNS =
  /[\u0590-\u08FF\u200E\u200F\u202A-\u202E\u2066-\u2069\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

let bidi: Bidi | null = null;

/** A level for each UTF-16 unit of each line, odd where it runs from right to left. The lines are one paragraph's. */
export function bidiLevels(lines: readonly string[], rightToLeft: boolean): Uint8Array[] {
  const paragraph = lines.join(" ");
  if (!(rightToLeft || TURNS.test(paragraph)))
    return lines.map((line) => new Uint8Array(line.length));
  bidi ??= bidiFactory();
  const { levels } = bidi.getEmbeddingLevels(paragraph, rightToLeft ? "rtl" : "ltr");
  let from = 0;
  return lines.map((line) => {
    const own = levels.slice(from, from + line.length);
    from += line.length + 1;
    return own;
  });
}

/** A letter as it is drawn where it runs from right to left: brackets turn round. */
export function mirrored(letter: string): string {
  bidi ??= bidiFactory();
  return bidi.getMirroredCharacter(letter) ?? letter;
}

/** Stretches of one level each as they stand from left to right. */
export function inVisualOrder<T extends { readonly level: number }>(stretches: readonly T[]): T[] {
  const order = [...stretches];
  const highest = Math.max(0, ...order.map(({ level }) => level));
  for (let level = highest; level > 0; level--) {
    for (let from = 0; from < order.length; from++) {
      if ((order[from]?.level ?? 0) < level) continue;
      let end = from;
      while ((order[end + 1]?.level ?? -1) >= level) end += 1;
      const turned = order.slice(from, end + 1).reverse();
      order.splice(from, turned.length, ...turned);
      from = end;
    }
  }
  return order;
}
