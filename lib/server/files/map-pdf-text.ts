// Writes the words of a picture into a PDF as real text, each letter in a font that has it, in the order of its script.
import "server-only";
import type { Run, TextShape } from "@/lib/formats/svg/picture-types";
import { measureText } from "@/lib/layout/measure-text";
import { type Face, latinFace } from "./fonts/faces";
import { type Cluster, shapeWord } from "./fonts/shape-word";
import { bidiLevels, inVisualOrder, mirrored } from "./map-pdf-bidi";
import { openCollection } from "./map-pdf-collections";
import { type PdfFont, pdfFont } from "./map-pdf-font";
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

interface Stretch {
  readonly letters: Letters;
  readonly level: number;
  readonly fill: string;
}

/** A stretch with its width in pixels, and what shows it: a font of the page and the operand of the operator TJ. */
interface Ready {
  readonly fill: string;
  readonly font: string;
  readonly width: number;
  readonly shown: string;
}

/** Kerning may widen a line by this much over what the layout gave it. */
const SLACK = 1.005;
const UNSEEN = /\p{Default_Ignorable_Code_Point}/u;

/** The words of one PDF. */
export function pdfWords(doc: Pdf, language: string | null): PdfWords {
  const fonts: PdfFont[] = [];
  const open = new Map<Face, PdfFont>();
  const collections = new Map<EastAsian, PDFKit.PDFKitReference>();
  const undrawn = { eastAsian: new Set<string>(), boxed: new Set<string>() };

  function fontOf(face: Face): PdfFont {
    const known = open.get(face);
    if (known && !known.isFull()) return known;
    const made = pdfFont(doc, face, fonts.length);
    fonts.push(made);
    open.set(face, made);
    return made;
  }

  function onPage(name: string, reference: PDFKit.PDFKitReference): string {
    (doc.page as PDFKit.PDFPage & { fonts: Record<string, unknown> }).fonts[name] ??= reference;
    return name;
  }

  function makeReady({ letters, level, fill }: Stretch, shape: TextShape): Ready {
    const { size, weight } = shape;
    switch (letters.kind) {
      case "face": {
        const font = fontOf(letters.face);
        const { unitsPerEm } = letters.face.font;
        const clusters = clustersOf(letters.face, letters.text, level % 2 === 1);
        const advance = clusters.reduce((sum, cluster) => sum + cluster.advance, 0);
        const shown = shownBy(clusters, font, unitsPerEm);
        const name = onPage(font.name, font.reference);
        return { fill, font: name, width: (advance * size) / unitsPerEm, shown };
      }
      case "east-asian": {
        const text = Array.from(letters.text, (letter) => (UNSEEN.test(letter) ? "" : letter));
        for (const letter of text) undrawn.eastAsian.add(letter);
        const { script } = letters;
        const reference = collections.get(script) ?? openCollection(doc, script);
        collections.set(script, reference);
        const words = text.join("");
        const shown = `<${Buffer.from(words, "utf16le").swap16().toString("hex")}>`;
        const name = onPage(`EA-${script}`, reference);
        return { fill, font: name, width: size * words.length, shown };
      }
      case "boxed": {
        const font = fontOf(latinFace(400));
        let width = 0;
        const codes = Array.from(letters.text, (letter) => {
          undrawn.boxed.add(letter);
          const own = Math.max(500, measureText(letter, weight, 1000));
          width += own;
          return hexOf(font.boxCode(letter, own));
        });
        const name = onPage(font.name, font.reference);
        const shown = `<${(level % 2 === 1 ? codes.reverse() : codes).join("")}>`;
        return { fill, font: name, width: (width * size) / 1000, shown };
      }
    }
  }

  function drawLine(line: readonly Run[], levels: Uint8Array, shape: TextShape, y: number): void {
    const stretches = stretchesOf(line, levels, shape, language);
    const ready = inVisualOrder(stretches).map((stretch) => makeReady(stretch, shape));
    const width = ready.reduce((sum, each) => sum + each.width, 0);
    const words = line.map(({ text }) => text).join("");
    const room = measureText(words, shape.weight, shape.size) * SLACK;
    // The layout knows other fonts by a guess: what came out wider than that is drawn narrower, not over the edge.
    const squeeze = room > 0 ? Math.min(1, room / width) : 1;
    let x = shape.rightToLeft ? shape.x - width * squeeze : shape.x;
    for (const each of ready) {
      doc.fillColor(each.fill);
      doc.addContent(
        `BT ${short(squeeze)} 0 0 -1 ${short(x)} ${short(y)} Tm /${each.font} ${shape.size} Tf [${each.shown}] TJ ET`,
      );
      x += each.width * squeeze;
    }
  }

  return {
    draw: (shape) => {
      const texts = shape.lines.map((line) => line.map(({ text }) => text).join(""));
      const levels = bidiLevels(texts, shape.rightToLeft);
      shape.lines.forEach((line, at) => {
        const y = shape.y + at * shape.lineHeight;
        drawLine(line, levels[at] ?? new Uint8Array(), shape, y);
      });
    },
    finish: () => {
      for (const font of fonts) font.finish();
      for (const reference of collections.values()) reference.end(null);
      return undrawn;
    },
  };
}

/** A line cut where its colour, its direction or its font changes, in the order in which it is read. */
function stretchesOf(
  line: readonly Run[],
  levels: Uint8Array,
  shape: TextShape,
  language: string | null,
): Stretch[] {
  const stretches: Stretch[] = [];
  let offset = 0;
  for (const { text, fill = shape.fill } of line) {
    let from = 0;
    while (from < text.length) {
      const level = levels[offset + from] ?? 0;
      let end = from + 1;
      while (end < text.length && (levels[offset + end] ?? 0) === level) end += 1;
      for (const letters of splitLetters(text.slice(from, end), language, shape.weight))
        stretches.push({ letters, level, fill });
      from = end;
    }
    offset += text.length;
  }
  return stretches;
}

/** The clusters of a stretch from left to right, shaped word by word. */
function clustersOf(face: Face, text: string, rightToLeft: boolean): Cluster[] {
  const words = text.split(/( )/).filter((word) => word !== "");
  return (rightToLeft ? words.reverse() : words).flatMap((word) => {
    const drawn = rightToLeft ? Array.from(word, mirrored).join("") : word;
    return shapeWord(face, word, drawn, rightToLeft);
  });
}

/** The operand of TJ: glyphs, and where they are kerned how far to step back. */
function shownBy(clusters: readonly Cluster[], font: PdfFont, unitsPerEm: number): string {
  let shown = "<";
  for (const cluster of clusters) {
    shown += hexOf(font.codeOf(cluster));
    const back = Math.round(((cluster.width - cluster.advance) * 1000) / unitsPerEm);
    if (back !== 0) shown += `> ${back} <`;
  }
  return `${shown}>`.replaceAll("<>", "");
}

function hexOf(code: number): string {
  return code.toString(16).padStart(4, "0");
}

function short(value: number): number {
  return Math.round(value * 1000) / 1000;
}
