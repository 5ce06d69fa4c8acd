// A new row of the outline before it is saved: where it stands and what it will bear on.
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { ArgumentGraph, Id, Inference } from "@/lib/argument/records";
import type { NewRelation } from "@/lib/client/editing/editing-types";
import type { ChildRelation } from "./outline-edit-keys";
import type { OutlineItem } from "./outline-items";

/** A new row: below which row it stands (and all that hangs below that), how deep, and its relation. */
export interface OutlineDraft {
  /** The row that it was made from; null for the first row of an empty outline. */
  readonly from: string | null;
  /** The row after whose branch it stands. */
  readonly after: string | null;
  readonly level: number;
  readonly relation: NewRelation;
}

interface Known {
  readonly graph: ArgumentGraph;
  readonly tree: ReadingTree;
}

/** A new row beside this one, of the same relation: beside a premise a step of its own, beside a root a statement. */
export function siblingDraft(item: OutlineItem, { graph, tree }: Known): OutlineDraft | null {
  const stepId = item.type === "step" ? item.inferenceId : tree.places.get(item.key)?.stepId;
  if (!stepId) {
    return { from: item.rowId, after: item.rowId, level: 1, relation: { type: "claim" } };
  }
  const step = graph.inferences.get(stepId);
  if (!step) return null;
  return {
    from: item.rowId,
    after: `step:${stepId}`,
    level: item.type === "step" ? item.level + 1 : item.level,
    relation: { type: "step", kind: step.kind, target: step.target },
  };
}

/** A new row below this one; null where the row has no step to link with or to doubt. */
export function childDraft(
  item: OutlineItem,
  relation: ChildRelation,
  { graph, tree }: Known,
): OutlineDraft | null {
  const from = item.rowId;
  const stepId =
    item.type === "step" ? item.inferenceId : (tree.places.get(item.key)?.stepId ?? null);
  const step = stepId === null ? undefined : graph.inferences.get(stepId);
  if (relation === "linked" || relation === "doubt") {
    return step ? onStep(item, step, relation) : null;
  }
  const kind = relation === "reason" ? "support" : "attack";
  if (item.type === "step") {
    return step
      ? {
          from,
          after: from,
          level: item.level + 2,
          relation: { type: "step", kind, target: { type: "inference", id: step.id } },
        }
      : null;
  }
  const id = tree.places.get(item.key)?.statementId;
  if (id === undefined) return null;
  const target = { type: "statement", id } as const;
  return { from, after: from, level: item.level + 2, relation: { type: "step", kind, target } };
}

function onStep(item: OutlineItem, step: Inference, relation: "linked" | "doubt"): OutlineDraft {
  const level = item.type === "step" ? item.level + 1 : item.level;
  if (relation === "linked") {
    const inferenceId: Id = step.id;
    return {
      from: item.rowId,
      after: item.rowId,
      level,
      relation: { type: "premise", inferenceId },
    };
  }
  const target = { type: "inference", id: step.id } as const;
  return {
    from: item.rowId,
    after: `step:${step.id}`,
    level: level + 1,
    relation: { type: "step", kind: "attack", target },
  };
}

/** The rows before the draft and those after it: it stands behind all that hangs below its row. */
export function draftIndex(items: readonly OutlineItem[], draft: OutlineDraft): number {
  const at = items.findIndex((item) => item.rowId === draft.after);
  const anchor = items[at];
  if (!anchor) return items.length;
  let end = at + 1;
  for (let item = items[end]; item && item.level > anchor.level; item = items[end]) end += 1;
  return end;
}
