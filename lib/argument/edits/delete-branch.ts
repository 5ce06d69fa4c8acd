// Removing statements alone, or with all that hangs on nothing else.
import { type GraphIndex, graphIndex } from "../graph-index";
import type { ArgumentGraph, Id, Inference } from "../records";
import { reason } from "../result";
import { type EditResult, gone, unless } from "./new-statement";

/** A batch holds no more operations. */
const MOST = 500;

/**
 * Removes the statements. `statement`: what hung on them stays, connected to nothing. `branch`: what is below them goes
 * too, but for what is used elsewhere. Refused where one is gone, or there are too many for one batch.
 */
export function deleteBranch(
  graph: ArgumentGraph,
  statementIds: readonly Id[],
  { mode }: { readonly mode: "statement" | "branch" },
): EditResult {
  if (!statementIds.every((id) => graph.statements.has(id)))
    return { ok: false, reason: gone("statement") };
  const doomed = mode === "branch" ? branchOf(graph, statementIds) : new Set(statementIds);
  const message = `This would remove ${doomed.size} statements, more than the ${MOST} that go at once. Remove smaller branches first.`;
  return unless(
    doomed.size > MOST ? reason("INVALID", "OP8", message) : null,
    [...doomed].map((id) => ({ v: 1, type: "removeStatement", id })),
  );
}

/** The statements, and what is below them and used nowhere else. The named main claim stays unless it is one of them. */
function branchOf(graph: ArgumentGraph, statementIds: readonly Id[]): ReadonlySet<Id> {
  const index = graphIndex(graph);
  const chosen = new Set(statementIds);
  const steps = stepsThatGo(index, chosen);
  const under = new Set<Id>(chosen);
  for (const step of steps.values()) for (const premise of step.premises) under.add(premise);
  const kept = new Set<Id>();
  for (const id of under) {
    if (chosen.has(id)) continue;
    const elsewhere = index.stepsFrom(id).some((step) => !steps.has(step.id));
    if (elsewhere || id === graph.mainClaimId) keep(index, id, chosen, kept);
  }
  return new Set([...under].filter((id) => !kept.has(id)));
}

/** Steps on the chosen and on what is below them; those from the chosen alone, and what bears on such steps. */
function stepsThatGo(index: GraphIndex, chosen: ReadonlySet<Id>): ReadonlyMap<Id, Inference> {
  const steps = new Map<Id, Inference>();
  const seen = new Set<Id>(chosen);
  const add = (bearing: readonly Inference[]): void => {
    const pending = [...bearing];
    for (let step = pending.pop(); step !== undefined; step = pending.pop()) {
      if (steps.has(step.id)) continue;
      steps.set(step.id, step);
      for (const premise of step.premises) seen.add(premise);
      pending.push(...index.stepsOnInference(step.id));
    }
  };
  for (const id of chosen)
    add(index.stepsFrom(id).filter((step) => step.premises.every((each) => chosen.has(each))));
  // A Set is read on while it grows.
  for (const id of seen) add(index.stepsOnStatement(id));
  return steps;
}

/** A statement that is used elsewhere stays, and with it all below it. */
function keep(index: GraphIndex, start: Id, chosen: ReadonlySet<Id>, kept: Set<Id>): void {
  const pending: Id[] = [start];
  for (let id = pending.pop(); id !== undefined; id = pending.pop()) {
    if (kept.has(id) || chosen.has(id)) continue;
    kept.add(id);
    const bearing = [...index.stepsOnStatement(id)];
    for (let step = bearing.pop(); step !== undefined; step = bearing.pop()) {
      pending.push(...step.premises);
      bearing.push(...index.stepsOnInference(step.id));
    }
  }
}
