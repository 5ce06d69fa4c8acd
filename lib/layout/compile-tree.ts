// The reading tree as flat arrays of groups, in reading order, so that every pass of the layout is one plain loop.

import type { ReadingTree, Step } from "../argument/reading-types";
import { num } from "./num";

/**
 * A group is what hangs in one piece: the premises of one step, or a root alone. Groups and places are numbered in
 * reading order; the places of a group follow one another. -1 stands for "none".
 */
export interface CompiledTree {
  readonly groupCount: number;
  readonly placeCount: number;
  /** Groups without a parent; the main claim first. */
  readonly roots: readonly number[];
  readonly keys: readonly string[];
  /** The step of each group; null for a root. */
  readonly steps: readonly (Step | null)[];
  /** Group of each place. */
  readonly groupOf: Int32Array;
  readonly firstPlace: Int32Array;
  readonly premiseCount: Int32Array;
  readonly parent: Int32Array;
  /** The place that the group's step bears on; -1 where it bears on the parent's step, and for roots. */
  readonly via: Int32Array;
  readonly depth: Int32Array;
  /** Groups that bear on each place, in order. */
  readonly onPlace: readonly (readonly number[])[];
  /** Groups that bear on the step of each group, in order. */
  readonly onStep: readonly (readonly number[])[];
}

const NOTHING: readonly number[] = [];

/** Compiles the whole tree, or only what is below `root` (with it on top). O(n), safe for any depth. */
export function compileTree(tree: ReadingTree, root?: string): CompiledTree {
  const capacity = tree.places.size + 1;
  const rootKeys = root === undefined ? tree.roots : [root];
  const keys: string[] = [];
  const steps: (Step | null)[] = [];
  const roots: number[] = [];
  const groupOf = new Int32Array(capacity);
  const firstPlace = new Int32Array(capacity);
  const premiseCount = new Int32Array(capacity);
  const parent = new Int32Array(capacity).fill(-1);
  const via = new Int32Array(capacity).fill(-1);
  const depth = new Int32Array(capacity);

  interface Entry {
    readonly step: Step | null;
    readonly premiseKeys: readonly string[];
    readonly parent: number;
    readonly via: number;
  }
  const stack: Entry[] = [];
  for (let at = rootKeys.length - 1; at >= 0; at--) {
    const key = rootKeys[at];
    if (key !== undefined && tree.places.has(key)) {
      stack.push({ step: null, premiseKeys: [key], parent: -1, via: -1 });
    }
  }

  function pushSteps(stepIds: readonly string[], group: number, onPlace: number): void {
    for (let at = stepIds.length - 1; at >= 0; at--) {
      const step = tree.steps.get(stepIds[at] ?? "");
      if (step === undefined) continue;
      stack.push({ step, premiseKeys: step.premiseKeys, parent: group, via: onPlace });
    }
  }

  let group = 0;
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    const first = keys.length;
    steps.push(entry.step);
    firstPlace[group] = first;
    premiseCount[group] = entry.premiseKeys.length;
    for (const key of entry.premiseKeys) {
      groupOf[keys.length] = group;
      keys.push(key);
    }
    parent[group] = entry.parent;
    via[group] = entry.via;
    if (entry.parent < 0) roots.push(group);
    else depth[group] = num(depth, entry.parent) + 1;
    // Read in this order: the first premise's reasons, the next one's, then what bears on the step itself.
    if (entry.step !== null) pushSteps(entry.step.stepIds, group, -1);
    for (let at = entry.premiseKeys.length - 1; at >= 0; at--) {
      const place = tree.places.get(entry.premiseKeys[at] ?? "");
      if (place !== undefined) pushSteps(place.stepIds, group, first + at);
    }
    group++;
  }

  return {
    ...listSteps(group, keys.length, parent, via),
    groupCount: group,
    placeCount: keys.length,
    roots,
    keys,
    steps,
    groupOf,
    firstPlace,
    premiseCount,
    parent,
    via,
    depth,
  };
}

function listSteps(
  groupCount: number,
  placeCount: number,
  parent: Int32Array,
  via: Int32Array,
): Pick<CompiledTree, "onPlace" | "onStep"> {
  const onPlace = new Array<readonly number[]>(placeCount).fill(NOTHING);
  const onStep = new Array<readonly number[]>(groupCount).fill(NOTHING);
  for (let group = 0; group < groupCount; group++) {
    const above = parent[group] ?? -1;
    if (above < 0) continue;
    const place = via[group] ?? -1;
    const lists = place >= 0 ? onPlace : onStep;
    const at = place >= 0 ? place : above;
    const list = lists[at] as number[];
    if (list.length === 0) lists[at] = [group];
    else list.push(group);
  }
  return { onPlace, onStep };
}

/** The last place of a group: what bears on the group's step folds with it. */
export function lastPlaceOf(tree: CompiledTree, group: number): number {
  return num(tree.firstPlace, group) + (tree.premiseCount[group] ?? 1) - 1;
}

/** The place a child group hangs under: the one it bears on, or the last of the group whose step it bears on. */
export function hangingPlaceOf(tree: CompiledTree, group: number): number {
  const onPlace = tree.via[group] ?? -1;
  if (onPlace >= 0) return onPlace;
  const parent = tree.parent[group] ?? -1;
  return parent < 0 ? -1 : lastPlaceOf(tree, parent);
}
