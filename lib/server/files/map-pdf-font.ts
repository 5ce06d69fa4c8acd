// A font as a PDF holds it: of one face the clusters that were drawn, each a glyph that knows its letters.
import "server-only";
import type { Face } from "./fonts/faces";
import { contoursOf, fittingContours } from "./fonts/glyph-contours";
import type { Cluster } from "./fonts/shape-word";
import { joinGlyphs, type OutlinePoint, writeGlyph } from "./fonts/write-glyph";
import { writeTtf } from "./fonts/write-ttf";

type Pdf = PDFKit.PDFDocument;

export interface PdfFont {
  /** What pages name it. */
  readonly name: string;
  readonly reference: PDFKit.PDFKitReference;
  /** The number of a cluster's glyph. */
  readonly codeOf: (cluster: Cluster) => number;
  /** The number of an empty box that stands for letters; `width` in thousandths of the letter size. */
  readonly boxCode: (text: string, width: number) => number;
  /** Whether it holds as many glyphs as a font may. */
  readonly isFull: () => boolean;
  /** Writes the font; to be called once. */
  readonly finish: () => void;
}

interface Drawn {
  readonly text: string;
  /** In units of the font. */
  readonly width: number;
  readonly contours: readonly (readonly OutlinePoint[])[];
}

const MOST_GLYPHS = 60_000;
const WIDEST = 0xffff;

/** A font of a document, empty at first. */
export function pdfFont(doc: Pdf, face: Face, number: number): PdfFont {
  const drawn: Drawn[] = [{ text: "", width: 0, contours: [] }];
  const codes = new Map<string, number>();
  const parts = openReferences(doc, face, number);
  const add = (key: string, make: () => Drawn) => {
    const known = codes.get(key);
    if (known !== undefined) return known;
    codes.set(key, drawn.length);
    return drawn.push(make()) - 1;
  };
  return {
    name: `F-${number}`,
    reference: parts.font,
    codeOf: (cluster) =>
      add(keyOf(cluster), () => ({
        text: cluster.text,
        width: cluster.width,
        contours: fittingContours(
          cluster.glyphs.flatMap(({ glyph, x, y }) => contoursOf(glyph, x, y)),
        ),
      })),
    boxCode: (text, width) => add(`box ${text}`, () => boxOf(text, width, face)),
    isFull: () => drawn.length >= MOST_GLYPHS,
    finish: () => {
      parts.widths.push(
        0,
        drawn.map(({ width }) => (width * 1000) / face.font.unitsPerEm),
      );
      parts.file.end(writeOutlines(face, drawn));
      parts.toUnicode.end(unicodeMap(drawn.map(({ text }) => text)));
      for (const each of [parts.descriptor, parts.descendant, parts.font]) each.end(null);
    },
  };
}

function keyOf({ text, glyphs }: Cluster): string {
  return `${text} ${glyphs.map(({ glyph, x, y }) => `${glyph.id},${x},${y}`).join(" ")}`;
}

function openReferences(doc: Pdf, face: Face, number: number) {
  const { font: source, key } = face;
  const inEm = (units: number) => Math.round((units * 1000) / source.unitsPerEm);
  const name = `${tagOf(number)}+${key.replace(/[^a-z0-9]+/g, "-")}`;
  const widths: unknown[] = [];
  const file = doc.ref({});
  const toUnicode = doc.ref({});
  const descriptor = doc.ref({
    Type: "FontDescriptor",
    FontName: name,
    Flags: 4,
    FontBBox: [-1000, inEm(source.descent), 3000, inEm(source.ascent)],
    ItalicAngle: 0,
    Ascent: inEm(source.ascent),
    Descent: inEm(source.descent),
    CapHeight: 720,
    StemV: 80,
    FontFile2: file,
  });
  const descendant = doc.ref({
    Type: "Font",
    Subtype: "CIDFontType2",
    BaseFont: name,
    CIDSystemInfo: {
      Registry: new String("Adobe"),
      Ordering: new String("Identity"),
      Supplement: 0,
    },
    FontDescriptor: descriptor,
    DW: 1000,
    W: widths,
    CIDToGIDMap: "Identity",
  });
  const font = doc.ref({
    Type: "Font",
    Subtype: "Type0",
    BaseFont: name,
    Encoding: "Identity-H",
    DescendantFonts: [descendant],
    ToUnicode: toUnicode,
  });
  return { file, toUnicode, descriptor, descendant, font, widths };
}

/** Six letters say that a font is a part of one. */
function tagOf(number: number): string {
  const digits = number.toString(26).padStart(6, "0");
  return Array.from(digits, (digit) => String.fromCharCode(65 + Number.parseInt(digit, 26))).join(
    "",
  );
}

function boxOf(text: string, width: number, { font }: Face): Drawn {
  const unit = font.unitsPerEm / 1000;
  const edge = 60 * unit;
  const rim = (inset: number, turned: boolean): OutlinePoint[] => {
    const [left, bottom] = [edge + inset, inset];
    const [right, top] = [width * unit - edge - inset, 720 * unit - inset];
    const corners = [
      { x: left, y: bottom, onCurve: true },
      { x: left, y: top, onCurve: true },
      { x: right, y: top, onCurve: true },
      { x: right, y: bottom, onCurve: true },
    ].map(({ x, y, onCurve }) => ({ x: Math.round(x), y: Math.round(y), onCurve }));
    return turned ? corners.reverse() : corners;
  };
  return { text, width: width * unit, contours: [rim(0, false), rim(55 * unit, true)] };
}

function writeOutlines({ tables }: Face, drawn: readonly Drawn[]): Buffer {
  const copy = (tag: string) => Buffer.from(tables.get(tag) ?? []);
  const { glyf, loca } = joinGlyphs(drawn.map(({ contours }) => writeGlyph(contours)));
  const hmtx = Buffer.alloc(4 * drawn.length);
  let mostPoints = 0;
  let mostContours = 0;
  drawn.forEach(({ width, contours }, at) => {
    const points = contours.flat();
    mostPoints = Math.max(mostPoints, points.length);
    mostContours = Math.max(mostContours, contours.length);
    hmtx.writeUInt16BE(Math.min(WIDEST, Math.max(0, Math.round(width))), 4 * at);
    const left = points.reduce((least, { x }) => Math.min(least, x), points[0]?.x ?? 0);
    hmtx.writeInt16BE(left, 4 * at + 2);
  });
  const head = copy("head");
  head.writeInt16BE(1, 50);
  const hhea = copy("hhea");
  hhea.writeUInt16BE(drawn.length, 34);
  const maxp = copy("maxp");
  maxp.writeUInt16BE(drawn.length, 4);
  maxp.writeUInt16BE(mostPoints, 6);
  maxp.writeUInt16BE(mostContours, 8);
  return writeTtf(new Map(Object.entries({ glyf, loca, hmtx, head, hhea, maxp })));
}

/** Which letters each glyph stands for, for what is copied and searched. */
function unicodeMap(texts: readonly string[]): Buffer {
  const hex = (text: string) => Buffer.from(text, "utf16le").swap16().toString("hex");
  const lines = texts.flatMap((text, code) =>
    text === "" ? [] : [`<${code.toString(16).padStart(4, "0")}> <${hex(text)}>`],
  );
  const blocks: string[] = [];
  for (let at = 0; at < lines.length; at += 100) {
    const block = lines.slice(at, at + 100);
    blocks.push(`${block.length} beginbfchar`, ...block, "endbfchar");
  }
  const words = [
    "/CIDInit /ProcSet findresource begin",
    "12 dict begin",
    "begincmap",
    "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
    "/CMapName /Adobe-Identity-UCS def",
    "/CMapType 2 def",
    "1 begincodespacerange",
    "<0000> <ffff>",
    "endcodespacerange",
    ...blocks,
    "endcmap",
    "CMapName currentdict /CMap defineresource pop",
    "end",
    "end",
  ];
  return Buffer.from(words.join("\n"), "latin1");
}
