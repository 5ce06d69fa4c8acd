// Lays several groups of ranges over one another, for browsers that have no highlights of their own.
import type { MarkedRange } from "./cut-runs";
import type { TextRange } from "./merge-ranges";

/** One list of disjoint ranges out of several groups; where groups overlap, a range has all their classes. */
export function layerRanges(
  groups: readonly { readonly className: string; readonly ranges: readonly TextRange[] }[],
): MarkedRange[] {
  const edges: { at: number; group: number; by: 1 | -1 }[] = [];
  for (const [group, { ranges }] of groups.entries()) {
    for (const range of ranges) {
      if (range.end <= range.start) continue;
      edges.push({ at: range.start, group, by: 1 }, { at: range.end, group, by: -1 });
    }
  }
  edges.sort((a, b) => a.at - b.at);
  const open = groups.map(() => 0);
  const layered: MarkedRange[] = [];
  let from = 0;
  for (const edge of edges) {
    if (edge.at > from) {
      const className = groups
        .filter((_, index) => (open[index] ?? 0) > 0)
        .map((one) => one.className);
      if (className.length > 0)
        layered.push({ start: from, end: edge.at, className: className.join(" ") });
    }
    from = edge.at;
    open[edge.group] = (open[edge.group] ?? 0) + edge.by;
  }
  return layered;
}
