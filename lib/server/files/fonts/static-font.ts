// Freezes a variable font at one weight: PDF knows no variable fonts, and the drawing library of previews neither.
import "server-only";
import { create, type Font } from "fontkit";
import { contoursOf } from "./glyph-contours";
import { woff2ToTables } from "./woff2-to-tables";
import { joinGlyphs, writeGlyph } from "./write-glyph";
import { writeTtf } from "./write-ttf";

/** What stays as it is: which character is which glyph, how glyphs join, measures. */
const KEPT = ["cmap", "GDEF", "GSUB", "GPOS", "OS/2", "hhea", "maxp", "post"];

/**
 * A variable WOFF2 font at one weight, as a TTF file of this PostScript name. Joined letters and kerning are those of
 * its usual weight.
 */
export function staticFont(file: Buffer, weight: number, name: string): Buffer {
  const tables = woff2ToTables(file);
  const variable = create(writeTtf(tables)) as Font;
  const font = variable.getVariation({ wght: weight });
  const glyphs = Array.from({ length: font.numGlyphs }, (_, id) => font.getGlyph(id));
  const outlines = glyphs.map((glyph) => contoursOf(glyph));
  const hmtx = Buffer.alloc(4 * glyphs.length);
  glyphs.forEach((glyph, id) => {
    hmtx.writeUInt16BE(Math.round(glyph.advanceWidth), 4 * id);
    const xs = (outlines[id] ?? []).flat().map(({ x }) => x);
    hmtx.writeInt16BE(xs.length > 0 ? Math.min(...xs) : 0, 4 * id + 2);
  });
  const kept = KEPT.flatMap((tag) => {
    const bytes = tables.get(tag);
    return bytes ? [[tag, Buffer.from(bytes)] as const] : [];
  });
  const made = new Map<string, Buffer>([...kept, ["hmtx", hmtx], ["name", nameTable(name)]]);
  const { glyf, loca } = joinGlyphs(outlines.map(writeGlyph));
  const head = Buffer.from(tables.get("head") ?? []);
  head.writeInt16BE(1, 50);
  made.set("glyf", glyf).set("loca", loca).set("head", head);
  made.get("hhea")?.writeUInt16BE(glyphs.length, 34);
  made.get("OS/2")?.writeUInt16BE(weight, 4);
  const most = made.get("maxp");
  most?.writeUInt16BE(Math.max(...outlines.map((outline) => outline.flat().length)), 6);
  most?.writeUInt16BE(Math.max(...outlines.map((outline) => outline.length)), 8);
  return writeTtf(made);
}

const NAMES = { family: 1, style: 2, full: 4, postScript: 6 } as const;

/** Two fonts of one name would be taken for one. */
function nameTable(name: string): Buffer {
  const texts = [
    [NAMES.family, name],
    [NAMES.style, "Regular"],
    [NAMES.full, name],
    [NAMES.postScript, name],
  ] as const;
  const head = Buffer.alloc(6 + 12 * texts.length);
  head.writeUInt16BE(texts.length, 2);
  head.writeUInt16BE(head.length, 4);
  let at = 0;
  const strings = texts.map(([id, words], index) => {
    const bytes = Buffer.from(words, "utf16le").swap16();
    for (const [field, value] of [3, 1, 0x409, id, bytes.length, at].entries())
      head.writeUInt16BE(value, 6 + 12 * index + 2 * field);
    at += bytes.length;
    return bytes;
  });
  return Buffer.concat([head, ...strings]);
}
