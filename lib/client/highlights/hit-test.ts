// Which character of the text lies under a point of the window.
import type { TextMap } from "./text-map";

/** The offset of the character under the point, or null where there is none (margins, between lines). */
export function offsetUnderPoint(map: TextMap, x: number, y: number): number | null {
  const caret = caretAt(x, y);
  const offset = caret ? map.offsetAt(caret.node, caret.offset, "start") : null;
  if (offset === null) return null;
  // A caret stands between two characters; the point may be over either.
  for (const start of [offset, offset - 1]) {
    const range = start >= 0 ? map.rangeOf(start, start + 1) : null;
    if (range && [...range.getClientRects()].some((rect) => holds(rect, x, y))) return start;
  }
  return null;
}

function holds(rect: DOMRect, x: number, y: number): boolean {
  const leading = 5;
  return x >= rect.left && x <= rect.right && y >= rect.top - leading && y <= rect.bottom + leading;
}

function caretAt(x: number, y: number): { node: Node; offset: number } | null {
  if (typeof document.caretPositionFromPoint === "function") {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? { node: caret.offsetNode, offset: caret.offset } : null;
  }
  const range = document.caretRangeFromPoint(x, y);
  return range ? { node: range.startContainer, offset: range.startOffset } : null;
}
