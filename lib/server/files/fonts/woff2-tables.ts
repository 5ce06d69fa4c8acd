// Takes a WOFF 2.0 file apart: its tables as they were before it was compressed, but for those that it transforms.
import "server-only";
import { brotliDecompressSync } from "node:zlib";
import { ByteReader } from "./byte-reader";

export interface Woff2Table {
  readonly tag: string;
  /** Whether the bytes are in the form that WOFF 2.0 gives glyf, loca and hmtx. */
  readonly transformed: boolean;
  readonly bytes: Buffer;
}

const SIGNATURE = 0x774f4632;
const HEADER = 48;
const OWN_TAG = 63;
/** By the number that stands for them, as section 4.1 of the specification lists them. */
const TAGS =
  "cmap head hhea hmtx maxp name OS/2 post cvt_ fpgm glyf loca prep CFF_ VORG EBDT EBLC gasp hdmx kern LTSH PCLT VDMX vhea vmtx BASE GDEF GPOS GSUB EBSC JSTF MATH CBDT CBLC COLR CPAL SVG_ sbix acnt avar bdat bloc bsln cvar fdsc feat fmtx fvar gvar hsty just lcar mort morx opbd prop trak Zapf Silf Glat Gloc Feat Sill"
    .split(" ")
    .map((tag) => tag.replace("_", " "));

/** The tables of a WOFF2 file in their order. Throws for what is none. */
export function woff2Tables(file: Buffer): readonly Woff2Table[] {
  if (file.readUInt32BE(0) !== SIGNATURE) throw new Error("The font is no WOFF2 file.");
  const count = file.readUInt16BE(12);
  const packed = file.readUInt32BE(20);
  const reader = new ByteReader(file, HEADER);
  const entries = Array.from({ length: count }, () => readEntry(reader));
  const data = brotliDecompressSync(file.subarray(reader.at, reader.at + packed));
  let at = 0;
  return entries.map(({ tag, transformed, length }) => {
    const bytes = data.subarray(at, at + length);
    at += length;
    return { tag, transformed, bytes };
  });
}

function readEntry(reader: ByteReader) {
  const flags = reader.uint8();
  const known = flags & 0x3f;
  const tag = known === OWN_TAG ? reader.tag() : (TAGS[known] ?? "");
  const version = flags >> 6;
  const transformed = tag === "glyf" || tag === "loca" ? version !== 3 : version !== 0;
  const original = reader.base128();
  return { tag, transformed, length: transformed ? reader.base128() : original };
}
