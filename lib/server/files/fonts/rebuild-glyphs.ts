// Puts the outlines of a WOFF 2.0 font back into the form of a TrueType file: section 5.1 of the specification.
import "server-only";
import { ByteReader } from "./byte-reader";
import { joinGlyphs, writeGlyph } from "./write-glyph";

export interface Glyphs {
  readonly glyf: Buffer;
  /** Long offsets: `head` must say so. */
  readonly loca: Buffer;
  /** The left edge of each glyph. */
  readonly xMins: readonly number[];
}

interface Streams {
  readonly contours: ByteReader;
  readonly points: ByteReader;
  readonly flags: ByteReader;
  readonly glyphs: ByteReader;
  readonly composites: ByteReader;
  readonly boxes: ByteReader;
  readonly instructions: ByteReader;
  readonly hasBox: (glyph: number) => boolean;
}

const EMPTY = Buffer.alloc(0);
const WORDS = 0x0001;
const SCALE = 0x0008;
const MORE = 0x0020;
const TWO_SCALES = 0x0040;
const MATRIX = 0x0080;
const HAS_INSTRUCTIONS = 0x0100;

/** The glyphs of a transformed glyf table. */
export function rebuildGlyphs(table: Buffer): Glyphs {
  const head = new ByteReader(table, 4);
  const count = head.uint16();
  const streams = openStreams(table, count);
  const glyphs = Array.from({ length: count }, (_, glyph) => readGlyph(streams, glyph));
  const xMins = glyphs.map((bytes) => (bytes.length === 0 ? 0 : bytes.readInt16BE(2)));
  return { ...joinGlyphs(glyphs), xMins };
}

function openStreams(table: Buffer, count: number): Streams {
  const head = new ByteReader(table, 8);
  const sizes = Array.from({ length: 7 }, () => head.uint32());
  const [contours, points, flags, glyphs, composites, boxes, instructions] = sizes.map((size) =>
    head.take(size),
  ) as [Buffer, Buffer, Buffer, Buffer, Buffer, Buffer, Buffer];
  const bitmap = 4 * Math.ceil(count / 32);
  return {
    contours: new ByteReader(contours),
    points: new ByteReader(points),
    flags: new ByteReader(flags),
    glyphs: new ByteReader(glyphs),
    composites: new ByteReader(composites),
    boxes: new ByteReader(boxes, bitmap),
    instructions: new ByteReader(instructions),
    hasBox: (glyph) => ((boxes[glyph >> 3] ?? 0) & (0x80 >> (glyph & 7))) !== 0,
  };
}

function readGlyph(streams: Streams, glyph: number): Buffer {
  const contours = streams.contours.int16();
  if (contours === 0) return EMPTY;
  return contours < 0 ? compositeGlyph(streams) : simpleGlyph(streams, glyph, contours);
}

function compositeGlyph({ composites, boxes, glyphs, instructions }: Streams): Buffer {
  const start = Buffer.alloc(2);
  start.writeInt16BE(-1);
  const parts = [start, boxes.take(8)];
  let more = true;
  let instructed = false;
  while (more) {
    const from = composites.at;
    const flags = composites.uint16();
    const scales = flags & SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0;
    composites.at = from;
    parts.push(composites.take(4 + (flags & WORDS ? 4 : 2) + scales));
    more = (flags & MORE) !== 0;
    instructed ||= (flags & HAS_INSTRUCTIONS) !== 0;
  }
  if (instructed) {
    const length = glyphs.packed16();
    const size = Buffer.alloc(2);
    size.writeUInt16BE(length);
    parts.push(size, instructions.take(length));
  }
  return Buffer.concat(parts);
}

/** Instructions are left out: nothing here draws so small that they would show. */
function simpleGlyph(streams: Streams, glyph: number, contours: number): Buffer {
  const sizes = Array.from({ length: contours }, () => streams.points.packed16());
  let at = { x: 0, y: 0 };
  const outline = sizes.map((size) =>
    Array.from({ length: size }, () => {
      const flag = streams.flags.uint8();
      const [dx, dy] = readDelta(flag & 0x7f, streams.glyphs);
      at = { x: at.x + dx, y: at.y + dy };
      return { ...at, onCurve: flag < 0x80 };
    }),
  );
  streams.instructions.take(streams.glyphs.packed16());
  if (streams.hasBox(glyph)) streams.boxes.take(8);
  return writeGlyph(outline);
}

/** One step from point to point: section 5.2, "Triplet encoding". */
function readDelta(flag: number, glyphs: ByteReader): readonly [number, number] {
  const sign = (bit: number, value: number) => (bit & 1 ? value : -value);
  const first = glyphs.uint8();
  if (flag < 10) return [0, sign(flag, ((flag & 14) << 7) + first)];
  if (flag < 20) return [sign(flag, (((flag - 10) & 14) << 7) + first), 0];
  if (flag < 84) {
    const code = flag - 20;
    const dx = 1 + (code & 0x30) + (first >> 4);
    return [sign(flag, dx), sign(flag >> 1, 1 + ((code & 0x0c) << 2) + (first & 0x0f))];
  }
  const second = glyphs.uint8();
  if (flag < 120) {
    const code = flag - 84;
    const dx = 1 + (Math.floor(code / 12) << 8) + first;
    return [sign(flag, dx), sign(flag >> 1, 1 + (((code % 12) >> 2) << 8) + second)];
  }
  const third = glyphs.uint8();
  if (flag < 124) {
    const dx = (first << 4) + (second >> 4);
    return [sign(flag, dx), sign(flag >> 1, ((second & 0x0f) << 8) + third)];
  }
  const fourth = glyphs.uint8();
  return [sign(flag, (first << 8) + second), sign(flag >> 1, (third << 8) + fourth)];
}
