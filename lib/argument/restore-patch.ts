// Restore: brings back what a map, or one branch of it, was at an earlier moment, as a new change.
import type { Applied } from "./apply-operation";
import { checkInvariants } from "./check-invariants";
import { createDraft, type Draft } from "./draft";
import type { AnnotationTarget, ArgumentGraph, Id } from "./records";
import { restoreBranch } from "./restore-branch";
import { restoreWhole } from "./restore-whole";
import { ok, type Result, refuse } from "./result";

const TAKEN =
  "Something that would come back has a number that was given again since. Rebuild it by hand.";

/**
 * The graph `now` with what it, or the branch of one statement, was `then`, and the patch that leads there. Annotations
 * stay as they are now; those whose target comes back get it back. NOT_FOUND where `then` has no such statement.
 */
export function restorePatch(
  now: ArgumentGraph,
  then: ArgumentGraph,
  statementId?: Id,
): Result<Applied> {
  if (statementId !== undefined && !then.statements.has(statementId)) {
    const message = "This statement was not in the map at that moment. Choose another moment.";
    return refuse("NOT_FOUND", "RS1", message);
  }
  const draft = createDraft(now);
  if (statementId === undefined) restoreWhole(draft, now, then);
  else restoreBranch(draft, then, statementId);
  giveBack(draft, now);
  const restored = draft.finish();
  const broken = checkInvariants(restored.graph).length > 0;
  return broken ? refuse("CONFLICT", "RS8", TAKEN) : ok(restored);
}

/** Gives orphans the target that was gone before and stands again. */
function giveBack(draft: Draft, now: ArgumentGraph): void {
  for (const annotation of now.annotations.values()) {
    const { target, orphanOf } = annotation;
    if (orphanOf === null || target.type === "map") continue;
    if (stands(now, target) || !stands(draft, target)) continue;
    draft.annotations.put({ ...annotation, orphanOf: null });
  }
}

function stands(
  { statements, inferences, passages }: Tables,
  { type, id }: AnnotationTarget,
): boolean {
  switch (type) {
    case "statement":
      return statements.has(id);
    case "inference":
      return inferences.has(id);
    case "passage":
      return passages.has(id);
    case "map":
      return true;
  }
}

type Tables = Readonly<Record<"statements" | "inferences" | "passages", { has(id: Id): boolean }>>;
