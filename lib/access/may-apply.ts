// May this person send this operation? The role decides, and for annotations whose they are.
import type { Operation } from "../argument/operations/operation";
import type { ArgumentGraph, Id } from "../argument/records";
import { type Actor, type Decision, demand, forbidden } from "./decision";
import { capabilityForOperation } from "./operation-capabilities";

const NOT_YOURS =
  "Only its author changes or deletes an annotation. Reply to it, or report it to the map's owner.";

/** Whether the actor may apply the operation to the graph. An annotation that is not there is left to the core. */
export function mayApply(actor: Actor, operation: Operation, graph: ArgumentGraph): Decision {
  const least = demand(actor, capabilityForOperation(operation.type));
  if (!least.ok) return least;
  switch (operation.type) {
    case "addPassage":
      return (operation.statementIds ?? []).length > 0 ? demand(actor, "content.edit") : least;
    case "editAnnotation":
    case "removeAnnotation":
      return owns(actor, operation.id, graph) ? least : forbidden(NOT_YOURS);
    case "resolveAnnotation":
      return owns(actor, operation.id, graph) ? least : demand(actor, "annotation.resolve");
    default:
      return least;
  }
}

/** Whether the actor may apply all of a batch: the first refusal, or that they may. */
export function mayApplyAll(
  actor: Actor,
  operations: readonly Operation[],
  graph: ArgumentGraph,
): Decision {
  const decisions = operations.map((operation) => mayApply(actor, operation, graph));
  return decisions.find((decision) => !decision.ok) ?? demand(actor, "map.read");
}

/** An annotation that is not there is the actor's own of the same batch, or none at all. */
function owns(actor: Actor, annotationId: Id, graph: ArgumentGraph): boolean {
  const annotation = graph.annotations.get(annotationId);
  return (
    annotation === undefined || (actor.actorId !== null && annotation.authorId === actor.actorId)
  );
}
