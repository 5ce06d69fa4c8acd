// editAnnotation: new words for an annotation; it is marked as edited.
import * as z from "zod";
import { badAnnotation } from "../annotation-rules";
import { sameValue } from "../compare";
import type { Draft, OperationContext } from "../draft";
import type { Annotation } from "../records";
import { type Reason, reason } from "../result";
import { annotationSourceField, bodyField, criterionField } from "./annotation-fields";
import { type Frozen, head, idField } from "./fields";
import { missing } from "./shared";

export const editAnnotationSchema = z.strictObject({
  ...head("editAnnotation"),
  id: idField,
  body: bodyField,
  criterion: criterionField.nullable().optional(),
  source: annotationSourceField.nullable().optional(),
});
export type EditAnnotation = Frozen<z.infer<typeof editAnnotationSchema>>;

/** Changes the annotation's words, or says why not (AN2, AN5, AN7). */
export function editAnnotation(
  draft: Draft,
  operation: EditAnnotation,
  context: OperationContext,
): Reason | null {
  const { id, body, criterion, source } = operation;
  const annotation = draft.annotations.get(id);
  if (annotation === undefined) return missing("annotation");
  if (annotation.deletedAt !== null) {
    return reason(
      "CONFLICT",
      "AN7",
      "This annotation was deleted meanwhile. Copy your text and reply in the thread.",
    );
  }
  const edited: Annotation = {
    ...annotation,
    body,
    ...(criterion !== undefined && { criterion }),
    ...(source !== undefined && {
      source: source && { url: source.url, quote: source.quote ?? null },
    }),
  };
  const bad = badAnnotation(edited);
  if (bad) return bad;
  if (!sameValue(edited, annotation)) draft.annotations.put({ ...edited, editedAt: context.at });
  return null;
}
