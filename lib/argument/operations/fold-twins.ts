// Steps that have come to say the same become one.
import { compareByOrdinal } from "../compare";
import type { Draft } from "../draft";
import type { Id, Inference } from "../records";

/** Folds each of these steps with another of the same kind, target and premises; the older one stays, and what bears on the other moves to it. */
export function foldTwins(draft: Draft, steps: readonly Inference[]): void {
  const pending = [...steps];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    const standing = draft.inferences.get(step.id);
    const twin = standing && twinOf(draft, standing);
    if (standing === undefined || twin === undefined) continue;
    const stays = compareByOrdinal(standing, twin) < 0 ? standing : twin;
    // What moves may now have a twin itself.
    pending.push(...foldInto(draft, stays === standing ? twin : standing, stays), stays);
  }
}

function twinOf(draft: Draft, step: Inference): Inference | undefined {
  return draft
    .stepsOn(step.target.type, step.target.id)
    .find((other) => other.id !== step.id && saysTheSame(step, other));
}

function saysTheSame(a: Inference, b: Inference): boolean {
  if (a.kind !== b.kind || a.premises.length !== b.premises.length) return false;
  const premises = new Set<Id>(a.premises);
  return b.premises.every((id) => premises.has(id));
}

function foldInto(draft: Draft, gone: Inference, stays: Inference): readonly Inference[] {
  const moved = draft
    .stepsOn("inference", gone.id)
    .map((step) => ({ ...step, target: { type: "inference" as const, id: stays.id } }));
  for (const step of moved) draft.inferences.put(step);
  for (const annotation of draft.annotationsOn("inference", gone.id)) {
    if (annotation.orphanOf !== null) continue;
    draft.annotations.put({ ...annotation, target: { type: "inference", id: stays.id } });
  }
  draft.inferences.put({ ...stays, scheme: stays.scheme ?? gone.scheme });
  draft.inferences.remove(gone.id);
  return moved;
}
