// The nodes of a tidy tree: drawn groups and chips, with their sizes along the tree and across it.

import { type CompiledTree, lastPlaceOf } from "./compile-tree";
import { CHIP_HEIGHT, CHIP_WIDTH, TIDY } from "./gaps";
import type { MeasureCard } from "./layout-input";
import { num } from "./num";
import { visibleBelow } from "./visible";

export type TidyKind = "top-down" | "left-right";

/**
 * Nodes in reading order. "Across" is x in a tree from top to bottom and y in one from left to right; "along" is the
 * other. A node's group is -1 for a chip, its place -1 for a group.
 */
export interface TidyNodes {
  readonly count: number;
  readonly group: readonly number[];
  readonly chip: readonly number[];
  readonly parent: readonly number[];
  readonly children: readonly (readonly number[])[];
  /** Size across without and with the gutter for lines on its step. */
  readonly across: Float64Array;
  readonly gutter: Float64Array;
  readonly along: Float64Array;
  /** Room before the node for its bracket and joint. */
  readonly before: Float64Array;
  /** Room after the node for the lines that end on it, to the next nodes. */
  readonly after: Float64Array;
  /** Per node: the ways in which its children bear on it, in order. */
  readonly levels: readonly (readonly string[])[];
  /** Per place: where it begins across its group, and its size across. */
  readonly placeStart: Float64Array;
  readonly placeAcross: Float64Array;
}

/** A way in which children may bear on a node; each has its own height in the gap. */
export function relationKey(tree: CompiledTree, group: number): string {
  return `${tree.via[group] ?? -1} ${tree.steps[group]?.relation ?? ""}`;
}

/** Kinds of lines on the step of a group, in order; each has its own lane. */
export function stepKinds(tree: CompiledTree, group: number): string[] {
  return [...new Set((tree.onStep[group] ?? []).map((child) => relationKey(tree, child)))];
}

/** Nodes of what is drawn, with their sizes. */
export function tidyNodes(
  tree: CompiledTree,
  isFolded: (place: number) => boolean,
  measure: MeasureCard,
  kind: TidyKind,
): TidyNodes {
  const group: number[] = [];
  const chip: number[] = [];
  const parent: number[] = [];
  const children: number[][] = [];
  const stack: { readonly item: number; readonly parent: number }[] = [];
  for (const root of [...tree.roots].reverse()) stack.push({ item: root, parent: -1 });
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const node = group.length;
    const isChip = next.item < 0;
    group.push(isChip ? -1 : next.item);
    chip.push(isChip ? -1 - next.item : -1);
    parent.push(next.parent);
    children.push([]);
    if (next.parent >= 0) children[next.parent]?.push(node);
    if (isChip) continue;
    const below = visibleBelow(tree, isFolded, next.item);
    for (let at = below.length - 1; at >= 0; at--) {
      stack.push({ item: num(below, at), parent: node });
    }
  }
  const sizes = sizeNodes(tree, group, measure, kind);
  const after = new Float64Array(group.length);
  const levels: string[][] = [];
  for (const [node, own] of children.entries()) {
    const keys = new Set<string>();
    let most = 0;
    for (const child of own) {
      keys.add(levelKey(tree, group[child] ?? -1, chip[child] ?? -1));
      most = Math.max(most, num(sizes.before, child));
    }
    levels.push([...keys]);
    after[node] = own.length === 0 ? TIDY.leaf : TIDY.head + TIDY.level * keys.size + most;
  }
  return { count: group.length, group, chip, parent, children, levels, after, ...sizes };
}

/** How a child, a group or a chip, bears on its parent. */
export function levelKey(tree: CompiledTree, group: number, chip: number): string {
  return group < 0 ? `${chip} chip` : relationKey(tree, group);
}

function sizeNodes(
  tree: CompiledTree,
  group: readonly number[],
  measure: MeasureCard,
  kind: TidyKind,
): Pick<TidyNodes, "across" | "gutter" | "along" | "before" | "placeStart" | "placeAcross"> {
  const count = group.length;
  const across = new Float64Array(count).fill(kind === "top-down" ? chipWidth() : CHIP_HEIGHT);
  const along = new Float64Array(count).fill(kind === "top-down" ? CHIP_HEIGHT : chipWidth());
  const gutter = new Float64Array(count);
  const before = new Float64Array(count).fill(TIDY.tap);
  const placeStart = new Float64Array(tree.placeCount);
  const placeAcross = new Float64Array(tree.placeCount);
  for (const [node, own] of group.entries()) {
    if (own < 0) continue;
    let start = 0;
    let deepest = 0;
    const first = num(tree.firstPlace, own);
    for (let place = first; place <= lastPlaceOf(tree, own); place++) {
      const height = measure(place, TIDY.card);
      const size = kind === "top-down" ? TIDY.card : height;
      placeStart[place] = start;
      placeAcross[place] = size;
      start += size;
      deepest = Math.max(deepest, kind === "top-down" ? height : TIDY.card);
    }
    across[node] = start;
    along[node] = deepest;
    const kinds = stepKinds(tree, own).length;
    gutter[node] = kinds === 0 ? 0 : TIDY.lane * (kinds + 1);
    before[node] = TIDY.tap + (tree.premiseCount[own] === 1 ? 0 : TIDY.bracket) + TIDY.lane * kinds;
  }
  return { across, gutter, along, before, placeStart, placeAcross };
}

function chipWidth(): number {
  return Math.min(CHIP_WIDTH, TIDY.card);
}
