// The annotations of our own file. What only makes sense where it was written is said in another way, and told.
import { nameOf } from "../../argument/names";
import type { Id } from "../../argument/records";
import type { FormatAnnotation } from "../format-types";
import type { MapBuilder } from "../shared/map-builder";
import type { MapFile } from "./file-schema";

type Written = MapFile["annotations"][number];

/** Hands the annotations to the builder: threads first, then their replies. */
export function readAnnotations(file: MapFile, builder: MapBuilder, renamed: (id: Id) => Id): void {
  const { report } = builder;
  const targets = new Set<Id>([
    ...file.statements.map(({ id }) => id),
    ...file.inferences.map(({ id }) => id),
    ...(file.brief ? file.passages.map(({ id }) => id) : []),
  ]);
  const left = new Set<Id>();
  const inOrder = [...file.annotations].sort(
    (a, b) => Number(a.parentId !== null) - Number(b.parentId !== null) || a.ordinal - b.ordinal,
  );
  const threads = new Set(inOrder.flatMap(({ id, parentId }) => (parentId === null ? id : [])));
  let forgotten = false;
  for (const annotation of inOrder) {
    const { id, parentId, target } = annotation;
    const gone = annotation.orphanOf !== null || (target.type !== "map" && !targets.has(target.id));
    if (annotation.hiddenAt !== null) {
      left.add(id);
      report.tell(
        "lost",
        "annotation-hidden",
        "An annotation that its map's owner had hidden was left out.",
      );
    } else if (parentId !== null && (left.has(parentId) || !threads.has(parentId))) {
      left.add(id);
      report.tell("lost", "reply-without-thread", "A reply was left out with what it answers.");
    } else {
      if (gone && parentId === null) tellOrphan(annotation, builder);
      if (annotation.deletedAt !== null)
        report.tell(
          "changed",
          "annotation-deleted",
          "A deleted annotation with replies says here that it was deleted.",
        );
      builder.annotation(asRead(annotation, file, gone, renamed));
      forgotten ||= annotation.editedAt !== null || annotation.resolvedBy !== null;
    }
  }
  if (forgotten)
    report.tell(
      "lost",
      "annotation-times",
      "When annotations were edited, and who closed threads, is not carried over.",
    );
}

function tellOrphan({ orphanOf }: Written, { report }: MapBuilder): void {
  const about = orphanOf ? ` It was about “${nameOf({ text: orphanOf, label: null })}”.` : "";
  report.tell(
    "changed",
    "annotation-orphaned",
    `An annotation whose place is gone stands on the whole map.${about}`,
  );
}

function asRead(
  annotation: Written,
  { people }: MapFile,
  gone: boolean,
  renamed: (id: Id) => Id,
): FormatAnnotation {
  const { id, target, kind, body, parentId, aspect, criterion, source } = annotation;
  const { authorId, createdAt, resolvedAt, deletedAt, orphanOf } = annotation;
  const about =
    orphanOf !== null && parentId === null ? `> ${orphanOf.replace(/\n/g, "\n> ")}\n\n` : "";
  const words = deletedAt !== null ? "(Its author deleted this.)" : body;
  const author =
    authorId === null ? null : Object.hasOwn(people, authorId) ? people[authorId] : null;
  return {
    id: renamed(id),
    target:
      gone || target.type === "map"
        ? { type: "map", id: "map" }
        : { type: target.type, id: renamed(target.id) },
    kind: about !== "" && kind === "highlight" ? "comment" : kind,
    body: about + words,
    parentId: parentId === null ? null : renamed(parentId),
    aspect: gone ? null : aspect,
    criterion,
    source,
    author: author?.name ?? null,
    createdAt: createdAt === "" ? null : createdAt,
    resolved: parentId === null && resolvedAt !== null,
  };
}
