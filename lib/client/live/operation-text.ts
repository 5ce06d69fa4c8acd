// What an operation says, for a person who wants to keep its words.

import { firstWords } from "@/lib/argument/names";
import type { Operation } from "@/lib/argument/operations/operation";
import type { ArgumentGraph, Id } from "@/lib/argument/records";

/** One line for each operation: its words in full, or what it would have done. */
export function operationText(operation: Operation, graph: ArgumentGraph): string {
  const quote = (id: Id) => {
    const statement = graph.statements.get(id);
    return statement ? `“${firstWords(statement.text, 60)}”` : "a statement";
  };
  switch (operation.type) {
    case "addStatement":
      return [operation.text, operation.note].filter(Boolean).join("\n");
    case "editStatement":
      return (
        [operation.text, operation.label, operation.note, operation.heldBy]
          .filter(Boolean)
          .join("\n") || `Changed how ${quote(operation.id)} is held`
      );
    case "addAnnotation":
    case "editAnnotation":
      return [operation.body, operation.criterion, operation.source?.url, operation.source?.quote]
        .filter(Boolean)
        .join("\n");
    case "addInference": {
      const verb = operation.kind === "support" ? "Reason for" : "Counterpoint to";
      const target = operation.target.type === "statement" ? quote(operation.target.id) : "a step";
      return `${verb} ${target}: ${operation.premises.map(quote).join(" and ")}`;
    }
    case "removeStatement":
      return `Remove ${quote(operation.id)}`;
    case "setMainClaim":
      return operation.statementId
        ? `Make ${quote(operation.statementId)} the main claim`
        : "Name no main claim";
    case "addPassage":
      return `Mark the passage “${operation.exact}”`;
    case "movePassage":
      return `Move a passage to “${operation.exact}”`;
    case "addPremise":
      return `Link ${quote(operation.statementId)} as a premise`;
    case "removePremise":
      return `Take ${quote(operation.statementId)} from a step`;
    default:
      return PLAIN[operation.type];
  }
}

const PLAIN = {
  setPosition: "Move a card",
  removeInference: "Remove a step",
  setKind: "Turn a step into a reason or a counterpoint",
  retarget: "Move a step to another target",
  linkPassage: "Link a passage",
  unlinkPassage: "Unlink a passage",
  removePassage: "Remove the mark of a passage",
  resolveAnnotation: "Resolve or reopen a thread",
  removeAnnotation: "Delete an annotation",
  hideAnnotation: "Hide or show an annotation",
  mergeStatements: "Merge two statements",
  undo: "Take back a change",
  restore: "Bring back an earlier state",
} as const satisfies Partial<Record<Operation["type"], string>>;
