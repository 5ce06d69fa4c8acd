// Which statements stand at the top of the reading: the main claim, then whatever hangs on nothing.
import { type GraphIndex, graphIndex } from "./graph-index";
import type { ArgumentGraph, Id, Statement } from "./records";

/** Records visited at most, for each record of the map, when the main claim is sought (SPEC MC4). */
const VISITS_PER_RECORD = 20;

/** The main claim: the named one, else the root with the most below it; null for an empty map. */
export function mainClaimOf(graph: ArgumentGraph): Id | null {
  return readingRoots(graph)[0] ?? null;
}

/** The statements at the top, main claim first, the others in the order of the brief. */
export function readingRoots(graph: ArgumentGraph): readonly Id[] {
  const index = graphIndex(graph);
  const named =
    graph.mainClaimId !== null && graph.statements.has(graph.mainClaimId)
      ? graph.mainClaimId
      : null;
  const candidates = rootsBeside(graph, index, named);
  if (named !== null) return [named, ...candidates];
  const main = largest(graph, index, candidates);
  return main === null ? [] : [main, ...candidates.filter((id) => id !== main)];
}

/** Visits a statement and everything below it once; `seen` carries over between calls. */
export function visitBelow(
  index: GraphIndex,
  start: Id,
  seen: Reached,
  visit?: (id: Id) => void,
): number {
  if (seen.statements.has(start)) return 0;
  seen.statements.add(start);
  let visits = 1;
  const pending: { readonly statement: boolean; readonly id: Id }[] = [
    { statement: true, id: start },
  ];
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    if (item.statement) visit?.(item.id);
    for (const step of item.statement
      ? index.stepsOnStatement(item.id)
      : index.stepsOnInference(item.id)) {
      if (seen.inferences.has(step.id)) continue;
      seen.inferences.add(step.id);
      visits += 1;
      pending.push({ statement: false, id: step.id });
      for (const premise of step.premises) {
        if (seen.statements.has(premise)) continue;
        seen.statements.add(premise);
        visits += 1;
        pending.push({ statement: true, id: premise });
      }
    }
  }
  return visits;
}

/** What a visit has reached so far. */
export interface Reached {
  readonly statements: Set<Id>;
  readonly inferences: Set<Id>;
}

/** Nothing reached yet. */
export function nothingReached(): Reached {
  return { statements: new Set(), inferences: new Set() };
}

function rootsBeside(graph: ArgumentGraph, index: GraphIndex, named: Id | null): readonly Id[] {
  const ordered = [...graph.statements.values()].sort(index.compareStatements);
  const reached = nothingReached();
  if (named !== null) visitBelow(index, named, reached);
  const roots: Statement[] = [];
  for (const statement of ordered) {
    if (statement.id === named || index.stepsFrom(statement.id).length > 0) continue;
    roots.push(statement);
    visitBelow(index, statement.id, reached);
  }
  // What is left hangs on circles alone. In the reverse order of finishing, whatever is reached
  // from elsewhere comes after what reaches it, so the fewest roots are taken.
  for (const id of finishingOrder(index, ordered, reached).reverse()) {
    const statement = graph.statements.get(id);
    if (statement === undefined || reached.statements.has(id)) continue;
    roots.push(statement);
    visitBelow(index, id, reached);
  }
  return roots.sort(index.compareStatements).map((statement) => statement.id);
}

function finishingOrder(index: GraphIndex, ordered: readonly Statement[], reached: Reached): Id[] {
  const seen = new Set(reached.statements);
  const finished: Id[] = [];
  for (const { id: start } of ordered) {
    if (seen.has(start)) continue;
    seen.add(start);
    const path = [{ id: start, below: premisesUnder(index, start) }];
    for (let at = path.at(-1); at !== undefined; at = path.at(-1)) {
      const next = at.below.pop();
      if (next === undefined) {
        finished.push(at.id);
        path.pop();
      } else if (!seen.has(next)) {
        seen.add(next);
        path.push({ id: next, below: premisesUnder(index, next) });
      }
    }
  }
  return finished;
}

/** The premises of all steps on a statement, and of the steps on those steps. */
function premisesUnder(index: GraphIndex, statementId: Id): Id[] {
  const steps = [...index.stepsOnStatement(statementId)];
  // The list is read on while it grows.
  for (const step of steps) steps.push(...index.stepsOnInference(step.id));
  return steps.flatMap((step) => step.premises);
}

function largest(graph: ArgumentGraph, index: GraphIndex, candidates: readonly Id[]): Id | null {
  let left = VISITS_PER_RECORD * (graph.statements.size + graph.inferences.size);
  let best: Id | null = null;
  let most = -1;
  for (const id of candidates) {
    if (left <= 0) break;
    const reached = nothingReached();
    left -= visitBelow(index, id, reached);
    if (reached.statements.size > most) {
      best = id;
      most = reached.statements.size;
    }
  }
  return best;
}
