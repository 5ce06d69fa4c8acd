// Inter as this installation has it: its parts by script, as they are for the web and frozen for PDFs and previews.
import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { staticFont } from "./static-font";
import { covers, type Spans, spansOf } from "./unicode-ranges";

/** The parts by script, the likeliest first. */
export const INTER_PARTS = [
  "latin",
  "latin-ext",
  "greek",
  "cyrillic",
  "vietnamese",
  "greek-ext",
  "cyrillic-ext",
] as const;
export type InterPart = (typeof INTER_PARTS)[number];

const frozen = new Map<string, Buffer>();
const files = new Map<InterPart, Buffer>();
let ranges: ReadonlyMap<InterPart, string> | null = null;

function folder(): string {
  return join(/* turbopackIgnore: true */ process.cwd(), "node_modules/@fontsource-variable/inter");
}

/** Whether a word names a part. */
export function isInterPart(word: string): word is InterPart {
  return (INTER_PARTS as readonly string[]).includes(word);
}

/** A part as a variable WOFF2 font. */
export function interWoff2(part: InterPart): Buffer {
  const known = files.get(part);
  if (known) return known;
  const file = readFileSync(join(folder(), `files/inter-${part}-wght-normal.woff2`));
  files.set(part, file);
  return file;
}

/** The part that is asked for a character, as style sheets would ask; null where Inter has none. */
export function interPartOf(codePoint: number): InterPart | null {
  return INTER_PARTS.find((part) => isIn(part, codePoint)) ?? null;
}

const spans = new Map<InterPart, Spans>();

function isIn(part: InterPart, codePoint: number): boolean {
  const known = spans.get(part) ?? spansOf(unicodeRange(part));
  spans.set(part, known);
  return covers(known, codePoint);
}

/** The characters that a part is for, such as "U+0000-00FF,U+2000-206F". */
export function unicodeRange(part: InterPart): string {
  ranges ??= new Map(
    Object.entries(
      JSON.parse(readFileSync(join(folder(), "unicode.json"), "utf8")) as Record<InterPart, string>,
    ) as [InterPart, string][],
  );
  return ranges.get(part) ?? "";
}

/** A part at one weight as a TTF file; frozen once, which takes a tenth of a second or two. */
export function interTtf(part: InterPart, weight: 400 | 600): Buffer {
  const name = `Inter-${weight === 600 ? "SemiBold" : "Regular"}-${part}`;
  const known = frozen.get(name);
  if (known) return known;
  const made = staticFont(interWoff2(part), weight, name);
  frozen.set(name, made);
  return made;
}
