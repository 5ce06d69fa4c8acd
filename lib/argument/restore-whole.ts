// Brings a whole map back to what it was: statements, steps, passages and main claim.
import { sameValue } from "./compare";
import type { Draft } from "./draft";
import { describeStep } from "./names";
import { orphan } from "./operations/shared";
import type { ArgumentGraph, Id, Passage, Statement } from "./records";

/** Makes the draft, which starts as `now`, what the map was `then`; the discussion stays. */
export function restoreWhole(draft: Draft, now: ArgumentGraph, then: ArgumentGraph): void {
  // All are described before any goes, as steps name statements and one another.
  const gone = [...now.inferences.values()].filter((step) => !then.inferences.has(step.id));
  const said = gone.map((step) => [step.id, describeStep(step, now)] as const);
  for (const [id, words] of said) {
    orphan(draft, "inference", id, words);
    draft.inferences.remove(id);
  }
  for (const { id, text } of now.statements.values()) {
    if (then.statements.has(id)) continue;
    orphan(draft, "statement", id, text);
    draft.statements.remove(id);
  }
  for (const statement of then.statements.values()) putStatement(draft, statement);
  for (const step of then.inferences.values()) {
    if (!sameValue(step, now.inferences.get(step.id))) draft.inferences.put(step);
  }
  restorePassages(draft, now, then);
  draft.setMainClaim(then.mainClaimId);
}

/** Words that change get a new revision, so that an edit that started before is stale. */
function putStatement(draft: Draft, then: Statement): void {
  const now = draft.statements.get(then.id);
  if (now === undefined) {
    draft.statements.put(then);
    return;
  }
  const same = { ...then, revision: now.revision };
  if (sameValue(same, now)) return;
  const words = !sameValue({ ...same, position: now.position }, now);
  draft.statements.put(words ? { ...same, revision: now.revision + 1 } : same);
}

/** Marks that only the discussion points at are the discussion's, and stay. */
function restorePassages(draft: Draft, now: ArgumentGraph, then: ArgumentGraph): void {
  for (const passage of now.passages.values()) {
    if (then.passages.has(passage.id) || passage.statementIds.length === 0) continue;
    if (isAnnotated(draft, passage.id)) draft.passages.put({ ...passage, statementIds: [] });
    else draft.passages.remove(passage.id);
  }
  for (const passage of then.passages.values()) {
    const current = now.passages.get(passage.id);
    const back = current === undefined ? passage : inItsText(passage, current);
    if (current === undefined ? wanted(draft, passage) : !sameValue(current, back))
      draft.passages.put(back);
  }
}

/** A passage that was found again in a newer text keeps its place there: the text does not come back. */
function inItsText(then: Passage, now: Passage): Passage {
  return now.briefRevision > then.briefRevision
    ? { ...now, statementIds: then.statementIds }
    : then;
}

function wanted(draft: Draft, { id, statementIds }: Passage): boolean {
  return statementIds.length > 0 || isAnnotated(draft, id);
}

function isAnnotated(draft: Draft, passageId: Id): boolean {
  return draft.annotationsOn("passage", passageId).length > 0;
}
