// Steps that have come to say the same become one.
import { compareByOrdinal } from "../compare";
import type { Draft } from "../draft";
import type { Id, Inference } from "../records";

/** Folds each of these steps with another of the same kind, target and premises; the older one stays, and what bears on the other moves to it. */
export function foldTwins(draft: Draft, steps: readonly Inference[]): void {
  const twins = indexTwins(draft);
  const pending = [...steps];
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    const standing = draft.inferences.get(step.id);
    const twin = standing && twins.of(standing);
    if (standing === undefined || twin === undefined) continue;
    const stays = compareByOrdinal(standing, twin) < 0 ? standing : twin;
    // What moves may now have a twin itself.
    pending.push(...foldInto(draft, twins, stays === standing ? twin : standing, stays), stays);
  }
}

/** Steps by what they say, looked up once for each target: a statement may have thousands of reasons. */
interface Twins {
  readonly of: (step: Inference) => Inference | undefined;
  readonly add: (step: Inference) => void;
  readonly remove: (step: Inference) => void;
}

function indexTwins(draft: Draft): Twins {
  const targets = new Set<string>();
  const alike = new Map<string, Set<Id>>();
  const add = (step: Inference) => {
    const words = wordsOf(step);
    const known = alike.get(words);
    if (known) known.add(step.id);
    else alike.set(words, new Set([step.id]));
  };
  const know = ({ target }: Inference) => {
    const key = `${target.type}:${target.id}`;
    if (targets.has(key)) return;
    targets.add(key);
    for (const each of draft.stepsOn(target.type, target.id)) add(each);
  };
  return {
    add: (step) => {
      know(step);
      add(step);
    },
    remove: (step) => void alike.get(wordsOf(step))?.delete(step.id),
    of: (step) => {
      know(step);
      for (const id of alike.get(wordsOf(step)) ?? [])
        if (id !== step.id) return draft.inferences.get(id);
      return undefined;
    },
  };
}

/** The same for two steps that say the same, whatever the order of their premises. */
function wordsOf({ kind, target, premises }: Inference): string {
  return [kind, target.type, target.id, ...premises.toSorted()].join(" ");
}

function foldInto(
  draft: Draft,
  twins: Twins,
  gone: Inference,
  stays: Inference,
): readonly Inference[] {
  const moved = draft
    .stepsOn("inference", gone.id)
    .map((step) => ({ ...step, target: { type: "inference" as const, id: stays.id } }));
  for (const step of moved) {
    draft.inferences.put(step);
    twins.add(step);
  }
  for (const annotation of draft.annotationsOn("inference", gone.id)) {
    if (annotation.orphanOf !== null) continue;
    draft.annotations.put({ ...annotation, target: { type: "inference", id: stays.id } });
  }
  draft.inferences.put({ ...stays, scheme: stays.scheme ?? gone.scheme });
  draft.inferences.remove(gone.id);
  twins.remove(gone);
  return moved;
}
