// What folds leave to be drawn.
import { type CompiledTree, hangingPlaceOf } from "./compile-tree";

/** Groups and chips that stand directly below a group, in order; a chip is written as -1 - place. */
export function visibleBelow(
  tree: CompiledTree,
  isFolded: (place: number) => boolean,
  group: number,
): number[] {
  const below: number[] = [];
  let child = tree.firstChild[group] ?? -1;
  for (; child >= 0; child = tree.nextSibling[child] ?? -1) {
    const onPlace = hangingPlaceOf(tree, child);
    if (!isFolded(onPlace)) below.push(child);
    else if (below.at(-1) !== -1 - onPlace) below.push(-1 - onPlace);
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
