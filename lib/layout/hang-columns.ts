// Hung columns: the main claim as a banner, its great branches as columns, below each card its reasons, indented.

import type { ColumnAssignment } from "./assign-columns";
import { totalWidth } from "./column-widths";
import { lastPlaceOf } from "./compile-tree";
import { belowCounts } from "./fold-counts";
import { CHIP_HEIGHT, CHIP_WIDTH, LANE } from "./gaps";
import { hangBoxes } from "./hang-boxes";
import { chipStem, type Drawn, hangWire } from "./hang-wires";
import { hungFrame } from "./hung-frame";
import type { LayoutInput } from "./layout-input";
import { num } from "./num";
import type { Box, Fold, Layout, Wire } from "./types";

/** A layout in hung columns, with what keeps the next one steady. */
export interface HungLayout extends Layout {
  readonly kind: "hung";
  readonly assignment: ColumnAssignment;
}

/**
 * Lays an argument out in hung columns. Columns and indents follow from the whole tree and not from the folds, so
 * that folding moves only what is below in the same columns. O(n log n), safe for any depth.
 */
export function hangColumns(input: LayoutInput): HungLayout {
  const frame = hungFrame(input);
  const { tree, columns, plan, widths } = frame;
  const boxes = hangBoxes(frame, widths, frame.measure);
  const drawn = { tree, columns, plan, boxes };
  const wires: Wire[] = [];
  for (const group of boxes.groups) {
    const wire = hangWire(drawn, group);
    if (wire !== null) wires.push(wire);
  }
  return {
    kind: "hung",
    width: totalWidth(widths),
    height: boxes.bottom,
    columns: columns.count,
    boxes: listBoxes(drawn, input),
    wires,
    folds: listFolds(drawn),
    assignment: columns.assignment,
  };
}

function listBoxes(drawn: Drawn, input: LayoutInput): Box[] {
  const { tree, boxes, plan } = drawn;
  const list: Box[] = [];
  for (const group of boxes.groups) {
    for (let place = num(tree.firstPlace, group); place <= lastPlaceOf(tree, group); place++) {
      const key = tree.keys[place] ?? "";
      const known = input.tree.places.get(key);
      list.push({
        key,
        statementId: known?.statementId ?? key,
        stub: known?.stub ?? false,
        x: num(boxes.x, place),
        y: num(boxes.y, place),
        width: num(boxes.width, place),
        height: num(boxes.height, place),
        indent: num(plan.offset, place),
      });
    }
  }
  return list;
}

function listFolds(drawn: Drawn): Fold[] {
  const { tree, boxes, plan, columns } = drawn;
  if (boxes.chips.length === 0) return [];
  const counts = belowCounts(tree);
  return boxes.chips.map(({ place, y }) => {
    // Below an earlier premise's chip, lines of a later one may pass: it keeps clear of all lanes.
    const passed = place !== lastPlaceOf(tree, num(tree.groupOf, place));
    const x = num(boxes.x, place) + (passed ? num(plan.indent, place) : LANE.indent);
    const right = boxes.columnRight[num(columns.column, place)] ?? x;
    return {
      key: tree.keys[place] ?? "",
      x,
      y,
      width: Math.min(CHIP_WIDTH, right - x),
      height: CHIP_HEIGHT,
      reasons: num(counts.reasons, place),
      counterpoints: num(counts.counterpoints, place),
      stem: chipStem(drawn, place, x, y),
    };
  });
}
