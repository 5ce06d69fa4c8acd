// What words of the brief can become in the argument, beside what is selected there: pure, from a key to a relation.
import { nameOf } from "@/lib/argument/names";
import { stepWords } from "@/lib/argument/queries/relation-words";
import type { ReadingTree } from "@/lib/argument/reading-types";
import type { ArgumentGraph, Id } from "@/lib/argument/records";
import type { NewRelation } from "@/lib/client/editing/editing-types";
import type { BuildKind } from "./build-kinds";

/** What is built on: the statement or step that was last selected in the map. */
export type BuildTarget =
  | { readonly type: "statement"; readonly id: Id; readonly placeKey: string }
  | { readonly type: "inference"; readonly id: Id };

/** A relation, or why there is none for this target, as an advice. */
export type BuildResult = NewRelation | { readonly type: "missing"; readonly advice: string };

const NO_TARGET = {
  type: "missing",
  advice: "Select a statement in the map first; then it can be built on.",
} as const;
const NO_STEP = {
  type: "missing",
  advice: "Select a reason or a counterpoint first: this statement is not part of a step.",
} as const;

/** What the words become. Anchoring makes no statement and is not asked here. */
export function buildRelation(
  kind: Exclude<BuildKind, "anchor">,
  on: BuildTarget | null,
  tree: ReadingTree,
): BuildResult {
  if (kind === "claim") return { type: "claim" };
  if (!on) return NO_TARGET;
  if (kind === "reason" || kind === "against") {
    const target = { type: on.type, id: on.id };
    return { type: "step", kind: kind === "reason" ? "support" : "attack", target };
  }
  const stepId = stepOf(on, tree);
  if (stepId === null) return NO_STEP;
  return kind === "linked"
    ? { type: "premise", inferenceId: stepId }
    : { type: "step", kind: "attack", target: { type: "inference", id: stepId } };
}

/** The selected step, or the one by which the selected statement bears on something. */
function stepOf(on: BuildTarget, tree: ReadingTree): Id | null {
  return on.type === "inference" ? on.id : (tree.places.get(on.placeKey)?.stepId ?? null);
}

/** The target as it is now: null where it is gone; the main claim where nothing was selected yet. */
export function standingTarget(on: BuildTarget | null, tree: ReadingTree): BuildTarget | null {
  if (on?.type === "inference" && tree.steps.has(on.id)) return on;
  if (on?.type === "statement") {
    if (tree.places.get(on.placeKey)?.statementId === on.id) return on;
    if (tree.places.has(on.id)) return { ...on, placeKey: on.id };
  }
  const { mainClaimId } = tree;
  if (mainClaimId === null || !tree.places.has(mainClaimId)) return null;
  return { type: "statement", id: mainClaimId, placeKey: mainClaimId };
}

/** What the target is called: a statement's name, or what the step does. */
export function targetWords(on: BuildTarget, graph: ArgumentGraph): string {
  if (on.type === "statement") {
    const statement = graph.statements.get(on.id);
    return statement ? `“${nameOf(statement)}”` : "a statement that is gone";
  }
  const inference = graph.inferences.get(on.id);
  if (!inference) return "a step that is gone";
  const words = stepWords(graph, inference);
  return `the step: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
}
