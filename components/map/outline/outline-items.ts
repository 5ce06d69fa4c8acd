// The argument as the flat rows of a tree: places, and between them the steps with their relation in words.
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { Id } from "@/lib/argument/records";
import { stepsHangingOn } from "@/lib/layout/fold-counts";

interface OutlineRow {
  /** Unique in the outline: a place's key, or `step:` and an inference id. */
  readonly rowId: string;
  /** From 1, as aria-level counts. */
  readonly level: number;
  readonly position: number;
  readonly setSize: number;
  /** Row id of the row it hangs below; null for a root. */
  readonly parentRowId: string | null;
}

export interface PlaceRow extends OutlineRow {
  readonly type: "place";
  readonly key: string;
  /** Null where nothing hangs below it. */
  readonly expanded: boolean | null;
}

export interface StepRow extends OutlineRow {
  readonly type: "step";
  readonly inferenceId: Id;
  readonly premises: number;
}

export type OutlineItem = PlaceRow | StepRow;

/** Row id of a step. */
export function stepRowId(inferenceId: Id): string {
  return `step:${inferenceId}`;
}

/** Rows in reading order from the given roots; what is folded is left out. */
export function outlineItems(
  tree: ReadingTree,
  folded: ReadonlySet<string>,
  roots: readonly string[] = tree.roots,
): OutlineItem[] {
  const rows: OutlineItem[] = [];

  function addPlace(key: string, at: Omit<OutlineRow, "rowId">): void {
    const place = tree.places.get(key);
    if (!place) return;
    // What doubts a step hangs below its last premise and folds with it, as on the canvas.
    const expanded = stepsHangingOn(tree, key).length === 0 ? null : !folded.has(key);
    rows.push({ type: "place", rowId: key, key, expanded, ...at });
    if (expanded) addSteps(place.stepIds, key, at.level + 1);
  }

  function addSteps(stepIds: readonly Id[], parentRowId: string, level: number, before = 0): void {
    const setSize = before + stepIds.length;
    stepIds.forEach((id, index) => {
      addStep(id, { level, position: before + index + 1, setSize, parentRowId });
    });
  }

  function addStep(id: Id, at: Omit<OutlineRow, "rowId">): void {
    const step = tree.steps.get(id);
    if (!step) return;
    const rowId = stepRowId(id);
    const premises = step.premiseKeys.length;
    rows.push({ type: "step", rowId, inferenceId: id, premises, ...at });
    const isFolded = folded.has(step.premiseKeys.at(-1) ?? "");
    const doubts = isFolded ? [] : step.stepIds;
    const setSize = premises + doubts.length;
    step.premiseKeys.forEach((key, index) => {
      addPlace(key, { level: at.level + 1, position: index + 1, setSize, parentRowId: rowId });
    });
    addSteps(doubts, rowId, at.level + 1, premises);
  }

  roots.forEach((key, index) => {
    addPlace(key, { level: 1, position: index + 1, setSize: roots.length, parentRowId: null });
  });
  return rows;
}
