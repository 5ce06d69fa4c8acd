// Brings back what was removed of one branch: statements, their steps, links to passages, the main claim.
import type { Draft } from "./draft";
import { below } from "./queries/below";
import type { ArgumentGraph, Id, Inference } from "./records";
import { LIMITS } from "./text-rules";

/** Adds to the draft what is missing of a statement, of what was below it `then`, and of their steps to what stands. */
export function restoreBranch(draft: Draft, then: ArgumentGraph, statementId: Id): void {
  const under = below(then, statementId);
  const back = new Set<Id>();
  for (const id of [statementId, ...under.statements]) {
    const statement = then.statements.get(id);
    if (statement === undefined || draft.statements.has(id)) continue;
    draft.statements.put(statement);
    back.add(id);
  }
  restoreSteps(draft, then, back, under.inferences);
  for (const passage of then.passages.values())
    restoreLinks(
      draft,
      passage.id,
      then,
      passage.statementIds.filter((id) => back.has(id)),
    );
  if (draft.mainClaimId === null && then.mainClaimId !== null && back.has(then.mainClaimId))
    draft.setMainClaim(then.mainClaimId);
}

/** Adds the missing steps of the branch, and those from what came back; a step that stands gets its premises back. */
function restoreSteps(
  draft: Draft,
  then: ArgumentGraph,
  back: ReadonlySet<Id>,
  under: ReadonlySet<Id>,
): void {
  const waiting = new Map<Id, Inference[]>();
  const ready: Inference[] = [];
  const returned = new Set<Id>();
  for (const step of then.inferences.values()) {
    const standing = draft.inferences.get(step.id);
    if (standing) rejoin(draft, standing, step, back);
    else if (step.target.type === "statement" || draft.inferences.has(step.target.id))
      ready.push(step);
    else waiting.set(step.target.id, [...(waiting.get(step.target.id) ?? []), step]);
  }
  for (let step = ready.pop(); step !== undefined; step = ready.pop()) {
    const { id, target } = step;
    const belongs =
      under.has(id) || returned.has(target.id) || step.premises.some((each) => back.has(each));
    const premises = step.premises.filter((each) => draft.statements.has(each));
    const stands = target.type === "inference" || draft.statements.has(target.id);
    if (!belongs || !stands || premises.length === 0) continue;
    draft.inferences.put({ ...step, premises });
    returned.add(id);
    ready.push(...(waiting.get(id) ?? []));
  }
}

/** Puts premises that came back where they stood in a step that went on without them. */
function rejoin(draft: Draft, now: Inference, then: Inference, back: ReadonlySet<Id>): void {
  const missing = then.premises.filter(
    (id) => back.has(id) && !(now.target.type === "statement" && now.target.id === id),
  );
  if (missing.length === 0 || now.premises.length + missing.length > LIMITS.premises) return;
  draft.inferences.put({ ...now, premises: among(then.premises, now.premises, missing) });
}

/** What stands now with what comes back, in the order of then; what was not there then comes last. */
function among(then: readonly Id[], now: readonly Id[], back: readonly Id[]): readonly Id[] {
  const kept = new Set([...now, ...back]);
  const known = new Set(then);
  return [...then.filter((id) => kept.has(id)), ...now.filter((id) => !known.has(id))];
}

function restoreLinks(
  draft: Draft,
  passageId: Id,
  then: ArgumentGraph,
  statementIds: readonly Id[],
): void {
  const passage = draft.passages.get(passageId) ?? then.passages.get(passageId);
  if (passage === undefined || statementIds.length === 0) return;
  const before = then.passages.get(passageId)?.statementIds ?? [];
  const kept = draft.passages.has(passageId) ? passage.statementIds : [];
  const all = among(before, kept, statementIds).slice(0, LIMITS.passageStatements);
  draft.passages.put({ ...passage, statementIds: all });
}
