// What screen readers hear: whole phrases for cards, steps and folds.

import { nameOf } from "@/lib/argument/names";
import { stepWords } from "@/lib/argument/queries/relation-words";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import { ROLE_WORD } from "@/lib/layout/map-words";
import type { CardFacts } from "./card-facts";

/** "1 reason", "2 reasons". */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? "" : "s"}`;
}

/** ", 2 open annotations", or nothing. */
export function openThreadWords(open: number): string {
  return open > 0 ? `, ${plural(open, "open annotation")}` : "";
}

/** "Premise: LABEL. Reason for “X”. TEXT 2 reasons, 1 counterpoint, 1 open annotation." */
export function cardName(facts: CardFacts): string {
  const { role, name, relation, place, statement, words } = facts;
  if (place.stub)
    return `${ROLE_WORD[role]}: ${name}. ${relation}. Stands in full elsewhere: follow to it.`;
  const counts = countWords(facts);
  const parts = [
    `${ROLE_WORD[role]}: ${name}.`,
    `${relation}.`,
    statement.text,
    words.attribution && `${words.attribution}.`,
    counts && `${counts}.`,
  ];
  return parts.filter(Boolean).join(" ");
}

/** The same for a row of the outline, where the step above has said the relation. */
export function outlineName(facts: CardFacts): string {
  const { role, place, words } = facts;
  const counts = countWords(facts);
  const parts = [
    `${ROLE_WORD[role]}: ${words.text}`,
    words.attribution && `${words.attribution}.`,
    counts && `${counts}.`,
    place.stub && "Stands in full elsewhere.",
  ];
  return parts.filter(Boolean).join(" ");
}

/** "2 reasons, 1 open annotation", or nothing. */
function countWords(facts: CardFacts): string {
  const { reasons, counterpoints, openAnnotations, evidenceWanted } = facts;
  const counts = [
    reasons > 0 && plural(reasons, "reason"),
    counterpoints > 0 && plural(counterpoints, "counterpoint"),
    openAnnotations > 0 && plural(openAnnotations, "open annotation"),
    evidenceWanted && "evidence wanted",
  ];
  return counts.filter(Boolean).join(", ");
}

/** "Step: reason for “X”, from “A” and “B”." */
export function stepName(graph: ArgumentGraph, inferenceId: Id): string {
  const inference = graph.inferences.get(inferenceId);
  if (!inference) return "Step";
  const premises = inference.premises.map((id) => {
    const statement = graph.statements.get(id);
    return statement ? `“${nameOf(statement)}”` : "";
  });
  const words = stepWords(graph, inference);
  return `Step: ${words.charAt(0).toLowerCase()}${words.slice(1)}, from ${premises.join(" and ")}`;
}
