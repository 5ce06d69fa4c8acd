// From a whole map to what is to be taken out: a branch, or a choice of statements with the steps between them.
import "server-only";
import { below } from "@/lib/argument/queries/below";
import type { AnnotationTarget, ArgumentGraph, Id, Inference } from "@/lib/argument/records";

/** How much of a map. */
export type ExportScope =
  | { readonly type: "map" }
  /** A statement with all below it. */
  | { readonly type: "branch"; readonly statementId: Id }
  | { readonly type: "selection"; readonly statementIds: readonly Id[] };

/** The statements that a scope names and the map has; for a branch with all below it. */
function statementsOf(graph: ArgumentGraph, scope: ExportScope): ReadonlySet<Id> {
  switch (scope.type) {
    case "map":
      return new Set(graph.statements.keys());
    case "branch":
      return graph.statements.has(scope.statementId)
        ? below(graph, scope.statementId).statements.add(scope.statementId)
        : new Set();
    case "selection":
      return new Set(scope.statementIds.filter((id) => graph.statements.has(id)));
  }
}

/** Steps whose premises and target are all in, a step that is in being a target too. */
function stepsAmong(graph: ArgumentGraph, statements: ReadonlySet<Id>): ReadonlySet<Id> {
  const on = new Map<Id, Inference[]>();
  const taken = new Set<Id>();
  const pending: Inference[] = [];
  for (const step of graph.inferences.values()) {
    if (!step.premises.every((id) => statements.has(id))) continue;
    if (step.target.type === "inference") {
      const waiting = on.get(step.target.id);
      if (waiting) waiting.push(step);
      else on.set(step.target.id, [step]);
    } else if (statements.has(step.target.id)) pending.push(step);
  }
  for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
    taken.add(step.id);
    pending.push(...(on.get(step.id) ?? []));
  }
  return taken;
}

/**
 * The graph of a scope; empty where nothing of it is there. Passages keep the links to statements that are in, and
 * annotations come with what they hang on. What hangs on the whole map, or on what is gone, belongs to the whole map.
 */
export function narrowGraph(graph: ArgumentGraph, scope: ExportScope): ArgumentGraph {
  if (scope.type === "map") return graph;
  const statements = statementsOf(graph, scope);
  const inferences = stepsAmong(graph, statements);
  const passages = new Map(
    [...graph.passages].flatMap(([id, passage]) => {
      const statementIds = passage.statementIds.filter((each) => statements.has(each));
      return statementIds.length > 0 ? [[id, { ...passage, statementIds }] as const] : [];
    }),
  );
  const stands = ({ type, id }: AnnotationTarget): boolean => {
    if (type === "statement") return statements.has(id);
    if (type === "inference") return inferences.has(id);
    return type === "passage" && passages.has(id);
  };
  return {
    statements: only(graph.statements, statements),
    inferences: only(graph.inferences, inferences),
    passages,
    annotations: new Map([...graph.annotations].filter(([, each]) => stands(each.target))),
    mainClaimId: mainClaimOfScope(graph, scope, statements),
  };
}

/** A branch is read from its top, whatever else is in it. */
function mainClaimOfScope(
  { mainClaimId }: ArgumentGraph,
  scope: ExportScope,
  statements: ReadonlySet<Id>,
): Id | null {
  if (scope.type === "branch") return scope.statementId;
  return mainClaimId !== null && statements.has(mainClaimId) ? mainClaimId : null;
}

function only<T>(records: ReadonlyMap<Id, T>, ids: ReadonlySet<Id>): ReadonlyMap<Id, T> {
  return new Map([...records].filter(([id]) => ids.has(id)));
}
