// Reingold and Tilford's tidy tree for nodes of any size: subtrees stand as close as their outlines allow. O(n).

import { TIDY } from "./gaps";
import { num } from "./num";
import type { TidyNodes } from "./tidy-nodes";

/** Pieces of all outlines as linked lists, from near to far. */
interface Pieces {
  /** How far along the tree a piece reaches. */
  readonly end: number[];
  /** Where the piece is across the tree, in the frame of the node that made it. */
  readonly edge: number[];
  readonly next: number[];
  /** Added to all pieces behind this one. */
  readonly shift: number[];
}

/** One side of the outline of a subtree or of siblings; the shifts lead from the list's frame to the piece's. */
interface Outline {
  readonly head: number;
  readonly headShift: number;
  readonly tail: number;
  readonly tailShift: number;
}

interface Sides {
  readonly low: Outline;
  readonly high: Outline;
}

export interface TidyPositions {
  /** Per node: where it begins across and along the tree. */
  readonly across: Float64Array;
  readonly along: Float64Array;
  readonly width: number;
  readonly depth: number;
}

function addPiece(pieces: Pieces, end: number, edge: number): number {
  pieces.end.push(end);
  pieces.edge.push(edge);
  pieces.next.push(-1);
  pieces.shift.push(0);
  return pieces.end.length - 1;
}

function moved(outline: Outline, by: number): Outline {
  return {
    head: outline.head,
    headShift: outline.headShift + by,
    tail: outline.tail,
    tailShift: outline.tailShift + by,
  };
}

/** One outline whose rest, behind the piece `from`, is another's. */
function continued(
  pieces: Pieces,
  first: Outline,
  from: number,
  fromShift: number,
  rest: Outline,
): Outline {
  pieces.next[first.tail] = from;
  pieces.shift[first.tail] = fromShift - first.tailShift;
  return {
    head: first.head,
    headShift: first.headShift,
    tail: rest.tail,
    tailShift: rest.tailShift,
  };
}

/** Sets a subtree beside its elder siblings; gives their common outline and how far it was moved. */
function setBeside(
  pieces: Pieces,
  elders: Sides,
  own: Sides,
  gap: number,
): { readonly sides: Sides; readonly by: number } {
  const { end, edge, next, shift } = pieces;
  let a = elders.high.head;
  let aShift = elders.high.headShift;
  let b = own.low.head;
  let bShift = own.low.headShift;
  let by = Number.NEGATIVE_INFINITY;
  while (a >= 0 && b >= 0) {
    by = Math.max(by, aShift + num(edge, a) - bShift - num(edge, b) + gap);
    const aEnd = num(end, a);
    const bEnd = num(end, b);
    if (aEnd <= bEnd) {
      aShift += num(shift, a);
      a = next[a] ?? -1;
    }
    if (bEnd <= aEnd) {
      bShift += num(shift, b);
      b = next[b] ?? -1;
    }
  }
  const low = moved(own.low, by);
  const high = moved(own.high, by);
  return {
    by,
    sides: {
      low: b >= 0 ? continued(pieces, elders.low, b, bShift + by, low) : elders.low,
      high: a >= 0 ? continued(pieces, high, a, aShift, elders.high) : high,
    },
  };
}

function edgeOf(pieces: Pieces, outline: Outline): number {
  return outline.headShift + num(pieces.edge, outline.head);
}

/** A node's own outline, or its own before its children's. */
function outlineOf(
  pieces: Pieces,
  nodes: TidyNodes,
  node: number,
  along: number,
  below: Sides | null,
): Sides {
  const right = num(nodes.across, node) + num(nodes.gutter, node);
  const end = along + num(nodes.along, node);
  const after = end + num(nodes.after, node);
  const side = (
    edge: number,
    rest: Outline | null,
    pick: (a: number, b: number) => number,
  ): Outline => {
    const head = addPiece(pieces, end, edge);
    // In the gap run the lines to all children, as wide as they stand.
    const gap = addPiece(pieces, after, rest === null ? edge : pick(edge, edgeOf(pieces, rest)));
    pieces.next[head] = gap;
    const own = { head, headShift: 0, tail: gap, tailShift: 0 };
    return rest === null ? own : continued(pieces, own, rest.head, rest.headShift, rest);
  };
  return {
    low: side(0, below?.low ?? null, Math.min),
    high: side(right, below?.high ?? null, Math.max),
  };
}

/** Stands every node: parents over the middle of what bears on them. */
export function tidyPositions(nodes: TidyNodes): TidyPositions {
  const { count, parent, children } = nodes;
  const along = new Float64Array(count);
  for (let node = 0; node < count; node++) {
    const above = parent[node] ?? -1;
    if (above < 0) continue;
    along[node] = num(along, above) + num(nodes.along, above) + num(nodes.after, above);
  }
  const pieces: Pieces = { end: [], edge: [], next: [], shift: [] };
  const offset = new Float64Array(count);
  const sides = new Array<Sides | undefined>(count);
  const roots: number[] = [];
  for (let node = count - 1; node >= 0; node--) {
    if ((parent[node] ?? -1) < 0) roots.unshift(node);
    const own = children[node] ?? [];
    const below = standSiblings(pieces, sides, offset, own, TIDY.sibling);
    let by = 0;
    if (below !== null) {
      const first = num(own, 0);
      const last = own.at(-1) ?? first;
      const middle = (centre(nodes, offset, first) + centre(nodes, offset, last)) / 2;
      by = num(nodes.across, node) / 2 - middle;
      for (const child of own) offset[child] = num(offset, child) + by;
    }
    const moves =
      below === null ? null : { low: moved(below.low, by), high: moved(below.high, by) };
    sides[node] = outlineOf(pieces, nodes, node, num(along, node), moves);
  }
  standSiblings(pieces, sides, offset, roots, TIDY.roots);
  return settle(nodes, offset, along);
}

function centre(nodes: TidyNodes, offset: Float64Array, node: number): number {
  return num(offset, node) + num(nodes.across, node) / 2;
}

/** Sets siblings beside one another, the first at 0; null for none. */
function standSiblings(
  pieces: Pieces,
  sides: (Sides | undefined)[],
  offset: Float64Array,
  siblings: readonly number[],
  gap: number,
): Sides | null {
  let common: Sides | null = null;
  for (const node of siblings) {
    const own = sides[node];
    if (own === undefined) continue;
    sides[node] = undefined;
    if (common === null) {
      common = own;
      continue;
    }
    const beside = setBeside(pieces, common, own, gap);
    offset[node] = beside.by;
    common = beside.sides;
  }
  return common;
}

function settle(nodes: TidyNodes, offset: Float64Array, along: Float64Array): TidyPositions {
  const across = new Float64Array(nodes.count);
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  let depth = 0;
  for (let node = 0; node < nodes.count; node++) {
    const above = nodes.parent[node] ?? -1;
    across[node] = num(offset, node) + (above < 0 ? 0 : num(across, above));
    least = Math.min(least, num(across, node));
  }
  for (let node = 0; node < nodes.count; node++) {
    across[node] = num(across, node) - least;
    most = Math.max(most, num(across, node) + num(nodes.across, node) + num(nodes.gutter, node));
    depth = Math.max(depth, num(along, node) + num(nodes.along, node));
  }
  return { across, along, width: most, depth };
}
