// From an outline to the operations that put it into a map.
import type { Operation } from "../../argument/operations/operation";
import type { Id, InferenceTarget } from "../../argument/records";
import type { OutlineDraft, OutlineStep } from "./outline-types";

/**
 * Operations that add the outline: as new claims, or with `target` under a statement or a step. What has no sign at the
 * top becomes a reason for it. Each operation needs earlier ones alone, so they may go in several batches.
 */
export function outlineOperations(
  draft: OutlineDraft,
  target: InferenceTarget | null,
  mintId: () => Id,
): readonly Operation[] {
  const ids = draft.statements.map(() => mintId());
  const idOf = (index: number): Id => ids[index] ?? "";
  const stepIds = new Map<number, Id>();
  const targetOf = ({ target: on }: OutlineStep): InferenceTarget | null => {
    if (on === null) return target;
    if (on.type === "statement") return { type: "statement", id: idOf(on.index) };
    const id = stepIds.get(on.index);
    return id === undefined ? null : { type: "inference", id };
  };
  const added = draft.statements.map(
    (statement, index): Operation => ({
      v: 1,
      type: "addStatement",
      id: idOf(index),
      ...statement,
    }),
  );
  for (const [index, step] of [...draft.steps, ...draft.roots.map(rootStep)].entries()) {
    const on = targetOf(step);
    if (on === null) continue;
    const id = mintId();
    stepIds.set(index, id);
    const { kind, scheme } = step;
    const premises = step.premises.map(idOf);
    added.push({ v: 1, type: "addInference", id, kind, premises, target: on, scheme });
  }
  return added;
}

function rootStep(root: number): OutlineStep {
  return { kind: "support", premises: [root], target: null, scheme: null };
}

/** The operations in batches of at most `size`. */
export function inBatches(
  operations: readonly Operation[],
  size: number,
): readonly (readonly Operation[])[] {
  const batches: (readonly Operation[])[] = [];
  for (let at = 0; at < operations.length; at += size)
    batches.push(operations.slice(at, at + size));
  return batches;
}
