// East Asian letters in a PDF: named by Adobe's collections, drawn by the reader's own fonts.
import "server-only";
import type { EastAsian } from "./map-pdf-letters";

type Pdf = PDFKit.PDFDocument;

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

/** A font of the reader as a document names it; to be ended once, after the last page. */
export function openCollection(doc: Pdf, script: EastAsian): PDFKit.PDFKitReference {
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
