// An annotation becomes a statement of the argument; it keeps who said it and links back.

import { firstWords, nameOf } from "../names";
import type { Operation } from "../operations/operation";
import { stepWords } from "../queries/relation-words";
import type { Annotation, ArgumentGraph, Id, InferenceKind, InferenceTarget } from "../records";
import { LIMITS } from "../text-rules";
import { addStep } from "./add-step";
import { joinPremise } from "./join-premise";
import { addClaim, type EditResult, gone, type NewStatement } from "./new-statement";

/** What the statement becomes; as the editor names it. */
export type AnnotationRelation =
  | { readonly type: "claim" }
  | { readonly type: "step"; readonly kind: InferenceKind; readonly target: InferenceTarget }
  | { readonly type: "premise"; readonly inferenceId: Id };

/** A relation that suits an annotation, in words: "Counterpoint to “X”". */
export interface AnnotationOffer {
  readonly relation: AnnotationRelation;
  readonly words: string;
}

/** What an annotation can become, the likeliest first; a claim where its target is gone, or is the map. */
export function annotationOffers(
  graph: ArgumentGraph,
  annotation: Annotation,
): readonly AnnotationOffer[] {
  const { target, orphanOf } = annotation;
  const claim: AnnotationOffer = { relation: { type: "claim" }, words: "A claim of its own" };
  if (orphanOf !== null || target.type === "map") return [claim];
  if (target.type === "inference") return [...offersOnStep(graph, target.id), claim];
  const ids =
    target.type === "statement" ? [target.id] : (graph.passages.get(target.id)?.statementIds ?? []);
  return [...ids.flatMap((id) => offersOnStatement(graph, id)), claim];
}

function offersOnStatement(graph: ArgumentGraph, id: Id): readonly AnnotationOffer[] {
  const statement = graph.statements.get(id);
  if (statement === undefined) return [];
  const target: InferenceTarget = { type: "statement", id };
  const name = `“${nameOf(statement)}”`;
  return [
    { relation: { type: "step", kind: "attack", target }, words: `Counterpoint to ${name}` },
    { relation: { type: "step", kind: "support", target }, words: `Reason for ${name}` },
  ];
}

function offersOnStep(graph: ArgumentGraph, id: Id): readonly AnnotationOffer[] {
  const step = graph.inferences.get(id);
  if (step === undefined) return [];
  const target: InferenceTarget = { type: "inference", id };
  const offer = (kind: InferenceKind): AnnotationOffer => ({
    relation: { type: "step", kind, target },
    words: stepWords(graph, { ...step, kind, target }),
  });
  const premise: AnnotationOffer = {
    relation: { type: "premise", inferenceId: id },
    words: `A premise more of “${stepWords(graph, step)}”`,
  };
  return [offer("attack"), premise, offer("support")];
}

/** The words that a statement made from an annotation begins with: its first paragraph; what is more becomes the note. */
export function wordsOfAnnotation(
  annotation: Annotation,
  authorName: string,
): Pick<NewStatement, "text" | "note" | "heldBy" | "stance" | "fromAnnotation"> {
  const [first = "", ...rest] = annotation.body.trim().split(/\n\s*\n/);
  const text = firstWords(first, LIMITS.statementText);
  const more = rest.join("\n\n").trim();
  const source = annotation.source === null ? "" : annotation.source.url;
  const note = [more, source].filter((part) => part !== "").join("\n\n");
  const heldBy = firstWords(authorName, LIMITS.heldBy);
  return {
    text,
    note: note === "" ? null : [...note].slice(0, LIMITS.note).join(""),
    heldBy: heldBy === "" ? null : heldBy,
    stance: "asserts",
    fromAnnotation: annotation.id,
  };
}

export interface FromAnnotation {
  readonly annotationId: Id;
  /** Who holds it, and from which annotation it is, are set here unless given. */
  readonly statement: NewStatement;
  /** Minted for the step; not used for a claim or a premise. */
  readonly inferenceId: Id;
  readonly relation: AnnotationRelation;
  readonly authorName: string;
  /** Closes the thread; for whoever may. */
  readonly resolve: boolean;
}

/** Adds the statement at its place, and closes the thread; refused where annotation or target is gone. */
export function fromAnnotation(graph: ArgumentGraph, edit: FromAnnotation): EditResult {
  const annotation = graph.annotations.get(edit.annotationId);
  if (annotation === undefined || annotation.deletedAt !== null)
    return { ok: false, reason: gone("annotation") };
  const { heldBy, stance } = wordsOfAnnotation(annotation, edit.authorName);
  const statement = { heldBy, stance, ...edit.statement, fromAnnotation: annotation.id };
  const placed = place(graph, edit, statement);
  if (!placed.ok || !edit.resolve) return placed;
  const thread = graph.annotations.get(annotation.parentId ?? annotation.id);
  if (thread === undefined || thread.resolvedAt !== null) return placed;
  const resolve: Operation = { v: 1, type: "resolveAnnotation", id: thread.id, resolved: true };
  return { ok: true, value: [...placed.value, resolve] };
}

function place(
  graph: ArgumentGraph,
  { relation, inferenceId }: FromAnnotation,
  statement: NewStatement,
): EditResult {
  switch (relation.type) {
    case "claim":
      return { ok: true, value: addClaim(statement) };
    case "premise":
      return joinPremise(graph, { statement, inferenceId: relation.inferenceId });
    case "step": {
      const { kind, target } = relation;
      return addStep(graph, { statement, inferenceId, kind, target });
    }
  }
}
