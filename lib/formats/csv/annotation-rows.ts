// The rows of a map's annotations: who said what, when, on what, and whether it is resolved.

import { compareByOrdinal } from "../../argument/compare";
import { firstWords, nameOf } from "../../argument/names";
import { plainMentions } from "../../argument/queries/mentions";
import { stepName } from "../../argument/queries/relation-words";
import type { Annotation } from "../../argument/records";
import type { ExportSource } from "../format-types";

export const ANNOTATION_COLUMNS: readonly string[] = [
  "id",
  "on",
  "target",
  "target says",
  "kind",
  "body",
  "aspect",
  "would convince",
  "source",
  "source quote",
  "author",
  "created",
  "resolved",
  "hidden",
  "reply to",
];

/** Threads in their order, each annotation before its replies; those that are gone are left out. */
export function annotationRows(source: ExportSource): string[][] {
  const all = [...source.graph.annotations.values()]
    .filter(({ deletedAt }) => deletedAt === null)
    .sort(compareByOrdinal);
  const replies = new Map<string, Annotation[]>();
  for (const each of all)
    if (each.parentId !== null)
      replies.set(each.parentId, [...(replies.get(each.parentId) ?? []), each]);
  const ids = new Set(all.map(({ id }) => id));
  return all
    .filter(({ parentId }) => parentId === null || !ids.has(parentId))
    .flatMap((first) => [first, ...(replies.get(first.id) ?? [])])
    .map((annotation) => rowOf(annotation, source));
}

function rowOf(annotation: Annotation, source: ExportSource): string[] {
  const { id, target, kind, body, aspect, criterion, authorId, createdAt, parentId } = annotation;
  return [
    id,
    target.type,
    target.id,
    targetWords(annotation, source),
    kind,
    plainMentions(body, (_, written) => written),
    aspect ?? "",
    criterion ?? "",
    annotation.source?.url ?? "",
    annotation.source?.quote ?? "",
    authorId === null ? "" : (source.people[authorId]?.name ?? ""),
    createdAt,
    annotation.resolvedAt ?? "",
    annotation.hiddenAt ?? "",
    parentId ?? "",
  ];
}

function targetWords({ target, orphanOf }: Annotation, { graph, title }: ExportSource): string {
  const statement = graph.statements.get(target.id);
  const inference = graph.inferences.get(target.id);
  const passage = graph.passages.get(target.id);
  switch (target.type) {
    case "statement":
      return statement
        ? statement.label
          ? `${nameOf(statement)}: ${statement.text}`
          : statement.text
        : (orphanOf ?? "");
    case "inference":
      return inference ? stepName(graph, inference) : (orphanOf ?? "");
    case "passage":
      return passage ? firstWords(passage.exact, 1_000) : (orphanOf ?? "");
    case "map":
      return title;
  }
}
