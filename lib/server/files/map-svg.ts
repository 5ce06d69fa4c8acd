// A map as an SVG file that looks the same on every machine: the font goes along.
import "server-only";
import type { ExportOptions, ExportSource, Serialized } from "@/lib/formats/format-types";
import type { PictureOptions } from "@/lib/formats/svg/picture-types";
import { type PictureFont, serialize } from "@/lib/formats/svg/serialize";
import { INTER_PARTS, type InterPart, interPartOf, interWoff2, unicodeRange } from "./fonts/inter";

/** The picture with those parts of Inter that its words use: 64 KB for the Latin one, which nearly all do with. */
export function writeMapSvg(
  source: ExportSource,
  options: ExportOptions & PictureOptions,
): Serialized {
  return serialize(source, { ...options, fonts: fontsFor(source) });
}

function fontsFor(source: ExportSource): PictureFont[] {
  const used = new Set<InterPart>(["latin"]);
  const seen = new Set<string>();
  const look = (words: string | null) => {
    for (const letter of words ?? "") {
      if (seen.has(letter)) continue;
      seen.add(letter);
      const part = interPartOf(letter.codePointAt(0) ?? 0);
      if (part !== null) used.add(part);
    }
  };
  look(source.title);
  for (const { text, label, heldBy } of source.graph.statements.values()) {
    look(text);
    look(label);
    look(heldBy);
  }
  return INTER_PARTS.filter((part) => used.has(part)).map((part) => ({
    unicodeRange: unicodeRange(part),
    weight: "100 900",
    dataUrl: `data:font/woff2;base64,${interWoff2(part).toString("base64")}`,
  }));
}
