// What folds leave to be drawn.
import { type CompiledTree, hangingPlaceOf, lastPlaceOf } from "./compile-tree";
import { num } from "./num";

/** Groups and chips that stand directly below a group, in order; a chip is written as -1 - place. */
export function visibleBelow(
  tree: CompiledTree,
  isFolded: (place: number) => boolean,
  group: number,
): number[] {
  const below: number[] = [];
  const last = lastPlaceOf(tree, group);
  for (let place = num(tree.firstPlace, group); place <= last; place++) {
    const onPlace = tree.onPlace[place] ?? [];
    const onStep = place === last ? (tree.onStep[group] ?? []) : [];
    if (onPlace.length + onStep.length === 0) continue;
    if (isFolded(place)) {
      below.push(-1 - place);
      continue;
    }
    for (const child of onPlace) below.push(child);
    for (const child of onStep) below.push(child);
  }
  return below;
}

/** Groups that are drawn: not below a folded place. O(n). */
export function visibleGroups(
  tree: CompiledTree,
  isFolded: (place: number) => boolean,
): Uint8Array {
  const visible = new Uint8Array(tree.groupCount);
  for (let group = 0; group < tree.groupCount; group++) {
    const parent = tree.parent[group] ?? -1;
    const above = parent < 0 || visible[parent] === 1;
    visible[group] = above && (parent < 0 || !isFolded(hangingPlaceOf(tree, group))) ? 1 : 0;
  }
  return visible;
}
