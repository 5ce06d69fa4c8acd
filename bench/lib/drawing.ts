// A drawing as cards and lines, whoever made it, and its faults counted by one measure for all. The rules are those
// of lib/layout/checks.ts, for lines of any slope: dagre's are not orthogonal.
import type { Layout, Point } from "../../lib/layout/types";

export interface Card {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Drawing {
  readonly cards: readonly Card[];
  readonly lines: readonly Line[];
}

/** What stands for one step or edge: one polyline, or more where it forks. */
export type Line = readonly (readonly Point[])[];

export interface Faults {
  readonly overlaps: number;
  readonly crossings: number;
  readonly throughCards: number;
}

export interface Shape {
  readonly width: number;
  readonly height: number;
  /** Width over height. */
  readonly aspect: number;
  /** In millions of square pixels. */
  readonly area: number;
}

const CELL = 256;
/** Touching is not overlapping. */
const SLIVER = 0.25;

interface Piece {
  readonly line: number;
  readonly a: Point;
  readonly b: Point;
}

/** A layout of ours as a drawing; brackets of linked premises are lines too. */
export function drawingOf(layout: Layout): Drawing {
  const lines = layout.wires.map(({ points, bracket }) =>
    bracket === null ? [points] : [points, [bracket.from, bracket.to]],
  );
  return { cards: [...layout.boxes, ...layout.folds], lines };
}

/** Width, height, aspect and area of the cards' and lines' common frame. */
export function shapeOf(drawing: Drawing): Shape {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  const reach = (x: number, y: number) => {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  };
  for (const { x, y, width, height } of drawing.cards) {
    reach(x, y);
    reach(x + width, y + height);
  }
  for (const line of drawing.lines) for (const { x, y } of line.flat()) reach(x, y);
  const width = right - left;
  const height = bottom - top;
  return { width, height, aspect: width / height, area: (width * height) / 1e6 };
}

/** Overlapping pairs of cards, places where lines cross, and pairs of a line and a card it runs through. */
export function faultsOf(drawing: Drawing): Faults {
  const cards = cardGrid(drawing.cards);
  const pieces = piecesOf(drawing.lines);
  return {
    overlaps: countOverlaps(drawing.cards, cards),
    crossings: countCrossings(pieces),
    throughCards: countThrough(pieces, drawing.cards, cards),
  };
}

function cellKey(column: number, row: number): number {
  return column * 0x4000000 + row;
}

function put(cells: Map<number, number[]>, key: number, item: number): void {
  const list = cells.get(key);
  if (list === undefined) cells.set(key, [item]);
  else list.push(item);
}

function cardGrid(cards: readonly Card[]): Map<number, number[]> {
  const cells = new Map<number, number[]>();
  for (const [index, { x, y, width, height }] of cards.entries()) {
    for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column++) {
      for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row++) {
        put(cells, cellKey(column, row), index);
      }
    }
  }
  return cells;
}

function piecesOf(lines: Drawing["lines"]): Piece[] {
  const pieces: Piece[] = [];
  for (const [line, strokes] of lines.entries()) {
    for (const stroke of strokes) {
      for (const [at, b] of stroke.entries()) {
        const a = stroke[at - 1];
        if (a === undefined || (a.x === b.x && a.y === b.y)) continue;
        pieces.push({ line, a, b });
      }
    }
  }
  return pieces;
}

/** The cells that a piece passes, column by column. */
function cellsOfPiece({ a, b }: Piece, visit: (key: number) => void): void {
  const [left, right] = a.x <= b.x ? [a, b] : [b, a];
  const slope = right.x === left.x ? 0 : (right.y - left.y) / (right.x - left.x);
  const first = Math.floor(left.x / CELL);
  const last = Math.floor(right.x / CELL);
  for (let column = first; column <= last; column++) {
    let from = left.y + slope * (Math.max(left.x, column * CELL) - left.x);
    let to = left.y + slope * (Math.min(right.x, (column + 1) * CELL) - left.x);
    if (right.x === left.x) [from, to] = [left.y, right.y];
    const top = Math.floor(Math.min(from, to) / CELL);
    const bottom = Math.floor(Math.max(from, to) / CELL);
    for (let row = top; row <= bottom; row++) visit(cellKey(column, row));
  }
}

function countOverlaps(cards: readonly Card[], cells: Map<number, number[]>): number {
  const pairs = new Set<number>();
  for (const list of cells.values()) {
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length; j++) {
        const [one, other] = [list[i] ?? 0, list[j] ?? 0];
        const [a, b] = [cards[one], cards[other]];
        if (a && b && overlap(a, b)) pairs.add(one * cards.length + other);
      }
    }
  }
  return pairs.size;
}

function overlap(a: Card, b: Card): boolean {
  return (
    a.x < b.x + b.width - SLIVER &&
    b.x < a.x + a.width - SLIVER &&
    a.y < b.y + b.height - SLIVER &&
    b.y < a.y + a.height - SLIVER
  );
}

function countCrossings(pieces: readonly Piece[]): number {
  const cells = new Map<number, number[]>();
  for (const [index, piece] of pieces.entries()) {
    cellsOfPiece(piece, (key) => put(cells, key, index));
  }
  const points = new Set<string>();
  for (const list of cells.values()) {
    for (let i = 0; i < list.length; i++) {
      const one = pieces[list[i] ?? 0];
      for (let j = i + 1; j < list.length; j++) {
        const other = pieces[list[j] ?? 0];
        if (!one || !other || one.line === other.line) continue;
        const point = crossing(one, other);
        if (point) points.add(`${point.x.toFixed(2)} ${point.y.toFixed(2)}`);
      }
    }
  }
  return points.size;
}

/** Where two pieces cross, each well inside; null where they only touch. */
function crossing({ a, b }: Piece, { a: c, b: d }: Piece): Point | null {
  const [ux, uy, vx, vy] = [b.x - a.x, b.y - a.y, d.x - c.x, d.y - c.y];
  const area = ux * vy - uy * vx;
  if (Math.abs(area) < 1e-9) return null;
  const s = ((c.x - a.x) * vy - (c.y - a.y) * vx) / area;
  const t = ((c.x - a.x) * uy - (c.y - a.y) * ux) / area;
  const [edgeS, edgeT] = [SLIVER / Math.hypot(ux, uy), SLIVER / Math.hypot(vx, vy)];
  if (s <= edgeS || s >= 1 - edgeS || t <= edgeT || t >= 1 - edgeT) return null;
  return { x: a.x + s * ux, y: a.y + s * uy };
}

function countThrough(
  pieces: readonly Piece[],
  cards: readonly Card[],
  cells: Map<number, number[]>,
): number {
  const pairs = new Set<number>();
  for (const piece of pieces) {
    cellsOfPiece(piece, (key) => {
      for (const index of cells.get(key) ?? []) {
        const card = cards[index];
        if (card && runsInside(piece, card)) pairs.add(piece.line * cards.length + index);
      }
    });
  }
  return pairs.size;
}

/** Whether a stretch of the piece lies inside the card (Liang and Barsky's clipping). */
function runsInside({ a, b }: Piece, card: Card): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const bounds: [number, number][] = [
    [-dx, a.x - (card.x + SLIVER)],
    [dx, card.x + card.width - SLIVER - a.x],
    [-dy, a.y - (card.y + SLIVER)],
    [dy, card.y + card.height - SLIVER - a.y],
  ];
  let [from, to] = [0, 1];
  for (const [p, q] of bounds) {
    if (p === 0) {
      if (q <= 0) return false;
    } else if (p < 0) from = Math.max(from, q / p);
    else to = Math.min(to, q / p);
  }
  return to > from;
}
