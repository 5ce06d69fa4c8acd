// Hung columns: the main claim as a banner, its great branches as columns, below each card its reasons, indented.
import { assignColumns, type ColumnAssignment, type Columns } from "./assign-columns";
import { chooseColumns } from "./choose-columns";
import { columnsForPane, leastWidths, shareWidths, totalWidth } from "./column-widths";
import { type CompiledTree, compileTree, lastPlaceOf } from "./compile-tree";
import { belowCounts } from "./fold-counts";
import { CHIP_HEIGHT, CHIP_WIDTH, COLUMN, GAP } from "./gaps";
import { hangBoxes, visibleGroups } from "./hang-boxes";
import { chipStem, type Drawn, hangWire } from "./hang-wires";
import { cardMeasures, type LayoutInput } from "./layout-input";
import { LANE_LIMITS, type LanePlan, planLanes } from "./plan-lanes";
import { weighTree } from "./split-columns";
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
  const tree = compileTree(input.tree, input.root);
  const { rough, measure } = cardMeasures(input, tree);
  const folded = new Uint8Array(tree.placeCount);
  for (let place = 0; place < tree.placeCount; place++) {
    if (input.folded.has(tree.keys[place] ?? "")) folded[place] = 1;
  }
  const isFolded = (place: number): boolean => folded[place] === 1;
  const balance = weighTree(tree, rough);
  const wanted =
    input.columns === "auto"
      ? (input.keep?.columns ?? chooseColumns(balance))
      : (input.columns ?? columnsForPane(input.paneWidth));
  const columns = assignColumns(balance, Math.max(1, wanted), input.keep);
  const visible = visibleGroups(tree, isFolded);
  const { plan, widths } = planWidths(tree, columns, visible, input);
  const boxes = hangBoxes({ tree, columns, plan, isFolded }, widths, measure);
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

/** The roomiest lanes with which every card of the whole tree gets its least width; else what is visible decides. */
function planWidths(
  tree: CompiledTree,
  columns: Columns,
  visible: Uint8Array,
  input: LayoutInput,
): { plan: LanePlan; widths: Float64Array } {
  const isVisible = (place: number): boolean => visible[tree.groupOf[place] ?? 0] === 1;
  const [roomy] = LANE_LIMITS;
  if (input.columns !== "auto") {
    for (const limits of LANE_LIMITS) {
      const plan = planLanes(tree, columns, limits);
      const least = leastWidths(columns, plan, () => true);
      if (totalWidth(least) <= input.paneWidth) {
        return { plan, widths: shareWidths(least, input.paneWidth) };
      }
    }
  }
  const plan = planLanes(
    tree,
    columns,
    LANE_LIMITS[1] ?? roomy ?? { place: 6, premise: 2, step: 3 },
  );
  const least = leastWidths(columns, plan, isVisible);
  const pane =
    input.columns === "auto"
      ? columns.count * COLUMN.ideal + GAP.column * (columns.count - 1)
      : input.paneWidth;
  return { plan, widths: shareWidths(least, pane) };
}

function listBoxes(drawn: Drawn, input: LayoutInput): Box[] {
  const { tree, boxes, plan } = drawn;
  const list: Box[] = [];
  for (const group of boxes.groups) {
    for (let place = tree.firstPlace[group] ?? 0; place <= lastPlaceOf(tree, group); place++) {
      const key = tree.keys[place] ?? "";
      const known = input.tree.places.get(key);
      list.push({
        key,
        statementId: known?.statementId ?? key,
        stub: known?.stub ?? false,
        x: boxes.x[place] ?? 0,
        y: boxes.y[place] ?? 0,
        width: boxes.width[place] ?? 0,
        height: boxes.height[place] ?? 0,
        indent: plan.offset[place] ?? 0,
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
    const x = (boxes.x[place] ?? 0) + (plan.indent[place] ?? 0);
    const right = boxes.columnRight[columns.column[place] ?? 0] ?? x;
    return {
      key: tree.keys[place] ?? "",
      x,
      y,
      width: Math.min(CHIP_WIDTH, right - x),
      height: CHIP_HEIGHT,
      reasons: counts.reasons[place] ?? 0,
      counterpoints: counts.counterpoints[place] ?? 0,
      stem: chipStem(drawn, place, x, y),
    };
  });
}
