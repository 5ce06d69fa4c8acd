// What posting a draft means in operations.
import type { Operation } from "@/lib/argument/operations/operation";
import type { Id } from "@/lib/argument/records";
import type { BriefDocument } from "@/lib/contract/map-document";
import type { Draft } from "./desk-types";

const CONTEXT = 32;

/** The operations that post a draft: the passage first where it has none yet. Null where its text range has no brief. */
export function draftOperations(
  draft: Draft,
  mapId: Id,
  brief: BriefDocument | null,
): Operation[] | null {
  if (draft.editsId) return [{ v: 1, type: "editAnnotation", id: draft.editsId, body: draft.body }];
  const operations: Operation[] = [];
  let target = draft.target ?? { type: "map" as const, id: mapId };
  if (!draft.target && draft.range) {
    if (!brief) return null;
    const { start, end } = draft.range;
    operations.push({
      v: 1,
      type: "addPassage",
      id: draft.passageId,
      briefRevision: brief.revision,
      exact: brief.text.slice(start, end),
      prefix: brief.text.slice(Math.max(0, start - CONTEXT), start),
      suffix: brief.text.slice(end, end + CONTEXT),
      start,
      end,
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
