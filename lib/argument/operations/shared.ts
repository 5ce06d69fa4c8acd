// What several operations check and do.
import type { Draft } from "../draft";
import { describeStep } from "../names";
import type { AnnotationTarget, Id, Inference, InferenceTarget } from "../records";
import { type Reason, reason } from "../result";

/** Refuses a record whose id is taken. */
export function takenId(draft: Draft, id: Id): Reason | null {
  if (!draft.isTaken(id)) return null;
  return reason(
    "CONFLICT",
    "OP3",
    `The id ${id} is taken in this map. Mint another one and send it again.`,
  );
}

/** The refusal of an operation on a record that is not there. */
export function missing(what: string): Reason {
  return reason(
    "NOT_FOUND",
    "OP5",
    `The ${what} is not in this map any more; somebody may have removed it. Look at the map as it is now, and choose another.`,
  );
}

/** Refuses premises that repeat or are not there. */
export function badPremises(draft: Draft, premises: readonly Id[]): Reason | null {
  if (new Set(premises).size < premises.length) {
    return reason(
      "INVALID",
      "IN1",
      "A statement stands twice among the premises. Name each one once.",
    );
  }
  if (premises.every((id) => draft.statements.has(id))) return null;
  return reason(
    "NOT_FOUND",
    "IN1",
    "One of the premises is not in this map; it may have been removed. Choose another.",
  );
}

/** Refuses a target that the inference may not have. */
export function badTarget(
  draft: Draft,
  id: Id,
  premises: readonly Id[],
  target: InferenceTarget,
): Reason | null {
  if (target.type === "inference" && target.id === id) {
    return reason("INVALID", "IN3", "A step cannot point at itself. Choose another target.");
  }
  const present =
    target.type === "statement" ? draft.statements.has(target.id) : draft.inferences.has(target.id);
  if (!present) {
    const what = target.type === "statement" ? "statement" : "step";
    return reason(
      "NOT_FOUND",
      "IN2",
      `The ${what} that this step points at is not in this map; it may have been removed. Choose another target.`,
    );
  }
  if (target.type === "statement" && premises.includes(target.id)) {
    return reason(
      "INVALID",
      "IN4",
      "A statement cannot be a reason for or against itself. Choose another premise or target.",
    );
  }
  return null;
}

/** Refuses a target from which targets lead back to the inference; only one that stands can have this. */
export function circularTarget(draft: Draft, id: Id, target: InferenceTarget): Reason | null {
  let at = target;
  while (at.type === "inference") {
    const next = draft.inferences.get(at.id);
    if (next === undefined) return null;
    if (next.id === id) {
      return reason(
        "INVALID",
        "IN5",
        "Steps would point at one another in a circle and reach no statement. Choose another target.",
      );
    }
    at = next.target;
  }
  return null;
}

/** Removes inferences with all that bears on them; what was annotated on them becomes an orphan. */
export function removeSteps(draft: Draft, first: readonly Inference[]): ReadonlySet<Id> {
  const doomed = new Map(first.map((inference) => [inference.id, inference]));
  // A Map is read on while it grows, so this reaches steps on steps at any depth.
  for (const inference of doomed.values()) {
    for (const step of draft.stepsOn("inference", inference.id)) doomed.set(step.id, step);
  }
  // All are described before any goes, as they name one another.
  const said = new Map(
    [...doomed.values()].map((inference) => [inference.id, describeStep(inference, draft)]),
  );
  for (const [id, words] of said) {
    orphan(draft, "inference", id, words);
    draft.inferences.remove(id);
  }
  return new Set(doomed.keys());
}

/** Notes on a record's annotations what the record said, as it is about to go. */
export function orphan(draft: Draft, type: AnnotationTarget["type"], id: Id, said: string): void {
  for (const annotation of draft.annotationsOn(type, id)) {
    if (annotation.orphanOf === null) draft.annotations.put({ ...annotation, orphanOf: said });
  }
}
