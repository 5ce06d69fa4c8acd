// Writes the words of a picture into a PDF as real text, each letter in a font that has it.
import "server-only";
import type { TextShape } from "@/lib/formats/svg/picture-types";
import { measureText } from "@/lib/layout/measure-text";
import { type InterPart, interTtf } from "./fonts/inter";
import { type EastAsian, type Letters, splitLetters } from "./map-pdf-letters";

type Pdf = PDFKit.PDFDocument;

/** Letters, each once. */
export interface Undrawn {
  /** Left to the reader's fonts. */
  readonly eastAsian: ReadonlySet<string>;
  /** Without a font at all. */
  readonly boxed: ReadonlySet<string>;
}

export interface PdfWords {
  /** Draws the lines of a text where they stand. */
  readonly draw: (shape: TextShape) => void;
  /** Ends the fonts; to be called once, after the last page. */
  readonly finish: () => Undrawn;
}

/** Adobe's collections: the reader finds a font of its own that has their characters. */
const COLLECTIONS: Readonly<
  Record<EastAsian, { font: string; ordering: string; supplement: number; map: string }>
> = {
  chinese: { font: "STSong-Light", ordering: "GB1", supplement: 4, map: "UniGB-UTF16-H" },
  japanese: {
    font: "HeiseiKakuGo-W5",
    ordering: "Japan1",
    supplement: 4,
    map: "UniJIS-UTF16-H",
  },
  korean: { font: "HYGoThic-Medium", ordering: "Korea1", supplement: 1, map: "UniKS-UTF16-H" },
};

/** The words of one PDF. */
export function pdfWords(doc: Pdf, language: string | null): PdfWords {
  const registered = new Set<string>();
  const collections = new Map<EastAsian, PDFKit.PDFKitReference>();
  const undrawn = { eastAsian: new Set<string>(), boxed: new Set<string>() };

  function takeInter(part: InterPart, weight: 400 | 600): void {
    const name = `${part} ${weight}`;
    if (!registered.has(name)) {
      doc.registerFont(name, interTtf(part, weight));
      registered.add(name);
    }
    doc.font(name);
  }

  function takeCollection(script: EastAsian): string {
    const known = collections.get(script) ?? openCollection(doc, script);
    collections.set(script, known);
    const name = `EA-${script}`;
    (doc.page as PDFKit.PDFPage & { fonts: Record<string, unknown> }).fonts[name] ??= known;
    return name;
  }

  /** Draws a stretch and tells how wide it is. */
  function drawStretch(letters: Letters, x: number, y: number, shape: TextShape): number {
    const { size, weight } = shape;
    const { text } = letters;
    switch (letters.kind) {
      case "inter":
        takeInter(letters.part, weight);
        doc.fontSize(size).text(text, x, y, { lineBreak: false, baseline: "alphabetic" });
        return measureText(text, weight, size);
      case "east-asian": {
        for (const letter of text) undrawn.eastAsian.add(letter);
        const name = takeCollection(letters.script);
        const hex = Buffer.from(text, "utf16le").swap16().toString("hex");
        doc.addContent(`BT 1 0 0 -1 ${x} ${y} Tm /${name} ${size} Tf <${hex}> Tj ET`);
        return size * text.length;
      }
      case "boxed": {
        for (const letter of text) undrawn.boxed.add(letter);
        const width = Math.max(size / 2, measureText(text, weight, size));
        takeInter("latin", 400);
        doc.markContent("Span", { actual: text });
        // Words without ink, for what is copied; the box is what is seen.
        doc.opacity(0).fontSize(size).text("x", x, y, { lineBreak: false, baseline: "alphabetic" });
        doc.opacity(1).endMarkedContent();
        const height = size * 0.72;
        doc.lineWidth(0.75).rect(x + 0.5, y - height, Math.max(1, width - 1), height);
        doc.stroke();
        return width;
      }
    }
  }

  return {
    draw: (shape) => {
      shape.lines.forEach((line, at) => {
        const y = shape.y + at * shape.lineHeight;
        const runs = line.flatMap((run) => {
          const stretches = splitLetters(run.text, language);
          return stretches.map((letters) => ({ letters, fill: run.fill ?? shape.fill }));
        });
        // Without the bidirectional algorithm, stretches of a right-to-left line stand in their order from the right.
        let x = shape.x;
        if (shape.rightToLeft)
          x -= measureText(line.map(({ text }) => text).join(""), shape.weight, shape.size);
        for (const { letters, fill } of shape.rightToLeft ? runs.toReversed() : runs) {
          doc.fillColor(fill).strokeColor(fill);
          x += drawStretch(letters, x, y, shape);
        }
      });
    },
    finish: () => {
      for (const reference of collections.values()) reference.end(null);
      return undrawn;
    },
  };
}

function openCollection(doc: Pdf, script: EastAsian): PDFKit.PDFKitReference {
  const { font, ordering, supplement, map } = COLLECTIONS[script];
  const descriptor = doc.ref({
    Type: "FontDescriptor",
    FontName: font,
    Flags: 4,
    FontBBox: [0, -200, 1000, 900],
    ItalicAngle: 0,
    Ascent: 880,
    Descent: -120,
    CapHeight: 700,
    StemV: 80,
  });
  const descendant = doc.ref({
    Type: "Font",
    Subtype: "CIDFontType0",
    BaseFont: font,
    CIDSystemInfo: {
      Registry: new String("Adobe"),
      Ordering: new String(ordering),
      Supplement: supplement,
    },
    DW: 1000,
    FontDescriptor: descriptor,
  });
  descriptor.end(null);
  descendant.end(null);
  return doc.ref({
    Type: "Font",
    Subtype: "Type0",
    BaseFont: `${font}-${map}`,
    Encoding: map,
    DescendantFonts: [descendant],
  });
}
