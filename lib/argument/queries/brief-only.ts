// The brief's own argument: what its passages anchor, without what map-makers and discussants added.
import type { ArgumentGraph, Id, Inference, Statement } from "../records";

/** Ids of the statements that a passage anchors. */
export function anchoredStatements(graph: ArgumentGraph): ReadonlySet<Id> {
  const anchored = new Set<Id>();
  for (const passage of graph.passages.values()) {
    for (const id of passage.statementIds) anchored.add(id);
  }
  return anchored;
}

/** The graph of what the brief itself argues (SPEC QU11). Passages and annotations stay as they are. */
export function briefOnly(graph: ArgumentGraph): ArgumentGraph {
  const anchored = anchoredStatements(graph);
  const isOwn = (id: Id) => anchored.has(id) || isRestedOn(graph.statements.get(id));
  const kept = new Set<Id>(anchored);
  const inferences = new Map<Id, Inference>();
  for (const inference of stepsByTarget(graph)) {
    const { id, target, premises } = inference;
    const stands = target.type === "statement" ? isOwn(target.id) : inferences.has(target.id);
    if (!stands || !premises.every(isOwn) || !premises.some((each) => anchored.has(each))) continue;
    inferences.set(id, inference);
    for (const premise of premises) kept.add(premise);
    if (target.type === "statement") kept.add(target.id);
  }
  const statements = new Map<Id, Statement>();
  for (const [id, statement] of graph.statements) if (kept.has(id)) statements.set(id, statement);
  const { mainClaimId } = graph;
  return {
    ...graph,
    statements,
    inferences,
    mainClaimId: mainClaimId !== null && kept.has(mainClaimId) ? mainClaimId : null,
  };
}

/** The text rests on it without saying it, as its map-maker reads it. */
function isRestedOn(statement: Statement | undefined): boolean {
  return statement?.unstated === true && statement.fromAnnotation === null;
}

/** Steps on statements first, then steps on those, and so on: a step's target always comes before it. */
function stepsByTarget(graph: ArgumentGraph): Inference[] {
  const onSteps = new Map<Id, Inference[]>();
  const ordered: Inference[] = [];
  for (const inference of graph.inferences.values()) {
    if (inference.target.type === "statement") {
      ordered.push(inference);
      continue;
    }
    const list = onSteps.get(inference.target.id);
    if (list) list.push(inference);
    else onSteps.set(inference.target.id, [inference]);
  }
  // The list is read on while it grows.
  for (const inference of ordered) ordered.push(...(onSteps.get(inference.id) ?? []));
  return ordered;
}
