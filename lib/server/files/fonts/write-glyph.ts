// Writes one outline as TrueType's glyf table holds it.
import "server-only";

export interface OutlinePoint {
  readonly x: number;
  readonly y: number;
  readonly onCurve: boolean;
}

const ON_CURVE = 1;

/** An outline of closed contours in whole font units, without instructions; nothing for one without points. */
export function writeGlyph(contours: readonly (readonly OutlinePoint[])[]): Buffer {
  const points = contours.flat();
  if (points.length === 0) return Buffer.alloc(0);
  const head = Buffer.alloc(10 + 2 * contours.length + 2);
  head.writeInt16BE(contours.length, 0);
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const box = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
  for (const [index, edge] of box.entries()) head.writeInt16BE(edge, 2 + 2 * index);
  let end = -1;
  contours.forEach((contour, index) => {
    end += contour.length;
    head.writeUInt16BE(end, 10 + 2 * index);
  });
  const body = Buffer.alloc(5 * points.length);
  let from = { x: 0, y: 0 };
  points.forEach((point, index) => {
    body.writeUInt8(point.onCurve ? ON_CURVE : 0, index);
    body.writeInt16BE(point.x - from.x, points.length + 2 * index);
    body.writeInt16BE(point.y - from.y, 3 * points.length + 2 * index);
    from = point;
  });
  return Buffer.concat([head, body]);
}

/** Glyphs one after another, each padded to four bytes, with their long offsets. */
export function joinGlyphs(glyphs: readonly Buffer[]): { glyf: Buffer; loca: Buffer } {
  const loca = Buffer.alloc(4 * (glyphs.length + 1));
  let at = 0;
  const padded = glyphs.flatMap((bytes, glyph) => {
    const rest = -bytes.length & 3;
    at += bytes.length + rest;
    loca.writeUInt32BE(at, 4 * (glyph + 1));
    return [bytes, Buffer.alloc(rest)];
  });
  return { glyf: Buffer.concat(padded), loca };
}
