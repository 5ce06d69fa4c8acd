// The outline of a glyph as TrueType holds it: closed contours of points in whole units.
import "server-only";
import type { Glyph } from "fontkit";
import type { OutlinePoint } from "./write-glyph";

/** The closed contours of a glyph, moved; those of its parts are put together. */
export function contoursOf(glyph: Glyph, dx = 0, dy = 0): OutlinePoint[][] {
  const contours: OutlinePoint[][] = [];
  const add = (x: number, y: number, onCurve: boolean) => {
    contours.at(-1)?.push({ x: Math.round(x + dx), y: Math.round(y + dy), onCurve });
  };
  for (const { command, args } of glyph.path.commands) {
    const [a = 0, b = 0, c = 0, d = 0] = args;
    if (command === "moveTo") contours.push([]);
    if (command === "moveTo" || command === "lineTo") add(a, b, true);
    if (command === "quadraticCurveTo") {
      add(a, b, false);
      add(c, d, true);
    }
    if (command === "closePath") dropRepeated(contours.at(-1));
  }
  return contours.filter((contour) => contour.length > 1);
}

/** A glyph's place is counted in 16 bits, and so is the way from each of its points to the next. */
const FARTHEST = 0x3fff;
const MOST_POINTS = 0xffff;

/** The contours that fit a font: what is piled up beyond it, as hundreds of marks on one letter are, is left out. */
export function fittingContours(contours: readonly OutlinePoint[][]): OutlinePoint[][] {
  let points = 0;
  return contours.filter((contour) => {
    if (contour.some(({ x, y }) => Math.max(Math.abs(x), Math.abs(y)) > FARTHEST)) return false;
    if (points + contour.length > MOST_POINTS) return false;
    points += contour.length;
    return true;
  });
}

/** A contour closes by itself: its last point need not be its first once more. */
function dropRepeated(contour: OutlinePoint[] | undefined): void {
  const first = contour?.[0];
  const last = contour?.at(-1);
  if (!(contour && first && last) || contour.length < 2) return;
  if (last.onCurve && last.x === first.x && last.y === first.y) contour.pop();
}
