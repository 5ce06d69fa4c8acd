// SADFace counts characters as Python does, by code points; we count UTF-16 code units.

/** Offsets of one text in both ways of counting. */
export interface Counted {
  /** Code points before a code unit. */
  toPoints(units: number): number;
  /** Code units before a code point; the text's length beyond its end. */
  toUnits(points: number): number;
}

/** Counts a text once; texts without characters of two units cost nothing. */
export function countPoints(text: string): Counted {
  if (!/[\ud800-\udbff]/.test(text))
    return { toPoints: (units) => units, toUnits: (points) => Math.min(points, text.length) };
  const points = new Uint32Array(text.length + 1);
  const units = new Uint32Array(text.length + 1).fill(text.length);
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const wide = (text.codePointAt(at) ?? 0) > 0xffff;
    points[at] = count;
    units[count] = at;
    if (wide) {
      at += 1;
      points[at] = count;
    }
    count += 1;
  }
  points[text.length] = count;
  return {
    toPoints: (at) => points[Math.min(at, text.length)] ?? count,
    toUnits: (point) => units[point] ?? text.length,
  };
}
