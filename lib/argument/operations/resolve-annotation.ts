// resolveAnnotation: closes a thread, or opens it again.
import * as z from "zod";
import type { Draft, OperationContext } from "../draft";
import { type Reason, reason } from "../result";
import { type Frozen, head, idField } from "./fields";
import { missing } from "./shared";

export const resolveAnnotationSchema = z.strictObject({
  ...head("resolveAnnotation"),
  id: idField,
  resolved: z.boolean(),
});
export type ResolveAnnotation = Frozen<z.infer<typeof resolveAnnotationSchema>>;

/** Resolves or reopens the thread that the annotation begins, or says why not (AN8). */
export function resolveAnnotation(
  draft: Draft,
  operation: ResolveAnnotation,
  context: OperationContext,
): Reason | null {
  const { id, resolved } = operation;
  const annotation = draft.annotations.get(id);
  if (annotation === undefined) return missing("annotation");
  if (annotation.parentId !== null) {
    return reason(
      "INVALID",
      "AN8",
      "A thread is resolved on its first annotation. Resolve that one.",
    );
  }
  if (resolved === (annotation.resolvedAt !== null)) return null;
  draft.annotations.put({
    ...annotation,
    resolvedAt: resolved ? context.at : null,
    resolvedBy: resolved ? context.actorId : null,
  });
  return null;
}
