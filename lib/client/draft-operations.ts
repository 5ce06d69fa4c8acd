// What posting a draft means in operations.
import type { Operation } from "@/lib/argument/operations/operation";
import { quoteAt } from "@/lib/argument/passage-quote";
import type { Id } from "@/lib/argument/records";
import type { DeskBrief, Draft } from "./desk-types";

/** The operations that post a draft: the passage first where it has none yet. Null where its text range has no brief. */
export function draftOperations(
  draft: Draft,
  mapId: Id,
  brief: Pick<DeskBrief, "revision" | "text"> | null,
): Operation[] | null {
  if (draft.editsId) return [editOperation(draft, draft.editsId)];
  const operations: Operation[] = [];
  let target = draft.target ?? { type: "map" as const, id: mapId };
  if (!draft.target && draft.range) {
    if (!brief) return null;
    operations.push({
      v: 1,
      type: "addPassage",
      id: draft.passageId,
      briefRevision: brief.revision,
      ...quoteAt(brief.text, draft.range.start, draft.range.end),
    });
    target = { type: "passage", id: draft.passageId };
  }
  operations.push({
    v: 1,
    type: "addAnnotation",
    id: draft.annotationId,
    target,
    kind: draft.kind,
    body: draft.body.trim(),
    ...(draft.parentId ? { parentId: draft.parentId } : {}),
    ...(draft.kind === "objection" && draft.aspect ? { aspect: draft.aspect } : {}),
    ...(draft.kind === "evidence" && draft.criterion.trim()
      ? { criterion: draft.criterion.trim() }
      : {}),
    ...(draft.source?.url ? { source: draft.source } : {}),
  });
  return operations;
}

/** New words for one's own annotation; what would convince, and a reply's source, go with them. */
function editOperation(draft: Draft, id: Id): Operation {
  return {
    v: 1,
    type: "editAnnotation",
    id,
    body: draft.body.trim(),
    ...(draft.kind === "evidence" && !draft.parentId
      ? { criterion: draft.criterion.trim() || null }
      : {}),
    ...(draft.parentId ? { source: draft.source?.url ? draft.source : null } : {}),
  };
}
