// What is hidden below a folded place, in numbers.

import type { ReadingTree, StepRelation } from "../argument/reading-types";
import { type CompiledTree, hangingPlaceOf } from "./compile-tree";
import { num } from "./num";

export interface FoldCounts {
  readonly reasons: number;
  readonly counterpoints: number;
}

/** Whether a step of this kind speaks for what it bears on. */
function isReason(relation: StepRelation): boolean {
  return relation === "support" || relation === "backing";
}

/**
 * Steps that fold with a place: those on it and, where it is the last premise of its own step, those on that step,
 * for they hang below it too.
 */
export function stepsHangingOn(tree: ReadingTree, placeKey: string): readonly string[] {
  const place = tree.places.get(placeKey);
  if (place === undefined) return [];
  const own = place.stepId === null ? undefined : tree.steps.get(place.stepId);
  if (own === undefined || own.stepIds.length === 0 || own.premiseKeys.at(-1) !== placeKey) {
    return place.stepIds;
  }
  return [...place.stepIds, ...own.stepIds];
}

/** Counts the statements below a place by what they do there: premises of supports and backings, or of attacks and undercuts. */
export function foldCounts(tree: ReadingTree, placeKey: string): FoldCounts {
  let reasons = 0;
  let counterpoints = 0;
  const stack = [...stepsHangingOn(tree, placeKey)];
  for (let stepId = stack.pop(); stepId !== undefined; stepId = stack.pop()) {
    const step = tree.steps.get(stepId);
    if (step === undefined) continue;
    if (isReason(step.relation)) reasons += step.premiseKeys.length;
    else counterpoints += step.premiseKeys.length;
    stack.push(...step.stepIds);
    for (const key of step.premiseKeys) stack.push(...(tree.places.get(key)?.stepIds ?? []));
  }
  return { reasons, counterpoints };
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** "7 more: 5 reasons, 2 counterpoints"; what is not there is not named. */
export function foldWords(counts: FoldCounts): string {
  const { reasons, counterpoints } = counts;
  const parts: string[] = [];
  if (reasons > 0) parts.push(count(reasons, "reason", "reasons"));
  if (counterpoints > 0) parts.push(count(counterpoints, "counterpoint", "counterpoints"));
  return `${reasons + counterpoints} more${parts.length > 0 ? `: ${parts.join(", ")}` : ""}`;
}

/** The same counts for every place of a compiled tree at once. O(n). */
export function belowCounts(tree: CompiledTree): {
  readonly reasons: Int32Array;
  readonly counterpoints: Int32Array;
} {
  const reasons = new Int32Array(tree.placeCount);
  const counterpoints = new Int32Array(tree.placeCount);
  for (let group = tree.groupCount - 1; group >= 0; group--) {
    const above = hangingPlaceOf(tree, group);
    if (above < 0) continue;
    const first = num(tree.firstPlace, group);
    const own = tree.premiseCount[group] ?? 1;
    const speaksFor = isReason(tree.steps[group]?.relation ?? "support");
    let pro = speaksFor ? own : 0;
    let contra = speaksFor ? 0 : own;
    for (let place = first; place < first + own; place++) {
      pro += num(reasons, place);
      contra += num(counterpoints, place);
    }
    reasons[above] = num(reasons, above) + pro;
    counterpoints[above] = num(counterpoints, above) + contra;
  }
  return { reasons, counterpoints };
}
