// The argument as it is read: which place of a statement is its full one, and what comes after what.
import { type GraphIndex, graphIndex } from "./graph-index";
import { mainClaimOf, readingRoots } from "./reading-roots";
import type { Place, ReadingTree, Step, StepRelation } from "./reading-types";
import type { ArgumentGraph, Id, Inference } from "./records";

/** The reading tree of a graph, or of what is at and below `focus` (ignored where it is not there). */
export function readingTree(
  graph: ArgumentGraph,
  options: { readonly focus?: Id | null } = {},
): ReadingTree {
  const index = graphIndex(graph);
  const focus = options.focus ?? null;
  const focused = focus !== null && graph.statements.has(focus);
  const roots = focused ? [focus] : readingRoots(graph);
  const main = focused ? mainClaimOf(graph) : (roots[0] ?? null);
  return assemble(index, main, roots, fullPlaces(index, roots));
}

/** How an inference bears on its target. */
export function relationOf(inference: Inference): StepRelation {
  if (inference.target.type === "statement") return inference.kind;
  return inference.kind === "attack" ? "undercut" : "backing";
}

/** For each statement the inference under which it stands in full; null for a root. */
function fullPlaces(index: GraphIndex, roots: readonly Id[]): ReadonlyMap<Id, Id | null> {
  const full = new Map<Id, Id | null>(roots.map((id) => [id, null]));
  const undercuts: Inference[] = [];
  for (const root of roots) fill(index, full, undercuts, [...index.stepsOnStatement(root)]);
  // The list grows while it is read: an undercut found below an undercut comes after all found so far.
  for (const undercut of undercuts) fill(index, full, undercuts, [undercut], true);
  return full;
}

type Pending = { readonly step: Inference } | { readonly premise: Id; readonly under: Id };

/** Takes the places below these steps in reading order, and puts the undercuts met aside for later. */
function fill(
  index: GraphIndex,
  full: Map<Id, Id | null>,
  undercuts: Inference[],
  steps: readonly Inference[],
  takeFirst = false,
): void {
  const pending: Pending[] = steps.map((step) => ({ step })).reverse();
  let take = takeFirst;
  for (let item = pending.pop(); item !== undefined; item = pending.pop()) {
    if ("premise" in item) {
      if (full.has(item.premise)) continue;
      full.set(item.premise, item.under);
      pushSteps(pending, index.stepsOnStatement(item.premise));
      continue;
    }
    const { step } = item;
    if (!take && relationOf(step) === "undercut") {
      undercuts.push(step);
      continue;
    }
    take = false;
    pushSteps(pending, index.stepsOnInference(step.id));
    for (let at = step.premises.length - 1; at >= 0; at -= 1) {
      pending.push({ premise: step.premises[at] as Id, under: step.id });
    }
  }
}

function pushSteps(pending: Pending[], steps: readonly Inference[]): void {
  for (let at = steps.length - 1; at >= 0; at -= 1) pending.push({ step: steps[at] as Inference });
}

type Unread =
  | { readonly place: Id; readonly step: Inference | null; readonly depth: number }
  | {
      readonly inference: Inference;
      readonly onPlace: Id | null;
      readonly onStep: Id | null;
      readonly depth: number;
    };

/** Writes places and steps down in reading order. */
function assemble(
  index: GraphIndex,
  mainClaimId: Id | null,
  roots: readonly Id[],
  full: ReadonlyMap<Id, Id | null>,
): ReadingTree {
  const places = new Map<string, Place>();
  const steps = new Map<Id, Step>();
  const order: string[] = [];
  const unread: Unread[] = roots.map((place) => ({ place, step: null, depth: 0 })).reverse();
  for (let item = unread.pop(); item !== undefined; item = unread.pop()) {
    const { depth } = item;
    if ("place" in item) {
      const { place: statementId, step } = item;
      const stepId = step?.id ?? null;
      const key = placeKey(full, statementId, stepId);
      const stub = key !== statementId;
      const on = stub ? [] : index.stepsOnStatement(statementId);
      places.set(key, {
        key,
        statementId,
        stepId,
        stub,
        depth,
        stepIds: on.map((each) => each.id),
      });
      order.push(key);
      for (let at = on.length - 1; at >= 0; at -= 1) {
        unread.push({
          inference: on[at] as Inference,
          onPlace: key,
          onStep: null,
          depth: depth + 1,
        });
      }
      continue;
    }
    const { inference, onPlace, onStep } = item;
    const on = index.stepsOnInference(inference.id);
    steps.set(inference.id, {
      inferenceId: inference.id,
      relation: relationOf(inference),
      onPlace,
      onStep,
      premiseKeys: inference.premises.map((premise) => placeKey(full, premise, inference.id)),
      stepIds: on.map((each) => each.id),
      depth,
    });
    for (let at = on.length - 1; at >= 0; at -= 1) {
      unread.push({
        inference: on[at] as Inference,
        onPlace: null,
        onStep: inference.id,
        depth: depth + 1,
      });
    }
    for (let at = inference.premises.length - 1; at >= 0; at -= 1) {
      unread.push({ place: inference.premises[at] as Id, step: inference, depth });
    }
  }
  return { mainClaimId, roots, places, steps, order };
}

/** A statement's own id where it stands in full, else `inference:statement`. */
function placeKey(full: ReadonlyMap<Id, Id | null>, statementId: Id, stepId: Id | null): string {
  return full.get(statementId) === stepId || stepId === null
    ? statementId
    : `${stepId}:${statementId}`;
}
