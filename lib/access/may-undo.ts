// May this person take back this change of their own? What the change needed, its undo needs.
import type { Patch } from "../argument/patch";
import type { Annotation, Passage } from "../argument/records";
import { type Actor, type Decision, demand } from "./decision";
import type { Capability } from "./roles";

/** Whether the actor may undo a patch of their own; whose it is, its keeper checks. */
export function mayUndo(actor: Actor, patch: Patch): Decision {
  const decisions = neededFor(actor, patch).map((capability) => demand(actor, capability));
  return decisions.find((decision) => !decision.ok) ?? demand(actor, "annotation.create");
}

function neededFor(actor: Actor, patch: Patch): readonly Capability[] {
  const needed: Capability[] = [];
  const touchesContent = [patch.statements, patch.inferences, patch.mainClaimId].some(
    (part) => part !== undefined,
  );
  if (touchesContent || !onlyMarks(patch)) needed.push("content.edit");
  if (patch.passages !== undefined) needed.push("passage.mark");
  const changed = Object.values(patch.annotations?.updated ?? {});
  if (changed.some(([from, to]) => from.hiddenAt !== to.hiddenAt))
    needed.push("annotation.moderate");
  if (changed.some(([from, to]) => resolves(from, to) && from.authorId !== actor.actorId)) {
    needed.push("annotation.resolve");
  }
  return needed;
}

/** Whether all that happened to passages is that ones without statements were marked or unmarked. */
function onlyMarks({ passages }: Patch): boolean {
  if (passages === undefined) return true;
  const marks: readonly Passage[] = [
    ...Object.values(passages.added),
    ...Object.values(passages.removed),
  ];
  const bare = marks.every((passage) => passage.statementIds.length === 0);
  return bare && Object.keys(passages.updated).length === 0;
}

function resolves(from: Annotation, to: Annotation): boolean {
  return from.resolvedAt !== to.resolvedAt;
}
