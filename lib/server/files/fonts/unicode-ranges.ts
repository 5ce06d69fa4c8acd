// Style sheets name the characters of a font as "U+0600-06FF,U+200C"; this reads them.
import "server-only";

export type Spans = readonly (readonly [from: number, to: number])[];

/** The spans of a `unicode-range`, both ends within. */
export function spansOf(unicodeRange: string): Spans {
  return unicodeRange.split(",").map((range) => {
    const [from = "", to = from] = range.trim().slice(2).split("-");
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)] as const;
  });
}

/** Whether one of the spans holds the character. */
export function covers(spans: Spans, codePoint: number): boolean {
  return spans.some(([from, to]) => codePoint >= from && codePoint <= to);
}
