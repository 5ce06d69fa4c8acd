// Which steps speak for a statement and which against it, directly and through others.
import { graphIndex } from "../graph-index";
import type { ArgumentGraph, Id, Inference } from "../records";

/** Steps that bear on a statement in one sense, as inference ids in the order of the brief. */
export interface Bearing {
  readonly direct: readonly Id[];
  readonly indirect: readonly Id[];
}

/** Steps for the statement: reasons, and whatever speaks against what speaks against it (SPEC QU2). */
export function supportsOf(graph: ArgumentGraph, statementId: Id): Bearing {
  return bearingOn(graph, statementId, "support");
}

/** Steps against the statement: counterpoints, doubts about its reasons, and so on (SPEC QU2). */
export function attacksOf(graph: ArgumentGraph, statementId: Id): Bearing {
  return bearingOn(graph, statementId, "attack");
}

function bearingOn(graph: ArgumentGraph, statementId: Id, sense: Inference["kind"]): Bearing {
  const index = graphIndex(graph);
  const direct = index.stepsOnStatement(statementId).filter((step) => step.kind === sense);
  const isDirect = new Set(direct.map((step) => step.id));
  // Each step is met at most once in each sense, so circles end.
  const met = { support: new Set<Inference>(), attack: new Set<Inference>() };
  const pending: { readonly step: Inference; readonly sense: Inference["kind"] }[] = [];
  const meet = (steps: readonly Inference[], turned: boolean) => {
    for (const step of steps) {
      const inSense = turned ? opposite(step.kind) : step.kind;
      if (met[inSense].has(step)) continue;
      met[inSense].add(step);
      pending.push({ step, sense: inSense });
    }
  };
  meet(index.stepsOnStatement(statementId), false);
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    const turned = item.sense === "attack";
    meet(index.stepsOnInference(item.step.id), turned);
    for (const premise of item.step.premises) meet(index.stepsOnStatement(premise), turned);
  }
  const indirect = [...met[sense]]
    .filter((step) => !isDirect.has(step.id))
    .sort(index.compareSteps);
  return { direct: direct.map((step) => step.id), indirect: indirect.map((step) => step.id) };
}

function opposite(kind: Inference["kind"]): Inference["kind"] {
  return kind === "support" ? "attack" : "support";
}
