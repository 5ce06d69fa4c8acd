// What an open editor will make, in words and in the role's look.
import { listInWords, nameOf } from "@/lib/argument/names";
import { stepWords } from "@/lib/argument/queries/relation-words";
import type { ArgumentGraph, Inference, Role } from "@/lib/argument/records";
import type { EditorStart, NewRelation } from "@/lib/client/editing/editing-types";

type Step = Extract<NewRelation, { type: "step" }>;

/** "Reason for “X”", "Doubts the step from “A” to “B”", "Linked with “A”: reason for “B”", "Edit “X”". */
export function editorTitle(start: EditorStart, graph: ArgumentGraph): string {
  if (start.mode === "edit") {
    const statement = graph.statements.get(start.statementId);
    return statement ? `Edit “${nameOf(statement)}”` : "Edit a statement that is gone";
  }
  return relationTitle(start.relation, graph);
}

/** What a relation says; a target that is gone is named as that. */
export function relationTitle(relation: NewRelation, graph: ArgumentGraph): string {
  switch (relation.type) {
    case "claim":
      return graph.statements.size === 0 ? "The main claim" : "A statement of its own";
    case "step":
      return stepWords(graph, asInference(relation));
    case "premise": {
      const step = graph.inferences.get(relation.inferenceId);
      if (!step) return "Linked with a step that is gone";
      const names = step.premises.flatMap((id) => {
        const statement = graph.statements.get(id);
        return statement ? [`“${nameOf(statement)}”`] : [];
      });
      const words = stepWords(graph, step);
      return `Linked with ${listInWords(names)}: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
    }
  }
}

/** The role that the statement will have there. */
export function editorRole(start: EditorStart, graph: ArgumentGraph): Role {
  if (start.mode === "edit") return "claim";
  const { relation } = start;
  if (relation.type === "claim") return "claim";
  const kind =
    relation.type === "step" ? relation.kind : graph.inferences.get(relation.inferenceId)?.kind;
  return kind === "attack" ? "counterpoint" : "premise";
}

/** Whether what the editor hangs on still stands. */
export function isStanding(start: EditorStart, graph: ArgumentGraph): boolean {
  if (start.mode === "edit") return graph.statements.has(start.statementId);
  const { relation } = start;
  switch (relation.type) {
    case "claim":
      return true;
    case "premise":
      return graph.inferences.has(relation.inferenceId);
    case "step":
      return relation.target.type === "statement"
        ? graph.statements.has(relation.target.id)
        : graph.inferences.has(relation.target.id);
  }
}

/** A step as it would be, for the words that name steps. */
function asInference({ kind, target }: Step): Inference {
  return {
    id: "",
    kind,
    target,
    premises: [],
    scheme: null,
    createdBy: null,
    createdAt: "",
    ordinal: 0,
  };
}
