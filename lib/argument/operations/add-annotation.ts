// addAnnotation: begins a thread on something of the map, or replies to one.
import * as z from "zod";
import { badAnnotation } from "../annotation-rules";
import type { Draft, OperationContext } from "../draft";
import type { Annotation, AnnotationTarget } from "../records";
import { type Reason, reason } from "../result";
import { annotationSourceField, bodyField, criterionField } from "./annotation-fields";
import { type Frozen, head, idField } from "./fields";
import { takenId } from "./shared";

export const addAnnotationSchema = z.strictObject({
  ...head("addAnnotation"),
  id: idField,
  target: z.strictObject({
    type: z.enum(["statement", "inference", "passage", "map"]),
    id: idField,
  }),
  kind: z.enum(["question", "objection", "evidence", "comment", "unclear", "highlight"]),
  body: bodyField,
  parentId: idField.nullable().optional(),
  aspect: z.enum(["does-not-follow", "something-missing"]).nullable().optional(),
  criterion: criterionField.nullable().optional(),
  source: annotationSourceField.nullable().optional(),
});
export type AddAnnotation = Frozen<z.infer<typeof addAnnotationSchema>>;

/** Adds the annotation, or says why not (OP3, AN1 to AN6). */
export function addAnnotation(
  draft: Draft,
  operation: AddAnnotation,
  context: OperationContext,
): Reason | null {
  const { id, target, kind, body, source } = operation;
  const parent = operation.parentId == null ? undefined : draft.annotations.get(operation.parentId);
  const annotation: Annotation = {
    id,
    target,
    kind,
    body,
    parentId: operation.parentId ?? null,
    aspect: operation.aspect ?? null,
    criterion: operation.criterion ?? null,
    source: source ? { url: source.url, quote: source.quote ?? null } : null,
    authorId: context.actorId,
    createdAt: context.at,
    editedAt: null,
    resolvedAt: null,
    resolvedBy: null,
    hiddenAt: null,
    deletedAt: null,
    orphanOf: parent?.orphanOf ?? null,
    ordinal: context.ordinal,
  };
  const misplaced =
    annotation.parentId === null
      ? badPlace(draft, target, context.mapId)
      : badReply(annotation, parent);
  const bad = takenId(draft, id) ?? misplaced ?? badAnnotation(annotation);
  if (bad) return bad;
  draft.annotations.put(annotation);
  return null;
}

function badPlace(draft: Draft, target: AnnotationTarget, mapId: string): Reason | null {
  if (targetStands(draft, target, mapId)) return null;
  const message =
    "What this annotation points at is not in this map; it may have been removed. Choose something else to annotate.";
  return reason("NOT_FOUND", "AN1", message);
}

function targetStands(draft: Draft, { type, id }: AnnotationTarget, mapId: string): boolean {
  switch (type) {
    case "statement":
      return draft.statements.has(id);
    case "inference":
      return draft.inferences.has(id);
    case "passage":
      return draft.passages.has(id);
    case "map":
      return id === mapId;
  }
}

function badReply({ target, parentId }: Annotation, parent: Annotation | undefined): Reason | null {
  if (parent === undefined) {
    return reason(
      "NOT_FOUND",
      "AN3",
      `The annotation ${parentId} that this one answers was removed. Begin a new thread.`,
    );
  }
  if (parent.parentId !== null) {
    return reason(
      "INVALID",
      "AN3",
      "A reply answers the first annotation of its thread. Reply there.",
    );
  }
  if (parent.target.type !== target.type || parent.target.id !== target.id) {
    return reason(
      "INVALID",
      "AN3",
      "A reply points at what its thread points at. Reply with the thread's own target.",
    );
  }
  return null;
}
