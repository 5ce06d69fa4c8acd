// What an annotation can be made into, in words for its menu.
import { annotationOffers } from "@/lib/argument/edits/from-annotation";
import { nameOf } from "@/lib/argument/names";
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { Annotation, ArgumentGraph, Id } from "@/lib/argument/records";
import type { NewRelation } from "@/lib/client/editing/editing-types";

export interface BecomeOffer {
  readonly relation: NewRelation;
  /** "Make it a counterpoint to “X”". */
  readonly words: string;
  /** What the text rests on without saying it. */
  readonly unstated: boolean;
}

/** Many statements may stand at one passage; the menu names the first few. */
const MOST = 8;

/** The offers, the likeliest first; none for an annotation that says nothing. */
export function becomeOffers(
  graph: ArgumentGraph,
  tree: ReadingTree,
  annotation: Annotation,
): readonly BecomeOffer[] {
  if (annotation.deletedAt !== null || annotation.body.trim() === "") return [];
  const plain = annotationOffers(graph, annotation).map(({ relation, words }) => ({
    relation,
    words: relation.type === "premise" ? premiseWords(graph, relation.inferenceId) : inWords(words),
    unstated: relation.type === "premise",
  }));
  return [
    ...plain.slice(0, -1),
    ...besideTarget(graph, tree, annotation),
    ...plain.slice(-1),
  ].slice(0, MOST);
}

/** A premise that is missing beside the statement annotated, in the step by which it bears on something. */
function besideTarget(
  graph: ArgumentGraph,
  tree: ReadingTree,
  { target, orphanOf }: Annotation,
): BecomeOffer[] {
  if (target.type !== "statement" || orphanOf !== null) return [];
  const place = tree.places.get(target.id);
  const stepId = place?.stepId ?? place?.stepIds[0];
  if (!stepId || !graph.inferences.has(stepId)) return [];
  const words = premiseWords(graph, stepId);
  return [{ relation: { type: "premise", inferenceId: stepId }, words, unstated: true }];
}

function premiseWords(graph: ArgumentGraph, inferenceId: Id): string {
  const names = (graph.inferences.get(inferenceId)?.premises ?? []).flatMap((id) => {
    const statement = graph.statements.get(id);
    return statement ? [`“${nameOf(statement)}”`] : [];
  });
  return `Make it a missing premise beside ${names.slice(0, 2).join(" and ")}`;
}

/** "Counterpoint to “X”" becomes "Make it a counterpoint to “X”"; "Doubts the step …", "Make it a doubt of the step …". */
function inWords(words: string): string {
  const doubted = words.replace(/^Doubts /, "doubt of ").replace(/^Backs /, "backing of ");
  const said = doubted.charAt(0).toLowerCase() + doubted.slice(1);
  return `Make it ${/^an? /.test(said) ? said : `a ${said}`}`;
}
