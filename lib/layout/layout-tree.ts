// The plain tree, from top to bottom or from left to right, for who prefers it to hung columns.

import type { ReadingTree } from "../argument/reading-types";
import { type CompiledTree, compileTree, lastPlaceOf } from "./compile-tree";
import { belowCounts } from "./fold-counts";
import { cardMeasures, type LayoutInput } from "./layout-input";
import { num } from "./num";
import { type TidyKind, type TidyNodes, tidyNodes } from "./tidy-nodes";
import { type TidyPositions, tidyPositions } from "./tidy-positions";
import { tidyStem, tidyWire } from "./tidy-wires";
import type { Box, Fold, Layout, Wire } from "./types";

/** Lays an argument out as a tidy tree: nothing overlaps, linked premises touch. O(n), safe for any depth. */
export function layoutTree(input: LayoutInput, kind: TidyKind): Layout {
  const tree = compileTree(input.tree, input.root);
  const { measure } = cardMeasures(input, tree);
  const isFolded = (place: number): boolean => input.folded.has(tree.keys[place] ?? "");
  const nodes = tidyNodes(tree, isFolded, measure, kind);
  const at = tidyPositions(nodes);
  const drawn = { tree, nodes, at, kind, nodeOf: nodesOfGroups(tree, nodes) };
  const boxes: Box[] = [];
  const wires: Wire[] = [];
  const folds: Fold[] = [];
  const counts = nodes.chip.some((place) => place >= 0) ? belowCounts(tree) : null;
  for (let node = 0; node < nodes.count; node++) {
    const group = nodes.group[node] ?? -1;
    if (group >= 0) {
      addBoxes(boxes, drawn, input.tree, node);
      const wire = tidyWire(drawn, node);
      if (wire !== null) wires.push(wire);
      continue;
    }
    const place = num(nodes.chip, node);
    folds.push({
      key: tree.keys[place] ?? "",
      ...rectAt(drawn, node, 0, num(nodes.across, node)),
      reasons: counts?.reasons[place] ?? 0,
      counterpoints: counts?.counterpoints[place] ?? 0,
      stem: tidyStem(drawn, node, place),
    });
  }
  const down = kind === "top-down";
  return {
    kind,
    width: down ? at.width : at.depth,
    height: down ? at.depth : at.width,
    columns: 1,
    boxes,
    wires,
    folds,
  };
}

/** A laid-out tree before it is written down. */
export interface DrawnTree {
  readonly tree: CompiledTree;
  readonly nodes: TidyNodes;
  readonly at: TidyPositions;
  readonly kind: TidyKind;
  /** Node of each drawn group. */
  readonly nodeOf: Int32Array;
}

function nodesOfGroups(tree: CompiledTree, nodes: TidyNodes): Int32Array {
  const nodeOf = new Int32Array(tree.groupCount).fill(-1);
  for (const [node, group] of nodes.group.entries()) if (group >= 0) nodeOf[group] = node;
  return nodeOf;
}

/** The rectangle of a stretch of a node across the tree. */
function rectAt(drawn: DrawnTree, node: number, start: number, size: number) {
  const { at, nodes, kind } = drawn;
  const across = num(at.across, node) + start;
  const along = num(at.along, node);
  const deep = num(nodes.along, node);
  return kind === "top-down"
    ? { x: across, y: along, width: size, height: deep }
    : { x: along, y: across, width: deep, height: size };
}

function addBoxes(boxes: Box[], drawn: DrawnTree, source: ReadingTree, node: number): void {
  const { tree, nodes } = drawn;
  const group = num(nodes.group, node);
  for (let place = num(tree.firstPlace, group); place <= lastPlaceOf(tree, group); place++) {
    const key = tree.keys[place] ?? "";
    const known = source.places.get(key);
    const rect = rectAt(drawn, node, num(nodes.placeStart, place), num(nodes.placeAcross, place));
    boxes.push({
      key,
      statementId: known?.statementId ?? key,
      stub: known?.stub ?? false,
      ...rect,
      indent: 0,
    });
  }
}
