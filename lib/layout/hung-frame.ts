// What hung columns stand on: the compiled tree, the columns, the lanes and the widths, before anything has a height.

import { assignColumns, type Columns } from "./assign-columns";
import { chooseColumns } from "./choose-columns";
import { columnsForPane, leastWidths, shareWidths, totalWidth } from "./column-widths";
import { type CompiledTree, compileTree } from "./compile-tree";
import { COLUMN, GAP } from "./gaps";
import { cardMeasures, type LayoutInput, type MeasureCard } from "./layout-input";
import { num } from "./num";
import { LANE_LIMITS, type LaneLimits, type LanePlan, planLanes } from "./plan-lanes";
import { type Balance, weighTree } from "./split-columns";
import { visibleGroups } from "./visible";

export interface HungFrame {
  readonly tree: CompiledTree;
  readonly columns: Columns;
  readonly plan: LanePlan;
  readonly widths: Float64Array;
  readonly measure: MeasureCard;
  readonly isFolded: (place: number) => boolean;
}

/** Lanes where not everything fits the pane anyway. */
const USUAL_LIMITS: LaneLimits = { place: 4, premise: 2, step: 2 };

/** Prepares hung columns. Of the folds only widths take note, and only where the whole tree is too deep for the pane. */
export function hungFrame(input: LayoutInput): HungFrame {
  const tree = compileTree(input.tree, input.root);
  const { rough, measure } = cardMeasures(input, tree);
  const folded = new Uint8Array(tree.placeCount);
  for (let place = 0; place < tree.placeCount; place++) {
    if (input.folded.has(tree.keys[place] ?? "")) folded[place] = 1;
  }
  const isFolded = (place: number): boolean => folded[place] === 1;
  const balance = weighTree(tree, rough);
  const columns = assignColumns(balance, countColumns(input, balance), input.keep);
  const { plan, widths } = planWidths(tree, columns, isFolded, input);
  return { tree, columns, plan, widths, measure, isFolded };
}

function countColumns(input: LayoutInput, balance: Balance): number {
  if (input.columns === "auto") return input.keep?.columns ?? chooseColumns(balance);
  return Math.max(1, input.columns ?? columnsForPane(input.paneWidth));
}

/** The roomiest lanes with which every card of the whole tree gets its least width; else what is visible decides. */
function planWidths(
  tree: CompiledTree,
  columns: Columns,
  isFolded: (place: number) => boolean,
  input: LayoutInput,
): { plan: LanePlan; widths: Float64Array } {
  if (input.columns !== "auto") {
    for (const limits of LANE_LIMITS) {
      const plan = planLanes(tree, columns, limits);
      const least = leastWidths(columns, plan, () => true);
      if (totalWidth(least) <= input.paneWidth) {
        return { plan, widths: shareWidths(least, input.paneWidth) };
      }
    }
  }
  const visible = visibleGroups(tree, isFolded);
  const plan = planLanes(tree, columns, USUAL_LIMITS);
  const least = leastWidths(columns, plan, (place) => visible[num(tree.groupOf, place)] === 1);
  const ideal = columns.count * COLUMN.ideal + GAP.column * (columns.count - 1);
  return { plan, widths: shareWidths(least, input.columns === "auto" ? ideal : input.paneWidth) };
}
