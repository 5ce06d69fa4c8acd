// Carries operations out on a graph: all or none, as one patch.
import { createDraft, type Draft, type OperationContext } from "./draft";
import { addAnnotation } from "./operations/add-annotation";
import { addInference } from "./operations/add-inference";
import { addPassage } from "./operations/add-passage";
import { addPremise } from "./operations/add-premise";
import { addStatement } from "./operations/add-statement";
import { editAnnotation } from "./operations/edit-annotation";
import { editStatement } from "./operations/edit-statement";
import { hideAnnotation } from "./operations/hide-annotation";
import { linkPassage } from "./operations/link-passage";
import { mergeStatements } from "./operations/merge-statements";
import { movePassage } from "./operations/move-passage";
import type { Operation } from "./operations/operation";
import { parseOperation } from "./operations/parse-operation";
import { removeAnnotation } from "./operations/remove-annotation";
import { removeInference } from "./operations/remove-inference";
import { removePassage } from "./operations/remove-passage";
import { removePremise } from "./operations/remove-premise";
import { removeStatement } from "./operations/remove-statement";
import { resolveAnnotation } from "./operations/resolve-annotation";
import { retarget } from "./operations/retarget";
import { setKind } from "./operations/set-kind";
import { setMainClaim } from "./operations/set-main-claim";
import { setPosition } from "./operations/set-position";
import { unlinkPassage } from "./operations/unlink-passage";
import type { Patch } from "./patch";
import type { ArgumentGraph } from "./records";
import { ok, type Reason, type Result, reason } from "./result";

/** A graph, and what led to it. */
export interface Applied {
  readonly graph: ArgumentGraph;
  readonly patch: Patch;
}

/** The graph after one operation, with its patch; or why the operation is refused. */
export function applyOperation(
  graph: ArgumentGraph,
  operation: Operation,
  context: OperationContext,
): Result<Applied> {
  return applyOperations(graph, [operation], context);
}

/** The graph after all operations, with one patch; or why the first bad one is refused, and nothing done. */
export function applyOperations(
  graph: ArgumentGraph,
  operations: readonly Operation[],
  context: OperationContext,
): Result<Applied> {
  const draft = createDraft(graph);
  for (const [index, operation] of operations.entries()) {
    const parsed = parseOperation(operation);
    const refusal = parsed.ok
      ? applyOne(draft, parsed.value, { ...context, ordinal: context.ordinal + index })
      : parsed.reason;
    if (refusal !== null) return { ok: false, reason: { ...refusal, operation: index } };
  }
  return ok(draft.finish());
}

function applyOne(draft: Draft, operation: Operation, context: OperationContext): Reason | null {
  switch (operation.type) {
    case "addStatement":
      return addStatement(draft, operation, context);
    case "editStatement":
      return editStatement(draft, operation);
    case "removeStatement":
      return removeStatement(draft, operation);
    case "mergeStatements":
      return mergeStatements(draft, operation);
    case "setMainClaim":
      return setMainClaim(draft, operation);
    case "setPosition":
      return setPosition(draft, operation);
    case "addInference":
      return addInference(draft, operation, context);
    case "removeInference":
      return removeInference(draft, operation);
    case "setKind":
      return setKind(draft, operation);
    case "retarget":
      return retarget(draft, operation);
    case "addPremise":
      return addPremise(draft, operation);
    case "removePremise":
      return removePremise(draft, operation);
    case "addPassage":
      return addPassage(draft, operation, context);
    case "movePassage":
      return movePassage(draft, operation, context);
    case "linkPassage":
      return linkPassage(draft, operation);
    case "unlinkPassage":
      return unlinkPassage(draft, operation);
    case "removePassage":
      return removePassage(draft, operation);
    case "addAnnotation":
      return addAnnotation(draft, operation, context);
    case "editAnnotation":
      return editAnnotation(draft, operation, context);
    case "resolveAnnotation":
      return resolveAnnotation(draft, operation, context);
    case "removeAnnotation":
      return removeAnnotation(draft, operation, context);
    case "hideAnnotation":
      return hideAnnotation(draft, operation, context);
    case "undo":
      return reason(
        "INVALID",
        "OP12",
        "An undo is carried out by who keeps the log, alone in its batch. Send it there.",
      );
    case "restore":
      return reason(
        "INVALID",
        "OP14",
        "An earlier moment is brought back by who keeps the log, alone in its batch. Send it there.",
      );
  }
}
