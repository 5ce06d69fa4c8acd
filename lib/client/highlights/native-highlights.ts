// Paints groups of ranges with the CSS Custom Highlight API: the document's tree stays as it is.
import type { TextRange } from "./merge-ranges";
import type { TextMap } from "./text-map";

/** The shared groups, from the lowest to the topmost. brief.css says how each looks. */
export const HIGHLIGHT_GROUPS = [
  "mapped",
  "covered",
  "uncovered",
  "annotated",
  "hovered",
  "selected",
  "pending",
] as const;
export type HighlightGroup = (typeof HIGHLIGHT_GROUPS)[number];

/** Whether this browser paints highlights itself. False on the server. */
export function hasNativeHighlights(): boolean {
  return typeof CSS !== "undefined" && "highlights" in CSS && typeof Highlight === "function";
}

/** Name of the group's `::highlight()`. */
export function highlightName(group: HighlightGroup): string {
  return `brief-${group}`;
}

/** Paints a group over the given ranges instead of what it covered before; none takes it away. */
export function paintGroup(
  group: HighlightGroup,
  ranges: readonly TextRange[],
  map: TextMap,
): void {
  const painted: StaticRange[] = [];
  for (const range of ranges) {
    const from = map.pointAt(range.start, "start");
    const to = map.pointAt(range.end, "end");
    if (!from || !to) continue;
    painted.push(
      new StaticRange({
        startContainer: from.node,
        startOffset: from.offset,
        endContainer: to.node,
        endOffset: to.offset,
      }),
    );
  }
  if (painted.length === 0) {
    CSS.highlights.delete(highlightName(group));
    return;
  }
  const highlight = new Highlight(...painted);
  highlight.priority = HIGHLIGHT_GROUPS.indexOf(group);
  CSS.highlights.set(highlightName(group), highlight);
}

/** Takes every group away; nothing to do where the browser has no highlights. */
export function clearHighlights(): void {
  if (!hasNativeHighlights()) return;
  for (const group of HIGHLIGHT_GROUPS) CSS.highlights.delete(highlightName(group));
}
