// The relation at a place in words: "Reason for “X”", "Doubts the step from “A” to “B”".
import { graphIndex } from "../graph-index";
import { listInWords, nameOf } from "../names";
import { relationOf } from "../reading-tree";
import type { ReadingTree } from "../reading-types";
import type { ArgumentGraph, Id, Inference } from "../records";

/** What a statement is at a place, in words; empty where there is no such place (SPEC RO4). */
export function relationWords(tree: ReadingTree, graph: ArgumentGraph, placeKey: string): string {
  const place = tree.places.get(placeKey);
  if (place === undefined) return "";
  if (place.stepId === null) {
    if (place.statementId === tree.mainClaimId) return "Main claim";
    // At the top of a focused tree stands a statement that has its place elsewhere.
    const from = firstUse(graph, place.statementId);
    return from === undefined ? "Not connected yet" : premiseWords(graph, from, place.statementId);
  }
  const step = graph.inferences.get(place.stepId);
  return step === undefined ? "" : premiseWords(graph, step, place.statementId);
}

/** What a step does, in words: "Reason for “X”", "Doubts the step from “A” to “B”". */
export function stepWords(graph: ArgumentGraph, inference: Inference): string {
  const { target } = inference;
  if (target.type === "statement") {
    return `${inference.kind === "support" ? "Reason for" : "Counterpoint to"} ${quote(graph, target.id)}`;
  }
  const on = graph.inferences.get(target.id);
  return `${inference.kind === "attack" ? "Doubts" : "Backs"} ${on === undefined ? "a step" : stepName(graph, on)}`;
}

function premiseWords(graph: ArgumentGraph, inference: Inference, statementId: Id): string {
  const others = inference.premises.filter((id) => id !== statementId);
  const together = others.length === 0 ? "" : `, together with ${quoteAll(graph, others)}`;
  return stepWords(graph, inference) + together;
}

/** A step by its ends: "the step from “A” to “B”", "the doubt raised by “A”". */
export function stepName(graph: ArgumentGraph, inference: Inference): string {
  const premises = quoteAll(graph, inference.premises);
  switch (relationOf(inference)) {
    case "undercut":
      return `the doubt raised by ${premises}`;
    case "backing":
      return `the backing by ${premises}`;
    default:
      return `the step from ${premises} to ${quote(graph, inference.target.id)}`;
  }
}

function firstUse(graph: ArgumentGraph, statementId: Id): Inference | undefined {
  const steps = graphIndex(graph).stepsFrom(statementId);
  return steps.find((step) => relationOf(step) !== "undercut") ?? steps[0];
}

function quote(graph: ArgumentGraph, id: Id): string {
  const statement = graph.statements.get(id);
  return statement === undefined ? "a statement that is gone" : `“${nameOf(statement)}”`;
}

function quoteAll(graph: ArgumentGraph, ids: readonly Id[]): string {
  return listInWords(ids.map((id) => quote(graph, id)));
}
