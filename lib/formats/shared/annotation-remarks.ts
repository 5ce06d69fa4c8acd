// Annotations as lines of text, for formats that have notes and no annotations.
import { compareByOrdinal } from "../../argument/compare";
import type { Annotation, AnnotationKind, Id } from "../../argument/records";
import type { ExportSource } from "../format-types";

const KINDS: Readonly<Record<AnnotationKind, string>> = {
  question: "Question",
  objection: "Objection",
  evidence: "Asks for evidence",
  comment: "Comment",
  unclear: "Unclear",
  highlight: "Highlight",
};

/**
 * For each statement the lines of its annotations: on itself, on the steps that it is the first premise of, on passages
 * that anchor it first. Under `""` stand those of the whole map and of what nothing here shows.
 */
export function annotationRemarks(source: ExportSource): ReadonlyMap<Id | "", readonly string[]> {
  const all = [...source.graph.annotations.values()]
    .filter(({ deletedAt, hiddenAt }) => deletedAt === null && hiddenAt === null)
    .sort(compareByOrdinal);
  const replies = new Map<Id, Annotation[]>();
  for (const each of all)
    if (each.parentId !== null)
      replies.set(each.parentId, [...(replies.get(each.parentId) ?? []), each]);
  const remarks = new Map<Id | "", string[]>();
  for (const each of all) {
    if (each.parentId !== null) continue;
    const on = statementOf(each, source);
    const lines = [each, ...(replies.get(each.id) ?? [])].flatMap((one) => linesOf(one, source));
    remarks.set(on, [...(remarks.get(on) ?? []), ...lines]);
  }
  return remarks;
}

function statementOf({ target }: Annotation, { graph }: ExportSource): Id | "" {
  const anchored =
    target.type === "inference"
      ? graph.inferences.get(target.id)?.premises[0]
      : target.type === "passage"
        ? graph.passages.get(target.id)?.statementIds.find((id) => graph.statements.has(id))
        : target.id;
  return anchored !== undefined && graph.statements.has(anchored) ? anchored : "";
}

function linesOf(annotation: Annotation, { people }: ExportSource): string[] {
  const { kind, authorId, body, parentId, target, resolvedAt, source } = annotation;
  const who = authorId === null ? "" : (people[authorId]?.name ?? "");
  const what = parentId === null ? KINDS[kind] : "Reply";
  const where = parentId === null && target.type === "inference" ? " on the step" : "";
  const done = resolvedAt === null || parentId !== null ? "" : ", resolved";
  const head = `${what}${where}${who === "" ? "" : ` by ${who}`}${done}`;
  const cited = source === null ? [] : [`Source: ${source.url}`];
  const [first = "", ...rest] = body.split("\n").filter((line) => line.trim() !== "");
  return [first === "" ? `[${head}]` : `[${head}] ${first}`, ...rest, ...cited];
}
