// The numbers of an outline: 1, 1.1, 1.1.2 ... in reading order.
import type { ReadingTree } from "@/lib/argument/reading-types";
import { placeUnderStep } from "./reading-moves";

/** A number for every place; a place is numbered below the one that its step bears on, through an undercut too. */
export function outlineNumbers(tree: ReadingTree): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const children = new Map<string | null, number>();
  for (const key of tree.order) {
    const stepId = tree.places.get(key)?.stepId ?? null;
    const parent = stepId === null ? null : placeUnderStep(tree, stepId);
    const count = (children.get(parent) ?? 0) + 1;
    children.set(parent, count);
    numbers.set(key, parent === null ? `${count}` : `${numbers.get(parent)}.${count}`);
  }
  return numbers;
}
