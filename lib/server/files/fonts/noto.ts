// Noto, for the scripts and signs that Inter lacks: a package for each script, read where its letters occur.
import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { covers, type Spans, spansOf } from "./unicode-ranges";

/** Scripts with a variable font of their own, the most read first. */
const SCRIPTS = [
  "arabic",
  "devanagari",
  "bengali",
  "hebrew",
  "thai",
  "tamil",
  "telugu",
  "gujarati",
  "gurmukhi",
  "kannada",
  "malayalam",
  "oriya",
  "sinhala",
  "khmer",
  "lao",
  "myanmar",
  "ethiopic",
  "georgian",
  "armenian",
] as const;
const EMOJI_FILES = 10;

/** A file of Noto with the characters that it is asked for. */
export interface NotoPart {
  readonly name: string;
  readonly spans: Spans;
  readonly unicodeRange: string;
  /** Letters of a script, not signs or emoji, which programs have themselves, and in colour. */
  readonly letters: boolean;
  /** As the package has it: WOFF2. */
  readonly path: string;
}

const files = new Map<string, Buffer>();
let parts: readonly NotoPart[] | null = null;

/** The parts whose range holds a character, in the order in which they are asked. */
export function notoPartsOf(codePoint: number): readonly NotoPart[] {
  parts ??= [...SCRIPTS.map(scriptPart), ...signParts(), ...emojiParts()];
  return parts.filter(({ spans }) => covers(spans, codePoint));
}

/** A part as a WOFF2 font. */
export function notoWoff2({ path }: NotoPart): Buffer {
  const known = files.get(path);
  if (known) return known;
  const file = readFileSync(path);
  files.set(path, file);
  return file;
}

function packageFolder(name: string): string {
  return join(/* turbopackIgnore: true */ process.cwd(), "node_modules", name);
}

function rangesIn(folder: string): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(join(folder, "unicode.json"), "utf8"));
}

function partOf(name: string, unicodeRange: string, path: string, letters: boolean): NotoPart {
  return { name, unicodeRange, spans: spansOf(unicodeRange), path, letters };
}

function scriptPart(script: (typeof SCRIPTS)[number]): NotoPart {
  const folder = packageFolder(`@fontsource-variable/noto-sans-${script}`);
  const range = rangesIn(folder)[script] ?? "";
  const file = `files/noto-sans-${script}-${script}-wght-normal.woff2`;
  return partOf(`noto-${script}`, range, join(folder, file), true);
}

/** Arrows, logic and mathematics; boxes, stars and ticks. Their packages hold more than their ranges say. */
function signParts(): NotoPart[] {
  const of = (name: string, file: string, range: string) =>
    partOf(
      `noto-${name}`,
      range,
      join(
        packageFolder(`@fontsource/noto-sans-${name}`),
        `files/noto-sans-${name}-${file}-400-normal.woff2`,
      ),
      false,
    );
  return [
    of(
      "math",
      "latin",
      "U+2016,U+2032-2037,U+2070-209C,U+2100-214F,U+2190-22FF,U+2308-230B,U+2320-2321,U+239B-23B7,U+27C0-27FF,U+2900-2AFF,U+1D400-1D7FF",
    ),
    of(
      "symbols-2",
      "symbols",
      "U+2300-23FF,U+2440-245F,U+2500-27BF,U+2800-28FF,U+2B00-2BFF,U+1F650-1F67F,U+1F780-1F8FF",
    ),
  ];
}

function emojiParts(): NotoPart[] {
  const folder = packageFolder("@fontsource-variable/noto-emoji");
  const ranges = rangesIn(folder);
  return Array.from({ length: EMOJI_FILES }, (_, at) =>
    partOf(
      `noto-emoji-${at}`,
      ranges[`[${at}]`] ?? "",
      join(folder, `files/noto-emoji-${at}-wght-normal.woff2`),
      false,
    ),
  );
}
