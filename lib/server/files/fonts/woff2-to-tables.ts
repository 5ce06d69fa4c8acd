// Turns a WOFF 2.0 file with TrueType outlines into the tables of a TTF file, which PDFs can hold and cut down.
import "server-only";
import { ByteReader } from "./byte-reader";
import { rebuildGlyphs } from "./rebuild-glyphs";
import { type Woff2Table, woff2Tables } from "./woff2-tables";

/** The tables of a WOFF2 font as a TTF file has them, by tag. Throws for what is no WOFF2, or has other outlines. */
export function woff2ToTables(file: Buffer): Map<string, Buffer> {
  const packed = new Map(woff2Tables(file).map((table) => [table.tag, table]));
  const tables = new Map([...packed].map(([tag, { bytes }]) => [tag, bytes]));
  const glyf = need(packed, "glyf");
  if (glyf.transformed) {
    const glyphs = rebuildGlyphs(glyf.bytes);
    const head = Buffer.from(need(packed, "head").bytes);
    head.writeInt16BE(1, 50);
    tables.set("glyf", glyphs.glyf).set("loca", glyphs.loca).set("head", head);
    const hmtx = need(packed, "hmtx");
    if (hmtx.transformed)
      tables.set("hmtx", rebuildMetrics(hmtx.bytes, need(packed, "hhea").bytes, glyphs.xMins));
  }
  return tables;
}

function need(tables: ReadonlyMap<string, Woff2Table>, tag: string): Woff2Table {
  const table = tables.get(tag);
  if (!table) throw new Error(`The font has no ${tag} table.`);
  return table;
}

/** Section 5.4: side bearings that are the glyphs' left edges were left out. */
function rebuildMetrics(bytes: Buffer, hhea: Buffer, xMins: readonly number[]): Buffer {
  const count = hhea.readUInt16BE(34);
  const reader = new ByteReader(bytes);
  const flags = reader.uint8();
  const advances = Array.from({ length: count }, () => reader.uint16());
  const bearings = xMins.map((xMin, glyph) => {
    const leftOut = glyph < count ? flags & 1 : flags & 2;
    return leftOut ? xMin : reader.int16();
  });
  const written = Buffer.alloc(4 * count + 2 * (xMins.length - count));
  bearings.forEach((bearing, glyph) => {
    if (glyph < count) {
      written.writeUInt16BE(advances[glyph] ?? 0, 4 * glyph);
      written.writeInt16BE(bearing, 4 * glyph + 2);
    } else written.writeInt16BE(bearing, 4 * count + 2 * (glyph - count));
  });
  return written;
}
