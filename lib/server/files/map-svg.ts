// A map as an SVG file that looks the same on every machine: the font goes along.
import "server-only";
import type { ExportOptions, ExportSource, Serialized } from "@/lib/formats/format-types";
import type { PictureOptions } from "@/lib/formats/svg/picture-types";
import { type PictureFont, serialize } from "@/lib/formats/svg/serialize";
import { unicodeRange } from "./fonts/inter";
import { interDataUrl, interPartsFor, notoDataUrl, notoPartsFor } from "./fonts/parts-used";

/** The picture with those parts of Inter that its words use: 64 KB for the Latin one, which nearly all do with, and of Noto's scripts. */
export function writeMapSvg(
  source: ExportSource,
  options: ExportOptions & PictureOptions,
): Serialized {
  return serialize(source, { ...options, fonts: fontsFor(source) });
}

function fontsFor(source: ExportSource): PictureFont[] {
  const latin = interPartsFor(wordsOf(source)).map((part) => ({
    unicodeRange: unicodeRange(part),
    weight: "100 900",
    dataUrl: interDataUrl(part),
  }));
  const others = notoPartsFor(wordsOf(source)).map((part) => ({
    unicodeRange: part.unicodeRange,
    weight: "100 900",
    dataUrl: notoDataUrl(part),
  }));
  // Where two have a sign, style sheets take the later: Inter, in which it was measured.
  return [...others, ...latin];
}

function* wordsOf(source: ExportSource): Generator<string | null> {
  yield source.title;
  for (const { text, label, heldBy } of source.graph.statements.values()) {
    yield text;
    yield label;
    yield heldBy;
  }
}
