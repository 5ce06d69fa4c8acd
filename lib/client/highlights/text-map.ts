// Translates between offsets in the plain text and places in the document's tree.
// Every run of text stands in an element with data-start; marks and badges have none and do not count.

export interface TextPoint {
  readonly node: Text;
  readonly offset: number;
}

export interface TextMap {
  /** Where an offset stands: at the head of the character there, or with "end" behind the one before it. */
  readonly pointAt: (offset: number, side: "start" | "end") => TextPoint | null;
  /** The offset of a place in the document; between runs, that of the next run, or with "end" of the one before. */
  readonly offsetAt: (node: Node, offset: number, side: "start" | "end") => number | null;
  /** A range over the characters, for highlights and measuring; null where none of them is shown. */
  readonly rangeOf: (start: number, end: number) => Range | null;
}

/** Reads the runs under `root` once. The map holds until React paints other text nodes. */
export function readTextMap(root: HTMLElement): TextMap {
  const nodes: Text[] = [];
  const starts: number[] = [];
  const startOf = new Map<Node, number>();
  for (const run of root.querySelectorAll<HTMLElement>("[data-start]")) {
    let at = Number(run.dataset.start);
    for (const node of run.childNodes) {
      if (!(node instanceof Text)) continue;
      nodes.push(node);
      starts.push(at);
      startOf.set(node, at);
      at += node.length;
    }
  }
  const pointAt = (offset: number, side: "start" | "end") => findPoint(nodes, starts, offset, side);
  return {
    pointAt,
    offsetAt: (node, offset, side) => {
      const start = startOf.get(node);
      if (start !== undefined) return start + offset;
      return root.contains(node) ? offsetBetween(nodes, starts, node, offset, side) : null;
    },
    rangeOf: (start, end) => {
      const from = pointAt(start, "start");
      const to = pointAt(end, "end");
      if (!from || !to || end <= start) return null;
      const range = document.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      return range.collapsed ? null : range;
    },
  };
}

/** Index of the last run that starts at or before the offset, or -1. */
function lastAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function findPoint(
  nodes: readonly Text[],
  starts: readonly number[],
  offset: number,
  side: "start" | "end",
): TextPoint | null {
  const at = lastAtOrBefore(starts, side === "end" ? offset - 1 : offset);
  const node = nodes[at];
  const start = starts[at];
  if (node && start !== undefined) {
    const within = offset - start;
    if (within < node.length || (side === "end" && within === node.length)) {
      return { node, offset: within };
    }
    if (side === "end") return { node, offset: node.length };
  }
  const next = nodes[at + 1];
  return side === "start" && next ? { node: next, offset: 0 } : null;
}

/** A place outside the runs (an element's edge, a mark): the run after it or before it in the document. */
function offsetBetween(
  nodes: readonly Text[],
  starts: readonly number[],
  node: Node,
  offset: number,
  side: "start" | "end",
): number | null {
  const place = document.createRange();
  place.setStart(node, offset);
  let low = 0;
  let high = nodes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const one = nodes[middle];
    if (one && place.comparePoint(one, 0) < 0) low = middle + 1;
    else high = middle;
  }
  if (side === "start") return starts[low] ?? null;
  const before = nodes[low - 1];
  return before ? (starts[low - 1] ?? 0) + before.length : null;
}
