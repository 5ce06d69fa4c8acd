// What screen readers hear: whole phrases for cards, steps and folds.

import { nameOf } from "@/lib/argument/names";
import { stepWords } from "@/lib/argument/queries/relation-words";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import type { CardFacts } from "./card-facts";
import { ROLE_WORD } from "./role-words";

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
  const counts = [
    facts.reasons > 0 && plural(facts.reasons, "reason"),
    facts.counterpoints > 0 && plural(facts.counterpoints, "counterpoint"),
    facts.openAnnotations > 0 && plural(facts.openAnnotations, "open annotation"),
    facts.evidenceWanted && "evidence wanted",
    !facts.anchored && "not in the brief",
  ].filter(Boolean);
  const parts = [
    `${ROLE_WORD[role]}: ${name}.`,
    `${relation}.`,
    statement.text,
    words.attribution && `${words.attribution}.`,
    counts.length > 0 && `${counts.join(", ")}.`,
  ];
  return parts.filter(Boolean).join(" ");
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
