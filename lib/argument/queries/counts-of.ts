// What the foot of a card counts.
import { graphIndex } from "../graph-index";
import type { ArgumentGraph, Id } from "../records";
import { isOpenThread } from "./annotation-threads";

/** Numbers for one statement. */
export interface Counts {
  /** Steps that support it directly. */
  readonly reasons: number;
  /** Steps that attack it directly. */
  readonly counterpoints: number;
  /** Undercuts directly on the steps that bear on it. */
  readonly doubts: number;
  /** Open threads on the statement itself. */
  readonly openThreads: number;
  /** Open threads on the steps that bear on it directly. */
  readonly openThreadsOnSteps: number;
  /** Open requests for evidence on the statement itself. */
  readonly evidenceWanted: number;
}

/** The numbers of every statement (SPEC QU5). */
export function countsOf(graph: ArgumentGraph): ReadonlyMap<Id, Counts> {
  const open = openThreadsByTarget(graph);
  const evidence = openThreadsByTarget(graph, true);
  const index = graphIndex(graph);
  const counts = new Map<Id, Counts>();
  for (const id of graph.statements.keys()) {
    const steps = index.stepsOnStatement(id);
    const reasons = steps.filter((step) => step.kind === "support").length;
    let doubts = 0;
    let openThreadsOnSteps = 0;
    for (const step of steps) {
      doubts += index.stepsOnInference(step.id).filter((each) => each.kind === "attack").length;
      openThreadsOnSteps += open.get(`inference:${step.id}`) ?? 0;
    }
    counts.set(id, {
      reasons,
      counterpoints: steps.length - reasons,
      doubts,
      openThreads: open.get(`statement:${id}`) ?? 0,
      openThreadsOnSteps,
      evidenceWanted: evidence.get(`statement:${id}`) ?? 0,
    });
  }
  return counts;
}

/** Open threads by `type:id` of their target; with `evidenceOnly`, requests for evidence alone. */
export function openThreadsByTarget(
  graph: ArgumentGraph,
  evidenceOnly = false,
): ReadonlyMap<string, number> {
  const open = new Map<string, number>();
  for (const annotation of graph.annotations.values()) {
    if (!isOpenThread(annotation) || (evidenceOnly && annotation.kind !== "evidence")) continue;
    const key = `${annotation.target.type}:${annotation.target.id}`;
    open.set(key, (open.get(key) ?? 0) + 1);
  }
  return open;
}
