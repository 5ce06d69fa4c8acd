// hideAnnotation: the map's owner hides an annotation from the others, or shows it again.
import * as z from "zod";
import type { Draft, OperationContext } from "../draft";
import type { Reason } from "../result";
import { type Frozen, head, idField } from "./fields";
import { missing } from "./shared";

export const hideAnnotationSchema = z.strictObject({
  ...head("hideAnnotation"),
  id: idField,
  hidden: z.boolean(),
});
export type HideAnnotation = Frozen<z.infer<typeof hideAnnotationSchema>>;

/** Hides or shows the annotation (AN11). */
export function hideAnnotation(
  draft: Draft,
  operation: HideAnnotation,
  context: OperationContext,
): Reason | null {
  const annotation = draft.annotations.get(operation.id);
  if (annotation === undefined) return missing("annotation");
  if (operation.hidden === (annotation.hiddenAt !== null)) return null;
  draft.annotations.put({ ...annotation, hiddenAt: operation.hidden ? context.at : null });
  return null;
}
