// Takes what deleted annotations said out of what a log keeps.
import type { Operation } from "./operations/operation";
import type { Patch, RecordPatch } from "./patch";
import type { Annotation, Id } from "./records";

/** The patch without body, criterion and source of these annotations. */
export function eraseAnnotations(patch: Patch, ids: ReadonlySet<Id>): Patch {
  const { annotations } = patch;
  if (annotations === undefined) return patch;
  const blank = (annotation: Annotation): Annotation =>
    ids.has(annotation.id)
      ? { ...annotation, body: "", criterion: null, source: null }
      : annotation;
  const erased: RecordPatch<Annotation> = {
    added: mapRecords(annotations.added, blank),
    updated: mapRecords(annotations.updated, ([from, to]) => [blank(from), blank(to)] as const),
    removed: mapRecords(annotations.removed, blank),
  };
  return { ...patch, annotations: erased };
}

/** The operations without body, criterion and source of these annotations; for keeping, not for sending. */
export function eraseFromOperations(
  operations: readonly Operation[],
  ids: ReadonlySet<Id>,
): readonly Operation[] {
  return operations.map((operation) => {
    if (operation.type !== "addAnnotation" && operation.type !== "editAnnotation") return operation;
    if (!ids.has(operation.id)) return operation;
    return { ...operation, body: "", criterion: undefined, source: undefined };
  });
}

function mapRecords<A, B>(
  records: Readonly<Record<Id, A>>,
  change: (record: A) => B,
): Record<Id, B> {
  const next: Record<Id, B> = Object.create(null);
  for (const [id, record] of Object.entries(records)) next[id] = change(record);
  return next;
}
