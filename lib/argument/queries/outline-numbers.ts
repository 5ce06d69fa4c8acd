// The numbers of an outline: 1, 1.1, 1.1.2 ... in reading order.
import type { ReadingTree } from "../reading-types";
import { placeUnderStep } from "./place-under-step";

/** Nobody reads a number of more parts; and those of a chain of thousands would fill the memory. */
const MOST_PARTS = 24;

/**
 * A number for every place; a place is numbered below the one that its step bears on, through an undercut too. What
 * would have more than 24 parts begins anew with its position in the whole order: "§317", "§317.1".
 */
export function outlineNumbers(tree: ReadingTree): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const parts = new Map<string, number>();
  const children = new Map<string | null, number>();
  for (const [position, key] of tree.order.entries()) {
    const stepId = tree.places.get(key)?.stepId ?? null;
    const parent = stepId === null ? null : placeUnderStep(tree, stepId);
    const count = (children.get(parent) ?? 0) + 1;
    children.set(parent, count);
    const above = parent === null ? 0 : (parts.get(parent) ?? 0);
    const anew = above >= MOST_PARTS;
    parts.set(key, anew ? 1 : above + 1);
    numbers.set(
      key,
      anew ? `§${position + 1}` : parent === null ? `${count}` : `${numbers.get(parent)}.${count}`,
    );
  }
  return numbers;
}
