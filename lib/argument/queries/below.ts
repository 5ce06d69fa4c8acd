// What hangs under a statement.
import { graphIndex } from "../graph-index";
import { nothingReached, type Reached, visitBelow } from "../reading-roots";
import type { ArgumentGraph, Id } from "../records";

/** All statements and inferences under a statement, at any depth, without itself (SPEC QU1). */
export function below(graph: ArgumentGraph, statementId: Id): Reached {
  const reached = nothingReached();
  if (!graph.statements.has(statementId)) return reached;
  visitBelow(graphIndex(graph), statementId, reached);
  reached.statements.delete(statementId);
  return reached;
}
