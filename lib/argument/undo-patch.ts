// Undo: takes back what one patch did, beside what others have done since.
import type { Applied } from "./apply-operation";
import { checkInvariants } from "./check-invariants";
import { sameValue } from "./compare";
import { createDraft, type Draft } from "./draft";
import type { Patch, RecordPatch } from "./patch";
import type { Annotation, ArgumentGraph, Id, Statement } from "./records";
import { ok, type Reason, type Result, reason } from "./result";
import type { Table } from "./table";

const CHANGED_SINCE = "This was changed again since. Change it by hand instead of undoing.";
const BUILT_ON =
  "Something was added that rests on what this undo would take away. Remove that first.";
const REVISED =
  "A new version of the brief cannot be taken back: passages were confirmed in it. Add the earlier text as a new version.";
const DELETED = "A deleted annotation does not come back. Write it again.";

/** The graph without what `patch` did, and the patch that leads there; CONFLICT where others came between. */
export function undoPatch(graph: ArgumentGraph, patch: Patch): Result<Applied> {
  if (patch.briefRevision !== undefined)
    return { ok: false, reason: reason("CONFLICT", "PT13", REVISED) };
  const draft = createDraft(graph);
  const refusal =
    deletes(patch.annotations) ??
    takeBack(draft, draft.statements, patch.statements, reviseStatement) ??
    takeBack(draft, draft.inferences, patch.inferences) ??
    takeBack(draft, draft.passages, patch.passages) ??
    takeBackAnnotations(draft, patch.annotations) ??
    takeBackMainClaim(draft, patch.mainClaimId);
  if (refusal !== null) return { ok: false, reason: refusal };
  const undone = draft.finish();
  const broken = checkInvariants(undone.graph).length > 0;
  return broken ? { ok: false, reason: reason("CONFLICT", "PT9", BUILT_ON) } : ok(undone);
}

/** Fields of an annotation that change as its target goes, comes back or is merged. */
const MOVES: ReadonlySet<string> = new Set(["target", "orphanOf"]);

type Restore<T> = (current: T, restored: T, fields: readonly string[]) => T;

function takeBack<T extends { readonly id: Id }>(
  draft: Draft,
  table: Table<T>,
  patch: RecordPatch<T> | undefined,
  finish: Restore<T> = (_, restored) => restored,
): Reason | null {
  if (patch === undefined) return null;
  for (const [id, record] of Object.entries(patch.added)) {
    if (!sameValue(table.get(id), record)) return reason("CONFLICT", "PT7", CHANGED_SINCE);
    table.remove(id);
  }
  for (const [id, record] of Object.entries(patch.removed)) {
    if (draft.isTaken(id)) return reason("CONFLICT", "PT7", CHANGED_SINCE);
    table.put(record);
  }
  for (const [id, [from, to]] of Object.entries(patch.updated)) {
    const current = table.get(id);
    const fields = changedFields(from, to);
    if (
      current === undefined ||
      !fields.every((field) => sameValue(fieldOf(current, field), fieldOf(to, field)))
    ) {
      return reason("CONFLICT", "PT7", CHANGED_SINCE);
    }
    const taken = Object.fromEntries(fields.map((field) => [field, fieldOf(from, field)]));
    table.put(finish(current, { ...current, ...taken }, fields));
  }
  return null;
}

/** Fields that differ; the revision is no content of its own (SPEC PT8). */
function changedFields(from: object, to: object): readonly string[] {
  return Object.keys(to).filter(
    (field) => field !== "revision" && !sameValue(fieldOf(from, field), fieldOf(to, field)),
  );
}

function fieldOf(record: object, field: string): unknown {
  return new Map<string, unknown>(Object.entries(record)).get(field);
}

function reviseStatement(
  current: Statement,
  restored: Statement,
  fields: readonly string[],
): Statement {
  const text = fields.some((field) => field !== "position");
  return text ? { ...restored, revision: current.revision + 1 } : restored;
}

function deletes(patch: RecordPatch<Annotation> | undefined): Reason | null {
  if (patch === undefined) return null;
  const buried = Object.values(patch.updated).some(
    ([from, to]) => from.deletedAt === null && to.deletedAt !== null,
  );
  if (!buried && Object.keys(patch.removed).length === 0) return null;
  return reason("CONFLICT", "PT10", DELETED);
}

function takeBackAnnotations(
  draft: Draft,
  patch: RecordPatch<Annotation> | undefined,
): Reason | null {
  if (patch === undefined) return null;
  const updated: Record<Id, readonly [Annotation, Annotation]> = Object.create(null);
  for (const [id, [from, to]] of Object.entries(patch.updated)) {
    const current = draft.annotations.get(id);
    const moved = changedFields(from, to).every((field) => MOVES.has(field));
    // Its author has deleted it since: there is nothing left to give its target back to.
    if (moved && current === undefined) continue;
    if (!moved && current?.deletedAt != null) return reason("CONFLICT", "PT10", DELETED);
    updated[id] = [from, to];
  }
  const refusal = takeBack(draft, draft.annotations, { ...patch, updated });
  if (refusal !== null) return refusal;
  for (const [from, to] of Object.values(updated)) bringReplies(draft, from, to);
  return null;
}

/** Replies that were written meanwhile go where their thread goes. */
function bringReplies(draft: Draft, from: Annotation, to: Annotation): void {
  if (from.orphanOf === to.orphanOf && sameValue(from.target, to.target)) return;
  const { target, orphanOf } = draft.annotations.get(from.id) ?? from;
  for (const reply of draft.repliesTo(from.id)) {
    if (reply.orphanOf !== orphanOf || !sameValue(reply.target, target))
      draft.annotations.put({ ...reply, target, orphanOf });
  }
}

function takeBackMainClaim(draft: Draft, change: Patch["mainClaimId"]): Reason | null {
  if (change === undefined) return null;
  if (draft.mainClaimId !== change[1]) return reason("CONFLICT", "PT7", CHANGED_SINCE);
  draft.setMainClaim(change[0]);
  return null;
}
