// Which annotations leave with a file: those that the viewer may read, in threads that still hang together.
import "server-only";
import { compareByOrdinal } from "@/lib/argument/compare";
import type { Annotation, ArgumentGraph, Id } from "@/lib/argument/records";
import type { ReportBuilder } from "@/lib/formats/shared/report-builder";
import { mayReadHidden, type Viewer } from "../services/withhold";

/**
 * The annotations without those that were deleted and those that are hidden from the viewer, a hidden first one with
 * its thread. Where a deleted one had replies, the oldest reply begins the thread. All of it is told.
 */
export function readableAnnotations(
  annotations: ArgumentGraph["annotations"],
  viewer: Viewer,
  report: ReportBuilder,
): ArgumentGraph["annotations"] {
  const mayRead = (each: Annotation) => mayReadHidden(viewer, each);
  const kept = new Map<Id, Annotation>();
  const heads = new Map<Id, Id>();
  const counts = { hidden: 0, shown: 0, deleted: 0, begun: 0 };
  for (const annotation of [...annotations.values()].sort(compareByOrdinal)) {
    const first = annotation.parentId === null ? null : annotations.get(annotation.parentId);
    if (!mayRead(annotation) || (first && !mayRead(first))) counts.hidden += 1;
    else if (annotation.deletedAt !== null) counts.deleted += 1;
    else {
      if (annotation.hiddenAt !== null) counts.shown += 1;
      const parentId = first && kept.has(first.id) ? first.id : headFor(annotation, heads, counts);
      kept.set(
        annotation.id,
        parentId === annotation.parentId ? annotation : { ...annotation, parentId },
      );
    }
  }
  tell(counts, report);
  return kept;
}

/** Null for a first annotation and for the first reply to one that is gone, which begins the thread from now on. */
function headFor(
  { id, parentId }: Annotation,
  heads: Map<Id, Id>,
  counts: { begun: number },
): Id | null {
  if (parentId === null) return null;
  const head = heads.get(parentId);
  if (head !== undefined) return head;
  heads.set(parentId, id);
  counts.begun += 1;
  return null;
}

function tell(
  counts: { readonly hidden: number; readonly shown: number; readonly begun: number },
  report: ReportBuilder,
): void {
  if (counts.hidden > 0)
    report.tell(
      "lost",
      "hidden-annotations",
      `${number(counts.hidden, "annotation was", "annotations were")} left out: hidden by the map's owner.`,
    );
  if (counts.shown > 0)
    report.tell(
      "changed",
      "hidden-annotations-included",
      `${number(counts.shown, "annotation that is hidden on the map is", "annotations that are hidden on the map are")} in the file, as you may read them. Whoever gets the file reads them too.`,
    );
  if (counts.begun > 0)
    report.tell(
      "changed",
      "thread-begins-with-reply",
      `${number(counts.begun, "thread begins with its first reply", "threads begin with their first reply")}: what it replied to was deleted.`,
    );
}

function number(count: number, one: string, many: string): string {
  return `${count.toLocaleString("en")} ${count === 1 ? one : many}`;
}
