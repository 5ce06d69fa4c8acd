// mergeStatements: two statements that say the same become one.
import * as z from "zod";
import type { Draft } from "../draft";
import type { Id, Inference } from "../records";
import { type Reason, reason } from "../result";
import { type Frozen, head, idField } from "./fields";
import { foldTwins } from "./fold-twins";
import { missing, removeSteps } from "./shared";

export const mergeStatementsSchema = z.strictObject({
  ...head("mergeStatements"),
  /** The statement that goes. */
  id: idField,
  /** The statement that stays and takes over its places, reasons, passages and annotations. */
  into: idField,
});
export type MergeStatements = Frozen<z.infer<typeof mergeStatementsSchema>>;

/** Lets `into` take over all that the other statement had, which then goes (MG1 to MG5). */
export function mergeStatements(draft: Draft, operation: MergeStatements): Reason | null {
  const { id, into } = operation;
  if (id === into) {
    const message = "A statement cannot be merged with itself. Choose another one.";
    return reason("INVALID", "MG1", message);
  }
  if (!draft.statements.has(id)) return missing("statement");
  if (!draft.statements.has(into)) return missing("statement");
  const used = [...draft.stepsFrom(id), ...draft.stepsOn("statement", id)];
  const moved = new Map(used.map((step) => [step.id, moveStep(step, id, into)]));
  removeSteps(
    draft,
    used.filter((step) => bearsOnItself(moved.get(step.id) ?? step)),
  );
  const standing = [...moved.values()].filter((step) => draft.inferences.has(step.id));
  for (const step of standing) draft.inferences.put(step);
  foldTwins(draft, standing);
  movePassages(draft, id, into);
  moveAnnotations(draft, id, into);
  if (draft.mainClaimId === id) draft.setMainClaim(into);
  draft.statements.remove(id);
  return null;
}

function moveStep(step: Inference, id: Id, into: Id): Inference {
  const onIt = step.target.type === "statement" && step.target.id === id;
  return {
    ...step,
    premises: renamed(step.premises, id, into),
    target: onIt ? { type: "statement", id: into } : step.target,
  };
}

function bearsOnItself({ premises, target }: Inference): boolean {
  return target.type === "statement" && premises.includes(target.id);
}

function movePassages(draft: Draft, id: Id, into: Id): void {
  for (const passage of draft.passagesOf(id)) {
    draft.passages.put({ ...passage, statementIds: renamed(passage.statementIds, id, into) });
  }
}

/** What was an orphan before stays one: it never hung on this statement. */
function moveAnnotations(draft: Draft, id: Id, into: Id): void {
  for (const annotation of draft.annotationsOn("statement", id)) {
    if (annotation.orphanOf !== null) continue;
    draft.annotations.put({ ...annotation, target: { type: "statement", id: into } });
  }
}

/** The list with one id in another's place, once, where the first of the two stood. */
function renamed(ids: readonly Id[], id: Id, into: Id): readonly Id[] {
  return [...new Set(ids.map((each) => (each === id ? into : each)))];
}
