// What bears on what, and in which order, computed once for each graph.
import { compareByOrdinal } from "./compare";
import type { ArgumentGraph, Id, Inference, Statement } from "./records";

/** Look-ups over one graph. All lists are in the order of the brief (SPEC RD2). */
export interface GraphIndex {
  /** Inferences that target the statement. */
  stepsOnStatement(id: Id): readonly Inference[];
  /** Inferences that target the inference: undercuts and backings. */
  stepsOnInference(id: Id): readonly Inference[];
  /** Inferences that have the statement as a premise. */
  stepsFrom(statementId: Id): readonly Inference[];
  /** Earliest start among the statement's passages; Infinity where it has none. */
  startOf(statementId: Id): number;
  /** Earliest start among the premises' passages; Infinity where they have none. */
  startOfStep(inference: Inference): number;
  compareStatements(a: Statement, b: Statement): number;
  compareSteps(a: Inference, b: Inference): number;
}

const known = new WeakMap<ArgumentGraph, GraphIndex>();
const NONE: readonly Inference[] = [];

/** The graph's index; made once, as graphs do not change. */
export function graphIndex(graph: ArgumentGraph): GraphIndex {
  let index = known.get(graph);
  if (index === undefined) {
    index = buildIndex(graph);
    known.set(graph, index);
  }
  return index;
}

function buildIndex(graph: ArgumentGraph): GraphIndex {
  const starts = startsOf(graph);
  const startOf = (id: Id) => starts.get(id) ?? Number.POSITIVE_INFINITY;
  const stepStarts = new Map<Id, number>();
  for (const inference of graph.inferences.values())
    stepStarts.set(inference.id, Math.min(...inference.premises.map(startOf)));
  const startOfStep = (inference: Inference) =>
    stepStarts.get(inference.id) ?? Number.POSITIVE_INFINITY;

  const compareSteps = (a: Inference, b: Inference) =>
    compareStarts(startOfStep(a), startOfStep(b)) || compareByOrdinal(a, b);
  const onStatement = new Map<Id, Inference[]>();
  const onInference = new Map<Id, Inference[]>();
  const from = new Map<Id, Inference[]>();
  for (const inference of [...graph.inferences.values()].sort(compareSteps)) {
    push(
      inference.target.type === "statement" ? onStatement : onInference,
      inference.target.id,
      inference,
    );
    for (const premise of inference.premises) push(from, premise, inference);
  }
  return {
    stepsOnStatement: (id) => onStatement.get(id) ?? NONE,
    stepsOnInference: (id) => onInference.get(id) ?? NONE,
    stepsFrom: (id) => from.get(id) ?? NONE,
    startOf,
    startOfStep,
    compareSteps,
    compareStatements: (a, b) =>
      compareStarts(startOf(a.id), startOf(b.id)) || compareByOrdinal(a, b),
  };
}

function startsOf(graph: ArgumentGraph): ReadonlyMap<Id, number> {
  const starts = new Map<Id, number>();
  for (const passage of graph.passages.values()) {
    for (const id of passage.statementIds) {
      const known = starts.get(id);
      if (known === undefined || passage.start < known) starts.set(id, passage.start);
    }
  }
  return starts;
}

// Infinity minus Infinity is no order, so compare.
function compareStarts(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function push(lists: Map<Id, Inference[]>, key: Id, inference: Inference): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [inference]);
  else list.push(inference);
}
