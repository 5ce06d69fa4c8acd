// removeAnnotation: an annotation goes; where replies hang on it, an empty tombstone stays.
import * as z from "zod";
import type { Draft, OperationContext } from "../draft";
import { type Reason, reason } from "../result";
import { type Frozen, head, idField } from "./fields";
import { missing } from "./shared";

export const removeAnnotationSchema = z.strictObject({ ...head("removeAnnotation"), id: idField });
export type RemoveAnnotation = Frozen<z.infer<typeof removeAnnotationSchema>>;

/** Removes the annotation or leaves a tombstone of it (AN9, AN10). */
export function removeAnnotation(
  draft: Draft,
  operation: RemoveAnnotation,
  context: OperationContext,
): Reason | null {
  const annotation = draft.annotations.get(operation.id);
  if (annotation === undefined) return missing("annotation");
  if (annotation.deletedAt !== null) {
    return reason("CONFLICT", "AN9", "This annotation is deleted already. Nothing is left to do.");
  }
  if (draft.repliesTo(annotation.id).length > 0) {
    draft.annotations.put({
      ...annotation,
      body: "",
      criterion: null,
      source: null,
      deletedAt: context.at,
    });
    return null;
  }
  draft.annotations.remove(annotation.id);
  const parent =
    annotation.parentId === null ? undefined : draft.annotations.get(annotation.parentId);
  if (
    parent !== undefined &&
    parent.deletedAt !== null &&
    draft.repliesTo(parent.id).length === 0
  ) {
    draft.annotations.remove(parent.id);
  }
  return null;
}
